import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../electron/headless/demo/samples/', import.meta.url);

/** Paragraphs added to a sample so that mail has the size it usually has: about 20 kB. */
const padding = '<p>The quick brown fox jumps over the lazy dog, and the news of the week follows below.</p>\r\n';

/**
 * The demo's samples over and over, each copy with a Message-ID of its own and two in three as long as a newsletter.
 * @param count how many
 */
export function* sampleMails(count: number): Generator<string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const samples = names.map((name) => readFileSync(new URL(name, folder), 'latin1'));
  for (let index = 0; index < count; index += 1) {
    const sample = samples[index % samples.length] ?? '';
    const numbered = sample.replace(/^Message-ID: </im, `Message-ID: <${index}.`);
    const end = numbered.indexOf('</body>');
    yield end < 0 || index % 3 === 0 ? numbered : numbered.slice(0, end) + padding.repeat(200) + numbered.slice(end);
  }
}
