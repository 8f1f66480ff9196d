/**
 * How long a contact is looked up: one by itself, and the largest text with as many contacts as are looked at. The
 * first look-up, which reads the registry, is told apart.
 */
import { readRegistry } from '../../electron/backend/registry/read-registry.ts';
import { checkText } from '../../shared/registry/contacts/check-text.ts';
import { textLimit } from '../../shared/registry/contacts/clean-text.ts';
import { percentile } from './percentile.ts';

const rounds = 100;
const registry = readRegistry();

const single = ['paypal.com', '020 649 0787', 'https://dhl.com.sendung.top/a', '@AmazonHelp', 'amazon-help@gmail.com'];
const sentence = (at: number) =>
  `Amazon support ${at}: call 030 5550 ${1000 + at} or write to help${at}@gmail.com, see https://amazon-${at}.top/a. `;
const largest = Array.from({ length: 60 }, (_, at) => sentence(at))
  .join('')
  .slice(0, textLimit);

function time(text: string): number {
  const began = performance.now();
  checkText(text, registry);
  return performance.now() - began;
}

const first = time('Amazon support: amazon-help.top');
const singles = Array.from({ length: rounds }, () => single.map(time)).flat();
const large = Array.from({ length: rounds }, () => time(largest));

process.stdout.write(
  JSON.stringify({
    firstMs: percentile([first], 1),
    singleP50Ms: percentile(singles, 0.5),
    singleP95Ms: percentile(singles, 0.95),
    largestP50Ms: percentile(large, 0.5),
    largestP95Ms: percentile(large, 0.95),
  }),
);
