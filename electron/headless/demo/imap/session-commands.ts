import { imapLimits } from './limits.ts';
import { bad, no } from './refusal.ts';
import type { Command } from './run-command.ts';
import type { Session } from './session.ts';
import { textOf } from './value.ts';

/** Commands about the connection itself. */
export const sessionCommands: Readonly<Record<string, Command>> = {
  CAPABILITY: {
    state: 'connected',
    run(session) {
      session.send(`* CAPABILITY ${session.options.capabilities.join(' ')}`);
      return 'Done.';
    },
  },
  NOOP: { state: 'connected', run: () => 'Done.' },
  LOGOUT: {
    state: 'connected',
    tellsChanges: false,
    run(session) {
      session.isEnding = true;
      session.send('* BYE Until next time.');
      return 'Done.';
    },
  },
  ID: {
    state: 'connected',
    capability: 'ID',
    run(session) {
      session.send('* ID ("name" "Vouchsafe demo")');
      return 'Done.';
    },
  },
  LOGIN: {
    state: 'connected',
    run: (session, [user, password]) => logIn(session, textOf(user), textOf(password)),
  },
  AUTHENTICATE: {
    state: 'connected',
    capability: 'AUTH=PLAIN',
    async run(session, [mechanism, initial]) {
      if (textOf(mechanism).toUpperCase() !== 'PLAIN') throw no('[CANNOT] PLAIN is the only mechanism.');
      if (initial === undefined) session.send('+ ');
      const response = initial === undefined ? await session.readLine() : textOf(initial);
      if (response === null || response === '*') throw bad('The authentication was given up.');
      // RFC 4616: authorisation identity, user name and password, with NUL between.
      const [, user = '', password = ''] = Buffer.from(response, 'base64').toString('utf8').split('\0');
      return logIn(session, user, password);
    },
  },
  ENABLE: {
    state: 'authenticated',
    capability: 'ENABLE',
    run(session, args) {
      const asked = args.map((value) => textOf(value).toUpperCase());
      const isEnabled = asked.includes('CONDSTORE') && session.can('CONDSTORE');
      if (isEnabled) session.wantsModSeq = true;
      session.send(isEnabled ? '* ENABLED CONDSTORE' : '* ENABLED');
      return 'Done.';
    },
  },
  IDLE: {
    state: 'authenticated',
    capability: 'IDLE',
    async run(session) {
      await session.idle();
      return 'Done.';
    },
  },
};

function logIn(session: Session, user: string, password: string): string {
  if (session.isAuthenticated) throw bad('Somebody is logged in already.');
  if (user !== session.options.user || password !== session.options.password) {
    session.failedLogins += 1;
    if (session.failedLogins >= imapLimits.failedLogins) session.isEnding = true;
    throw no('[AUTHENTICATIONFAILED] The user name or the password is wrong.');
  }
  session.isAuthenticated = true;
  return `[CAPABILITY ${session.options.capabilities.join(' ')}] Logged in.`;
}
