/**
 * The worker thread's entry: one mail at a time is parsed, authenticated and judged here, away from the connections
 * and the database, so that a hostile mail can stall or end nothing but this thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { SenderHistory } from '../../../shared/detect/context.ts';
import { noResolver, systemResolver } from '../authenticate/dns-resolver.ts';
import { describeFault } from '../describe-fault.ts';
import { readRegistry, registryOfText } from '../registry/read-registry.ts';
import { composeReports } from './compose-reports.ts';
import { readContentOf } from './content/read-content.ts';
import { examineMail, judgeAgain } from './examine-mail.ts';
import type { FromWorker, Job, JobResult, SenderQuestion, ToWorker } from './job.ts';
import { learnTrust } from './learn-trust.ts';
import { parseWorkerSetup } from './worker-setup.ts';

if (parentPort === null) throw new Error('This file is run as a worker thread.');
const port = parentPort;

const setup = parseWorkerSetup(workerData);
let registry = setup.registryText === null ? readRegistry(setup.registryFile) : registryOfText(setup.registryText);
const resolver = setup.dns === 'system' ? systemResolver() : noResolver;
const awaited = new Map<number, (history: SenderHistory) => void>();

port.on('message', (message: ToWorker) => {
  if (message.type === 'registry') {
    registry = registryOfText(message.text);
    return;
  }
  if (message.type === 'history') {
    awaited.get(message.id)?.(message.history);
    awaited.delete(message.id);
    return;
  }
  run(message.id, message.job).catch((error: unknown) => {
    post({ type: 'failed', id: message.id, error: describeFault(error) });
  });
});
post({ type: 'ready' });

async function run(id: number, job: Job): Promise<void> {
  post({ type: 'done', id, result: await carryOut(id, job) });
}

async function carryOut(id: number, job: Job): Promise<JobResult> {
  switch (job.kind) {
    case 'examine': {
      const history = (sender: SenderQuestion) => askHistory(id, sender);
      return examineMail(job, { registry, resolver, history });
    }
    case 'judge-again':
      return judgeAgain(job, { registry, history: (sender) => askHistory(id, sender) });
    case 'learn-trust':
      return learnTrust(job);
    case 'compose-reports':
      return composeReports(job);
    case 'read-content':
      return { kind: 'content-read', content: readContentOf(job.raw, registry) };
    case 'read-html': {
      // Loaded when somebody first looks at a page, which most workers never see.
      const { readHtmlOf } = await import('./content/read-html.ts');
      return { kind: 'html-read', html: readHtmlOf(job.raw) };
    }
  }
}

function askHistory(id: number, sender: SenderQuestion): Promise<SenderHistory> {
  return new Promise((resolve) => {
    awaited.set(id, resolve);
    post({ type: 'history-wanted', id, sender });
  });
}

function post(message: FromWorker): void {
  port.postMessage(message);
}
