import type { DemoImapServer } from './imap-server.ts';
import { readSample, samples } from './samples.ts';

/** Mails that are there when the window opens, so that it is not empty. */
const atOnce = 12;
/** Time to look at one mail before the next one comes, ms. */
const everyMs = 4_000;
/** A demo that somebody forgot must not fill the memory. */
const deliveriesLimit = 2_000;

/** Delivers every sample, one after the other. */
export function deliverAll(server: DemoImapServer): void {
  for (const sample of samples) server.append('INBOX', readSample(sample));
}

/**
 * Delivers some samples now and one more every few seconds, from the first one again when all have come.
 * @returns a function that ends it
 */
export function startDelivery(server: DemoImapServer): () => void {
  let delivered = 0;
  const deliver = () => {
    const sample = samples[delivered % samples.length];
    if (sample === undefined || delivered >= deliveriesLimit) return;
    server.append('INBOX', copyOf(readSample(sample), Math.floor(delivered / samples.length)));
    delivered += 1;
  };
  while (delivered < atOnce) deliver();
  const timer = setInterval(deliver, everyMs);
  return () => clearInterval(timer);
}

/** The same mail sent once more is another one: it has a Message-ID of its own. */
function copyOf(raw: Uint8Array, round: number): Uint8Array {
  if (round === 0) return raw;
  const text = Buffer.from(raw).toString('latin1');
  return Buffer.from(text.replace('\r\nMessage-ID: <', `\r\nMessage-ID: <${round}.`), 'latin1');
}
