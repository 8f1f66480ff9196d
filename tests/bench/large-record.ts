/**
 * A record of 100,000 judged mails: how long it takes to open, and to answer the list, narrowed lists, and searches;
 * from rare words to the beginning of a very common one, alone and narrowed, and pages far down the list.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageQuery } from '../../electron/backend/record/mail-filter.ts';
import { openStore } from '../../electron/backend/record/store.ts';
import { readOverview } from '../../electron/backend/services/overview.ts';
import { fillLargeRecord, largeAccounts, seededRandom, vocabulary } from '../support/large-record.ts';
import { peakRssMb, percentile, round } from './percentile.ts';

const count = 100_000;
const questions = 300;
const limit = 50;
const newest = Date.UTC(2026, 10, 24);
const day = 24 * 60 * 60 * 1000;

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-large-'));
const path = join(folder, 'record.db');
const took = (body: () => unknown): number => cost(body).ms;

type Cost = Readonly<{ ms: number; processorMs: number }>;

/** By the clock, and by the processor, which other programs do not disturb. */
function cost(body: () => unknown): Cost {
  const cpu = process.cpuUsage();
  const began = performance.now();
  body();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, processorMs: (user + system) / 1_000 };
}

const filling = openStore(path);
const fillMs = took(() => fillLargeRecord(filling, count, newest));
filling.close();

let opened = openStore(path);
opened.close();
const openMs = took(() => {
  opened = openStore(path);
});
const store = opened;
const random = seededRandom(3);
const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];

const narrowings: readonly (() => Partial<PageQuery>)[] = [
  () => ({ verdicts: ['impersonation'] }),
  () => ({ verdicts: ['suspicious', 'impersonation'], place: 'inbox' }),
  () => ({ accountId: pick(largeAccounts) }),
  () => ({ brandId: `brand-${Math.floor(random() * 300)}` }),
  () => ({ receivedFrom: newest - 90 * day, receivedTo: newest - 30 * day }),
  () => ({ waiting: true }),
];
const narrowing = (): Partial<PageQuery> => pick(narrowings)?.() ?? {};
const farDown = () => ({ before: { receivedAt: newest - Math.floor(random() * 1_300) * day, id: 1 } });
const commonWord = () => vocabulary[Math.floor(random() * 20)] ?? '';
const anyWord = () => pick(vocabulary) ?? '';
const beginningOf = (word: string) => word.slice(0, 1 + Math.floor(random() * 3));

/** Kinds of searches, asked equally often. */
const searches: Readonly<Record<string, () => string>> = {
  rare: anyWord,
  common: commonWord,
  beginning: () => beginningOf(anyWord()),
  two: () => `${commonWord()} ${beginningOf(anyWord())}`,
  address: () => `${commonWord()}@${commonWord()}-${Math.floor(random() * 500)}.example`,
};

function measure(ask: (index: number) => PageQuery): readonly Cost[] {
  return Array.from({ length: questions }, (_, index) => {
    const query = ask(index);
    return cost(() => store.list.page(query));
  });
}

function figures(samples: readonly Cost[]) {
  const byClock = samples.map(({ ms }) => ms);
  const byProcessor = samples.map(({ processorMs }) => processorMs);
  return {
    p50Ms: percentile(byClock, 0.5),
    p95Ms: percentile(byClock, 0.95),
    maxMs: percentile(byClock, 1),
    processorP95Ms: percentile(byProcessor, 0.95),
    processorMaxMs: percentile(byProcessor, 1),
  };
}

const perKind: Record<string, object> = {};
const all: Cost[] = [];
for (const [name, text] of Object.entries(searches)) {
  const plain = measure((index) => ({ text: text(), limit, ...(index % 3 === 0 ? farDown() : {}) }));
  const narrowed = measure((index) => ({ text: text(), limit, ...narrowing(), ...(index % 3 === 0 ? farDown() : {}) }));
  perKind[name] = { plain: figures(plain), narrowed: figures(narrowed) };
  all.push(...plain, ...narrowed);
}

process.stdout.write(
  JSON.stringify({
    mails: count,
    fillPerSecond: round((count / fillMs) * 1_000),
    megabytes: round(statSync(path).size / 1024 / 1024),
    openMs: round(openMs),
    list: figures(measure((index) => ({ limit: 200, ...(index % 2 === 0 ? farDown() : {}) }))),
    narrowedList: figures(measure((index) => ({ limit, ...narrowing(), ...(index % 2 === 0 ? farDown() : {}) }))),
    search: figures(all),
    searches: perKind,
    overview: figures(Array.from({ length: 20 }, () => cost(() => readOverview(store, newest)))),
    eraseAccountMs: round(took(() => store.retention.eraseAccount('bob'))),
    peakRssMb: peakRssMb(),
  }),
);
store.close();
rmSync(folder, { recursive: true, force: true });
