/**
 * A worker that does what the first octet of the mail says: stands in for mail that no parser survives. Plain
 * JavaScript, because threads that strip types crash V8 now and then (see electron/headless/built-files.ts).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** @type {import('../../electron/backend/examine/job.ts').Examined} */
const examined = {
  kind: 'examined',
  verdict: {
    verdict: 'unknown',
    brand: null,
    headline: '',
    contradiction: null,
    evidence: [],
    registryVersion: 'test',
  },
  messageId: '',
  fromDisplay: '',
  fromAddress: '',
  subject: '',
  provenDomain: '',
  proof: 'couldNotAsk',
  provenDomains: [],
  excerpt: '',
};

const failOnce = workerData?.failOnce;
if (failOnce !== undefined && !existsSync(failOnce)) {
  writeFileSync(failOnce, '');
  throw new Error('The worker does not start.');
}

parentPort?.on('message', (/** @type {import('../../electron/backend/examine/job.ts').ToWorker} */ message) => {
  if (message.type === 'history') {
    const subject = message.history.knownSender ? 'known' : 'new';
    parentPort?.postMessage({ type: 'done', id: message.id, result: { ...examined, subject } });
    return;
  }
  if (message.job.kind !== 'examine') return;
  const order = String.fromCharCode(message.job.raw[0] ?? 0);
  if (order === 'L') for (;;);
  if (order === 'M') exhaust();
  if (order === 'C') setTimeout(() => Promise.reject(new Error('crash')));
  else if (order === 'X') process.exit(3);
  else if (order === 'F') parentPort?.postMessage({ type: 'failed', id: message.id, error: 'could not' });
  else if (order === 'H') {
    const sender = { fromAddress: 'ann@example.org', provenDomain: '' };
    parentPort?.postMessage({ type: 'history-wanted', id: message.id, sender });
  } else parentPort?.postMessage({ type: 'done', id: message.id, result: examined });
});
parentPort?.postMessage({ type: 'ready' });

function exhaust() {
  const hoard = [];
  for (;;) hoard.push(Array.from({ length: 10_000 }, (_, index) => `${index}${hoard.length}`));
}
