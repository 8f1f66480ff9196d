import type { Knowledge, RejudgedMail } from '../../../shared/contract/knowledge.ts';
import { registrableDomain } from '../../../shared/domain/registrable.ts';
import { dayMs } from '../../../shared/time.ts';
import { kept, type MailDecision, released } from '../record/decision-record.ts';
import type { KnownDecision } from '../record/knowledge-record.ts';
import { factsDays } from '../record/retention.ts';
import type { Store } from '../record/store.ts';
import { actionFor, recordedJudgement } from '../rejudge/judgement.ts';
import type { Rejudger } from '../rejudge/rejudger.ts';
import { type KnowledgeServices, ServiceError } from '../rpc/services.ts';
import { type AcceptTools, acceptJudgement } from './accept-judgement.ts';
import { mailSummary } from './mail-view.ts';

type KnowledgeTools = AcceptTools & Readonly<{ rejudger: Rejudger }>;

/** What the window can ask about the owner's decisions, and about mail that is judged again. */
export function createKnowledgeServices(tools: KnowledgeTools): KnowledgeServices {
  const { store, events, rejudger, now } = tools;
  return {
    async listKnowledge({ offset, limit }) {
      return { entries: store.knowledge.page(offset, limit).map(knowledge), total: store.knowledge.total() };
    },
    async removeKnowledge(id) {
      const { kind, accountId, contentKey } = parseId(id);
      const decision = store.decisions.get(accountId, contentKey);
      if (decision === null || kindOf(decision) !== kind) throw takenBack();
      store.decisions.put(accountId, contentKey, without(decision), now());
      for (const mail of store.mails.findByContent(accountId, contentKey)) {
        events.emit({ type: 'mail-changed', mailId: mail.id });
      }
      rejudger.begin();
    },
    async getRejudged() {
      const { rejudge } = store;
      return {
        mails: rejudge.offers().flatMap(({ mailId, outcome }) => offered(mailId, outcome, store)),
        total: rejudge.total(),
        pending: rejudge.pending(),
        notJudged: rejudge.notJudged(now() - factsDays * dayMs),
        days: factsDays,
      };
    },
    async dismissRejudged(mailId) {
      if (!store.rejudge.dismiss(mailId)) throw notOffered();
      events.emit({ type: 'rejudged' });
    },
    async acceptRejudged(mailId) {
      const mail = store.mails.get(mailId);
      const outcome = store.rejudge.offered(mailId);
      if (mail === null || outcome === null) throw notOffered();
      return acceptJudgement(mail, outcome, await rejudger.judge(mail), tools);
    },
  };
}

function offered(mailId: number, now: RejudgedMail['now'], store: Store): readonly RejudgedMail[] {
  const mail = store.mails.get(mailId);
  const account = mail === null ? null : store.accounts.get(mail.accountId);
  if (mail === null || account === null) return [];
  const action = actionFor(mail, now, account.policy);
  return [{ mail: mailSummary(mail), before: recordedJudgement(mail), now, action }];
}

function knowledge(decision: KnownDecision): Knowledge {
  const { accountId, contentKey, at, trusts, mailId, subject, fromAddress, fromDisplay, provenDomain } = decision;
  const kind = kindOf(decision);
  const proven = registrableDomain(provenDomain ?? '');
  return {
    id: `${kind}:${accountId}:${contentKey}`,
    kind,
    domain: trusts !== '' ? trusts : proven === '' ? null : proven,
    mail:
      mailId === null
        ? null
        : { id: mailId, subject: subject ?? '', fromAddress: fromAddress ?? '', fromDisplay: fromDisplay ?? '' },
    accountId,
    at,
  };
}

function kindOf({ kind, trusts }: Pick<MailDecision, 'kind' | 'trusts'>): Knowledge['kind'] {
  if (kind === 'kept') return 'impersonation';
  return trusts === '' ? 'released' : 'trusted';
}

/** What is left of a decision: of trust the release, of a mark that the mail was looked at. */
function without(decision: MailDecision): MailDecision | null {
  if (decision.kind === 'kept') return kept;
  return decision.trusts === '' ? null : released;
}

function parseId(id: string): Readonly<{ kind: string; accountId: string; contentKey: string }> {
  const [kind = '', accountId = '', ...key] = id.split(':');
  return { kind, accountId, contentKey: key.join(':') };
}

function takenBack(): ServiceError {
  return new ServiceError('not-found', 'This decision was taken back already, or another one has taken its place.');
}

function notOffered(): ServiceError {
  return new ServiceError('not-found', 'This mail is no longer offered for decision.');
}
