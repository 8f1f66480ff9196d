import { kept, released } from '../../electron/backend/record/decision-record.ts';
import type { NewMail } from '../../electron/backend/record/recorded-mail.ts';
import type { Store } from '../../electron/backend/record/store.ts';
import { sampleAccount, sampleMail } from './record-samples.ts';

/** Numbers in [0, 1), the same ones in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words of a mailbox's subjects; few are very common, as in any language (Zipf's law). */
export const vocabulary: readonly string[] = makeWords(6_000);

export const largeAccounts = ['ann', 'bob', 'cleo'] as const;

const minute = 60_000;
const perInsert = 1_000;

/**
 * Mails of several years in three accounts: one in eight contradicted, of these one in three without a decision of the
 * owner; the rest ordinary mail.
 * @param newest when the newest of them was received, ms
 */
export function fillLargeRecord(store: Store, count: number, newest: number): void {
  const random = seededRandom(1);
  for (const id of largeAccounts) store.accounts.put(sampleAccount({ id, address: `${id}@mail.example` }));
  for (let at = 0; at < count; at += perInsert) {
    const mails = Array.from({ length: Math.min(perInsert, count - at) }, (_, index) =>
      largeMail(random, at + index, newest - (count - at - index) * 20 * minute),
    );
    store.transaction(() => {
      const ids = store.mails.insert(mails);
      mails.forEach((mail, index) => {
        if (mail.verdict === 'impersonation') store.mails.setPlace(ids[index] ?? 0, 'quarantine');
        const isContradicted = mail.verdict === 'impersonation' || mail.verdict === 'suspicious';
        const chance = random();
        if (isContradicted && chance < 2 / 3) {
          const decision = chance < 1 / 3 ? released : kept;
          store.decisions.put(mail.accountId, mail.contentKey, decision, mail.judgedAt);
        }
      });
    });
  }
}

function largeMail(random: () => number, index: number, receivedAt: number): NewMail {
  const chance = random();
  const verdict =
    chance < 0.05 ? 'impersonation' : chance < 0.125 ? 'suspicious' : chance < 0.4 ? 'verified' : 'unknown';
  const isOfBrand = verdict !== 'unknown';
  const brand = isOfBrand ? `brand-${Math.floor(random() ** 2 * 300)}` : null;
  const subject = Array.from({ length: 4 + Math.floor(random() * 6) }, () => anyWord(random)).join(' ');
  const sender = `${anyWord(random)}-${Math.floor(random() * 500)}`;
  return sampleMail({
    accountId: largeAccounts[Math.floor(random() * largeAccounts.length)] ?? 'ann',
    uid: index + 1,
    contentKey: `key-${index}`,
    messageId: `${index}@${sender}.example`,
    fromDisplay: `${anyWord(random)} ${sender}`,
    fromAddress: `${anyWord(random)}@${sender}.example`,
    provenDomain: `${sender}.example`,
    proof: 'proven',
    subject,
    receivedAt,
    judgedAt: receivedAt + 1_000,
    verdict,
    brand: brand === null ? null : { id: brand, name: brand },
    headline:
      verdict === 'impersonation' || verdict === 'suspicious'
        ? `Says ${brand ?? ''}; sent from ${sender}.example, asks you to pay.`
        : '',
    evidence: [],
    excerpt: subject.repeat(20),
  });
}

/** A word, the first ones of the vocabulary far more often. */
function anyWord(random: () => number): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'word';
}

function makeWords(count: number): readonly string[] {
  const random = seededRandom(7);
  const syllables = [
    'ba',
    'ren',
    'to',
    'kli',
    'mas',
    'ver',
    'lu',
    'sto',
    'ge',
    'an',
    'pi',
    'dor',
    'sche',
    'wa',
    'ni',
    'är',
  ];
  const words = new Set<string>();
  while (words.size < count) {
    const length = 1 + Math.floor(random() * 4);
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join(''));
  }
  return [...words];
}
