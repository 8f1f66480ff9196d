import type { SenderHistory } from '../../../shared/detect/context.ts';
import { detect } from '../../../shared/detect/detect.ts';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import { authenticate } from '../authenticate/authenticate.ts';
import type { DnsResolver } from '../authenticate/dns-resolver.ts';
import type { Examined, Job, JudgedAgain, SenderQuestion } from './job.ts';
import { keepFacts, readFacts } from './keep-facts.ts';
import { examineLimits } from './limits.ts';

export type ExamineTools = Readonly<{
  registry: Registry;
  resolver: DnsResolver;
  history: (sender: SenderQuestion) => Promise<SenderHistory>;
}>;

/**
 * Raw octets to a verdict: parse, authenticate, ask the history, detect.
 * @returns the verdict and the few fields that are recorded of the mail.
 */
export async function examineMail(job: Extract<Job, { kind: 'examine' }>, tools: ExamineTools): Promise<Examined> {
  const mail = parseMail(job.raw);
  const authentication = await authenticate(job.raw, mail, job.trust, tools.resolver);
  const from = mail.from[0];
  const fromAddress = (from?.address ?? '').toLowerCase();
  const provenDomain = authentication.alignedDomain;
  const history = await tools.history({ fromAddress, provenDomain });
  const context = { authentication, ownAddresses: job.ownAddresses, history };
  const verdict = detect(mail, tools.registry, context);
  return {
    kind: 'examined',
    verdict,
    messageId: mail.messageId,
    fromDisplay: from?.displayName ?? '',
    fromAddress,
    subject: mail.subject,
    provenDomain,
    proof: authentication.state,
    provenDomains: authentication.provenDomains,
    excerpt: mail.text.slice(0, examineLimits.excerptLength),
    facts: job.keepFacts ? keepFacts(mail, verdict, tools.registry, context) : null,
  };
}

/** Judges a mail again by what is kept of it: nothing is fetched, and what was proven is not asked again. */
export async function judgeAgain(
  job: Extract<Job, { kind: 'judge-again' }>,
  { registry, history }: Pick<ExamineTools, 'registry' | 'history'>,
): Promise<JudgedAgain> {
  const { mail, authentication } = readFacts(job.facts);
  const question = {
    fromAddress: (mail.from[0]?.address ?? '').toLowerCase(),
    provenDomain: authentication.alignedDomain,
    before: job.mailId,
  };
  const context = { authentication, ownAddresses: job.ownAddresses, history: await history(question) };
  return { kind: 'judged-again', verdict: detect(mail, registry, context) };
}
