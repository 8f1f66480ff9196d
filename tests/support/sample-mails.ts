import type { EvidenceView, MailDetail, Possible, Sender } from '../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import { sampleChannels } from './sample-channels.ts';

/** One invented mail, before it has an id and a time. */
export type Sample = Readonly<{
  from: string;
  address: string;
  subject: string;
  minutesAgo: number;
  verdict: MailSummary['verdict'];
  brand?: Readonly<{ id: string | null; name: string }>;
  headline?: string;
  contradiction?: MailSummary['contradiction'];
  place?: MailSummary['place'];
  registrableDomain: string;
  proof: Sender['proof'];
  provenDomains?: readonly string[];
  evidence?: readonly EvidenceView[];
  text: string;
  notExamined?: MailSummary['notExamined'];
}>;

/** A piece of evidence in the words of `text`, resting on `excerpt` in `part`. */
export function evidence(weight: EvidenceView['weight'], text: string, part: string, excerpt: string): EvidenceView {
  return { code: `sample-${weight}`, weight, text, values: {}, where: { part, excerpt } };
}

/** The mail as the backend would describe it. */
export function describeSample(sample: Sample, id: number, now: number, accountId = 'ann'): MailDetail {
  const contradicted = sample.verdict === 'impersonation' || sample.verdict === 'suspicious';
  const place = sample.place ?? (sample.verdict === 'impersonation' ? 'quarantine' : 'inbox');
  const receivedAt = now - sample.minutesAgo * 60_000;
  const mail: MailSummary = {
    id,
    accountId,
    fromDisplay: sample.from,
    fromAddress: sample.address,
    subject: sample.subject,
    receivedAt,
    verdict: sample.verdict,
    notExamined: sample.notExamined ?? null,
    brand: sample.brand ?? null,
    headline: sample.headline ?? '',
    contradiction: sample.contradiction ?? null,
    place,
    flagged: contradicted,
    released: false,
    kept: false,
    firstRun: false,
  };
  const sender: Sender = {
    domain: sample.address.slice(sample.address.lastIndexOf('@') + 1).toLowerCase(),
    registrableDomain: sample.registrableDomain,
    proof: sample.proof,
    provenDomains: sample.provenDomains ?? [],
  };
  return {
    mail,
    sender,
    evidence: sample.evidence ?? [],
    excerpt: { text: sample.text, cut: sample.text.length > 600 },
    channels: sampleChannels.find((channels) => channels.id === sample.brand?.id) ?? null,
    history: [
      { at: receivedAt + 1_000, kind: 'judged', state: 'confirmed', by: 'vouchsafe', note: '' },
      ...(place === 'quarantine'
        ? [{ at: receivedAt + 1_100, kind: 'quarantine', state: 'confirmed', by: 'vouchsafe', note: '' } as const]
        : []),
    ],
    reports: [],
    possible: { ...possibleFor(mail, sender), undo: place === 'quarantine' ? 'release' : null },
    registryVersion: '2026.11.24',
  };
}

/** What can be done with a sample mail where it lies. */
export function possibleFor(
  { verdict, place, flagged, released, kept }: MailSummary,
  sender: Sender,
): Omit<Possible, 'undo'> {
  const contradicted = verdict === 'impersonation' || verdict === 'suspicious';
  const waits = contradicted && !released && !kept && place !== 'gone';
  const release = place === 'quarantine' || (place === 'inbox' && (flagged || waits));
  return {
    release,
    quarantine: place === 'inbox',
    keep: waits,
    report: contradicted && place !== 'gone',
    trustDomain: release && sender.proof === 'proven' ? sender.registrableDomain : null,
  };
}
