import type { LiveEvent } from '../../../shared/contract/event.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { MessageToShell } from '../../../shared/process/backend-message.ts';
import { caughtLimit } from '../../../shared/process/standing.ts';
import type { Clock } from '../imap/watch-mailbox.ts';
import type { Services } from '../rpc/services.ts';
import { type BurstTimes, createBurst } from './burst.ts';
import { caughtMail, isToDecide, readStanding } from './read-standing.ts';

/** A wave of impersonations comes within seconds: one notification for it, soon enough to matter. */
const caughtTimes: BurstTimes = { quietMs: 3_000, latestMs: 15_000 };

/** The tray's menu may lag a little; a first run of thousands of mails must not redraw it for each. */
const standingTimes: BurstTimes = { quietMs: 500, latestMs: 2_000 };

/** Most of one burst that are remembered until it is told; more are counted. */
const rememberedLimit = 200;

export type TellShellOptions = Readonly<{
  services: Pick<Services, 'getOverview' | 'getSettings' | 'listAccounts' | 'listMail' | 'subscribe'>;
  say: (message: MessageToShell) => void;
  clock: Clock;
  onFault: (error: unknown) => void;
}>;

/**
 * Tells the shell of the settings, how things stand, and of mail that was caught: each in one message for a burst of
 * events.
 * @returns a function that ends it
 */
export function tellShell({ services, say, clock, onFault }: TellShellOptions): () => void {
  /** Of the burst that is gathering, by id, in the order they came. */
  const caught = new Map<number, MailSummary>();
  let uncounted = 0;
  let lastSaid = '';
  let stopped = false;

  const standing = createBurst(clock, standingTimes, () => {
    readStanding(services, clock.now())
      .then((read) => {
        const text = JSON.stringify(read);
        if (text === lastSaid || stopped) return;
        lastSaid = text;
        say({ type: 'standing', standing: read });
      })
      .catch(onFault);
  });

  const burst = createBurst(clock, caughtTimes, () => {
    const mails = [...caught.values()].filter(isToDecide).reverse();
    const count = mails.length + uncounted;
    caught.clear();
    uncounted = 0;
    if (mails.length > 0) say({ type: 'caught', count, mails: mails.slice(0, caughtLimit).map(caughtMail) });
  });

  function hear(event: LiveEvent): void {
    standing.add();
    if (event.type === 'settingsChanged') say({ type: 'settings', settings: event.settings });
    if (event.type === 'mailJudged' && isNews(event.mail)) {
      if (caught.size < rememberedLimit) caught.set(event.mail.id, event.mail);
      else uncounted += 1;
      burst.add();
    }
    // Moved to quarantine, or put back from another program, while the burst was gathering.
    if (event.type === 'mailChanged' && caught.has(event.mail.id)) caught.set(event.mail.id, event.mail);
  }

  const unsubscribe = services.subscribe(hear);
  standing.add();
  services
    .getSettings()
    .then((settings) => say({ type: 'settings', settings }))
    .catch(onFault);
  return () => {
    stopped = true;
    unsubscribe();
    standing.cancel();
    burst.cancel();
  };
}

/** Only what is forced on a person at once: mail of the first run is old, and what was only flagged can wait. */
function isNews(mail: MailSummary): boolean {
  return mail.verdict === 'impersonation' && !mail.firstRun && isToDecide(mail);
}
