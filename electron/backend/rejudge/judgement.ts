import type { Judgement } from '../../../shared/contract/knowledge.ts';
import type { Verdict } from '../../../shared/detect/verdict.ts';
import { decide, type Policy } from '../../../shared/policy/policy.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';

/** As much of a verdict as is offered. */
export function judgementOf({ verdict, brand, headline, contradiction }: Verdict): Judgement {
  return { verdict, brand: brand === null ? null : { id: brand.id, name: brand.name }, headline, contradiction };
}

/** How a mail was judged. */
export function recordedJudgement({ verdict, brand, headline, contradiction }: RecordedMail): Judgement {
  return { verdict, brand, headline, contradiction };
}

/** Whether a verdict says something else than the one that is recorded: of another kind, or about somebody else. */
export function isOtherwise(mail: RecordedMail, { verdict, brand }: Verdict): boolean {
  if (mail.verdict !== verdict) return true;
  return verdict !== 'unknown' && (mail.brand?.id ?? null) !== (brand?.id ?? null);
}

/** What the policy does on the server about a mail that is judged so now. */
export function actionFor(
  mail: RecordedMail,
  { verdict }: Pick<Judgement, 'verdict'>,
  policy: Policy,
): 'none' | 'flag' | 'unflag' | 'quarantine' | 'release' {
  if (mail.place === 'gone') return 'none';
  if (verdict === 'verified' || verdict === 'unknown') {
    if (mail.place === 'quarantine') return 'release';
    return mail.flagged ? 'unflag' : 'none';
  }
  const wanted = decide(verdict, policy, { firstRun: mail.firstRun, released: mail.released });
  if (mail.place === 'quarantine' || wanted === 'none') return 'none';
  return wanted === 'flag' && mail.flagged ? 'none' : wanted;
}
