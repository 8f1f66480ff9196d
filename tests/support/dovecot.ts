import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Certificate, createCertificate } from './certificate.ts';
import { type AppendOptions, appendMessage, type Login } from './other-client.ts';

export type DovecotOptions = Readonly<{
  /** The CAPABILITY line shown instead of Dovecot's own. The commands it leaves out are understood all the same. */
  capability?: string;
  /** The personal namespace: Dovecot's own is no prefix and `/`. */
  namespace?: Readonly<{ prefix: string; separator: string }>;
  /** Quota in kilobytes over all folders. */
  quotaKb?: number;
  certificate?: Certificate;
}>;

/** One of Dovecot's users: any name is one, each with a mailbox of its own. */
export type DovecotUser = Login &
  Readonly<{
    /** APPEND with a connection of its own. Gives the UID. */
    append(mailbox: string, raw: Uint8Array | string, options?: AppendOptions): Promise<number>;
    /** Drops a message into INBOX's maildir, as delivery does: seen by IDLE, and cheap for thousands. */
    deliver(raw: Uint8Array | string): void;
  }>;

export type Dovecot = DovecotUser &
  Readonly<{
    /** Implicit TLS; `port` offers STARTTLS and takes logins without. */
    tlsPort: number;
    certificate: Certificate;
    /** Another user. */
    userNamed(name: string): DovecotUser;
    /** Ends the server and removes its mail. */
    stop(): Promise<void>;
  }>;

const password = 'correct-horse';

/**
 * Starts a private Dovecot 2.3 on free ports of 127.0.0.1, with mail in a folder that `stop` removes.
 * @param path the dovecot binary, as `describeWith` gives it
 */
export async function startDovecot(path: string, options: DovecotOptions = {}): Promise<Dovecot> {
  // Between finding a free port and using it somebody else may take it.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(path, options);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

async function startOnce(path: string, options: DovecotOptions): Promise<Dovecot> {
  // Short, since the paths of Unix sockets are.
  const folder = mkdtempSync(join(tmpdir(), 'dc-'));
  const certificate = options.certificate ?? createCertificate({ names: ['localhost', '127.0.0.1'] });
  const [port, tlsPort] = await freePorts();
  writeFileSync(join(folder, 'cert.pem'), certificate.certificate);
  writeFileSync(join(folder, 'key.pem'), certificate.key, { mode: 0o600 });
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port, tlsPort, options));
  mkdirSync(join(folder, 'mail'), { recursive: true });
  const { uid, gid } = mailIdentity();
  chownSync(join(folder, 'mail'), uid, gid);
  // The mail's owner passes through.
  chmodSync(folder, 0o711);
  const stop = await run(path, folder, port);
  const userNamed = (user: string): DovecotUser => {
    const login = { host: '127.0.0.1', port, user, password };
    return {
      ...login,
      append: (mailbox, raw, appendOptions) => appendMessage(login, mailbox, raw, appendOptions),
      deliver: (raw) => deliver(join(folder, 'mail', user, 'Maildir'), raw),
    };
  };
  return {
    ...userNamed('ann'),
    userNamed,
    tlsPort,
    certificate,
    stop,
  };
}

/** Runs Dovecot until it listens. @returns what ends it and removes its folder */
async function run(path: string, folder: string, port: number): Promise<() => Promise<void>> {
  // A process group of its own, which can be ended as a whole: Dovecot takes seconds to end by itself.
  const server = spawn(path, ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const exited = once(server, 'exit');
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const kill = () => {
    if (server.pid !== undefined && server.exitCode === null && server.signalCode === null)
      process.kill(-server.pid, 'SIGKILL');
  };
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await exited;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  };
  try {
    await untilListening(port, () => (server.exitCode === null ? null : `Dovecot ended: ${output}`));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

let deliveries = 0;

/** Maildir delivery: written beside, then renamed into `new`. */
function deliver(maildir: string, raw: Uint8Array | string): void {
  const { uid, gid } = mailIdentity();
  for (const name of ['', 'tmp', 'new', 'cur']) {
    if (existsSync(join(maildir, name))) continue;
    mkdirSync(join(maildir, name), { recursive: true, mode: 0o700 });
    chownSync(join(maildir, name), uid, gid);
    if (name === '') chownSync(dirname(maildir), uid, gid);
  }
  deliveries += 1;
  const name = `${Math.floor(Date.now() / 1000)}.M${String(deliveries).padStart(9, '0')}P${process.pid}.test`;
  writeFileSync(join(maildir, 'tmp', name), raw, { mode: 0o600 });
  chownSync(join(maildir, 'tmp', name), uid, gid);
  renameSync(join(maildir, 'tmp', name), join(maildir, 'new', name));
}

type Identity = Readonly<{ uid: number; gid: number; user: string; group: string }>;

let identity: Identity | undefined;

/** Asked once: it takes three processes, and a benchmark delivers thousands of mails. */
function mailIdentity(): Identity {
  identity ??= findMailIdentity();
  return identity;
}

/** Dovecot does not serve mail as root, so there `nobody` is used. */
function findMailIdentity(): Identity {
  const { uid, gid, username } = userInfo();
  if (uid !== 0) return { uid, gid, user: username, group: groupName(username) };
  const ask = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: ask('-u'), gid: ask('-g'), user: 'nobody', group: groupName('nobody') };
}

function groupName(user: string): string {
  return spawnSync('id', ['-gn', user], { encoding: 'utf8' }).stdout.trim();
}

function configuration(folder: string, port: number, tlsPort: number, options: DovecotOptions): string {
  const { uid, gid, user, group } = mailIdentity();
  const { prefix, separator } = options.namespace ?? { prefix: '', separator: '/' };
  const quota =
    options.quotaKb === undefined
      ? ''
      : `
mail_plugins = quota
protocol imap {
  mail_plugins = quota imap_quota
}
plugin {
  quota = count:User quota
  quota_vsizes = yes
  quota_rule = *:storage=${options.quotaKb}K
}`;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = /dev/stderr
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
mailbox_idle_check_interval = 1 secs
${options.capability === undefined ? '' : `imap_capability = ${options.capability}`}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  prefix = ${prefix}
  separator = ${separator}
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
  mailbox Junk {
    special_use = \\Junk
    auto = create
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
  # No penalty for the wrong passwords that tests give.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
${quota}
`;
}

/** Two ports that were free a moment ago. */
async function freePorts(): Promise<readonly [number, number]> {
  const servers = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')];
  const ports: number[] = [];
  for (const server of servers) {
    if (!server.listening) await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address !== null) ports.push(address.port);
  }
  for (const server of servers) server.close();
  return [ports[0] ?? 0, ports[1] ?? 0];
}

async function untilListening(port: number, whyNot: () => string | null): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isUp = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    const reason = whyNot();
    if (isUp && reason === null) return;
    if (reason !== null || Date.now() > deadline) throw new Error(reason ?? 'Dovecot does not listen');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
