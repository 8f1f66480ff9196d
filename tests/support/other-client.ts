import { ImapFlow } from 'imapflow';

export type Login = Readonly<{ host: string; port: number; user: string; password: string }>;

export type AppendOptions = Readonly<{ flags?: readonly string[]; internalDate?: Date }>;

/** Does what another mail program could do meanwhile, over an unencrypted connection of its own. */
export async function asOtherClient<T>(login: Login, body: (flow: ImapFlow) => Promise<T>): Promise<T> {
  const flow = new ImapFlow({
    host: login.host,
    port: login.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: login.user, pass: login.password },
    logger: false,
    disableAutoIdle: true,
  });
  let failure: unknown;
  flow.on('error', (error) => {
    failure = error;
  });
  await flow.connect();
  try {
    return await body(flow);
  } catch (error) {
    throw failure ?? error;
  } finally {
    await flow.logout();
  }
}

/** APPEND over a connection of its own. @returns the UID */
export function appendMessage(
  login: Login,
  mailbox: string,
  raw: Uint8Array | string,
  { flags = [], internalDate }: AppendOptions = {},
): Promise<number> {
  return asOtherClient(login, async (flow) => {
    const appended = await flow.append(mailbox, Buffer.from(raw), [...flags], internalDate);
    if (appended === false || appended.uid === undefined) throw new Error(`APPEND to ${mailbox} was refused`);
    return appended.uid;
  });
}

/** UIDs in a mailbox, as another client sees them. */
export function uidsIn(login: Login, mailbox: string): Promise<readonly number[]> {
  return asOtherClient(login, async (flow) => {
    await flow.mailboxOpen(mailbox, { readOnly: true });
    const uids = await flow.search({ all: true }, { uid: true });
    if (!Array.isArray(uids)) throw new Error(`SEARCH in ${mailbox} was refused`);
    return uids;
  });
}
