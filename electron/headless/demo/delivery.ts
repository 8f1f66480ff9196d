import type { DemoImapServer } from './imap-server.ts';
import { readSample, samples } from './samples.ts';

/** Mails that are there when the window opens, so that it is not empty. */
const atOnce = 12;
/** As if they had come over the day: time between two of them, ms. */
const spacingMs = 37 * 60_000;
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
  const deliver = (ageMs: number) => {
    const sample = samples[delivered % samples.length];
    if (sample === undefined || delivered >= deliveriesLimit) return;
    const raw = copyOf(readSample(sample), Math.floor(delivered / samples.length));
    server.append('INBOX', raw, { internalDate: new Date(Date.now() - ageMs) });
    delivered += 1;
  };
  while (delivered < atOnce) deliver((atOnce - delivered) * spacingMs);
  const timer = setInterval(deliver, everyMs, 0);
  return () => clearInterval(timer);
}

/** The same mail sent once more is another one: it has a Message-ID of its own. */
function copyOf(raw: Uint8Array, round: number): Uint8Array {
  if (round === 0) return raw;
  const text = Buffer.from(raw).toString('latin1');
  return Buffer.from(text.replace('\r\nMessage-ID: <', `\r\nMessage-ID: <${round}.`), 'latin1');
}
