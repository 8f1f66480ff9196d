/** A worker that does what the first octet of the mail says: stands in for mail that no parser survives. */
import { parentPort } from 'node:worker_threads';
import type { Examined, ToWorker } from '../../electron/backend/examine/job.ts';

const examined: Examined = {
  kind: 'examined',
  verdict: { verdict: 'unknown', brand: null, headline: '', evidence: [], registryVersion: 'test' },
  messageId: '',
  fromDisplay: '',
  fromAddress: '',
  subject: '',
  provenDomain: '',
  proof: 'couldNotAsk',
  provenDomains: [],
  excerpt: '',
};

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'history') {
    parentPort?.postMessage({
      type: 'done',
      id: message.id,
      result: { ...examined, subject: message.history.knownSender ? 'known' : 'new' },
    });
    return;
  }
  if (message.job.kind !== 'examine') return;
  const order = String.fromCharCode(message.job.raw[0] ?? 0);
  if (order === 'L') for (;;);
  if (order === 'M') exhaust();
  if (order === 'C') setTimeout(() => Promise.reject(new Error('crash')));
  else if (order === 'X') process.exit(3);
  else if (order === 'F') parentPort?.postMessage({ type: 'failed', id: message.id, error: 'could not' });
  else if (order === 'H')
    parentPort?.postMessage({
      type: 'history-wanted',
      id: message.id,
      sender: { fromAddress: 'ann@example.org', provenDomain: '' },
    });
  else parentPort?.postMessage({ type: 'done', id: message.id, result: examined });
});
parentPort?.postMessage({ type: 'ready' });

function exhaust(): void {
  const hoard: string[][] = [];
  for (;;) hoard.push(Array.from({ length: 10_000 }, (_, index) => `${index}${hoard.length}`));
}
