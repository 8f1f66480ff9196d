import { type KnowledgeServices, ServiceError } from '../../electron/backend/rpc/services.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { Knowledge, Rejudged, RejudgedMail } from '../../shared/contract/knowledge.ts';
import type { MailChange } from '../../shared/contract/mail-detail.ts';

type FakeKnowledgeTools = Readonly<{
  emit: (event: LiveEvent) => void;
  gate: () => Promise<void>;
  /** A mail as it is after a change. */
  changed: (mailId: number) => Promise<MailChange>;
}>;

/** Decisions and offers in memory; and the handles by which a test plays the judging. */
export type FakeKnowledge = Readonly<{
  services: KnowledgeServices;
  set(entries: readonly Knowledge[]): void;
  /** What judging again has found, and what is still to be judged. */
  offer(mails: readonly RejudgedMail[], state?: Readonly<{ pending?: number; notJudged?: number }>): void;
}>;

export function createFakeKnowledge({ emit, gate, changed }: FakeKnowledgeTools): FakeKnowledge {
  let entries: readonly Knowledge[] = [];
  let mails: readonly RejudgedMail[] = [];
  let state = { pending: 0, notJudged: 0 };

  const tell = () => emit({ type: 'rejudged', total: mails.length, pending: state.pending });
  const takeOffer = (mailId: number): void => {
    if (!mails.some(({ mail }) => mail.id === mailId)) {
      throw new ServiceError('not-found', 'This mail is no longer offered for decision.');
    }
    mails = mails.filter(({ mail }) => mail.id !== mailId);
    tell();
  };
  const rejudged = (): Rejudged => ({ mails, total: mails.length, days: 30, ...state });

  return {
    services: {
      async listKnowledge({ offset, limit }) {
        await gate();
        return { entries: entries.slice(offset, offset + limit), total: entries.length };
      },
      async removeKnowledge(id) {
        await gate();
        if (!entries.some((entry) => entry.id === id)) {
          throw new ServiceError('not-found', 'This decision was taken back already.');
        }
        entries = entries.filter((entry) => entry.id !== id);
      },
      async getRejudged() {
        await gate();
        return rejudged();
      },
      async dismissRejudged(mailId) {
        await gate();
        takeOffer(mailId);
      },
      async acceptRejudged(mailId) {
        await gate();
        takeOffer(mailId);
        return changed(mailId);
      },
    },
    set(next) {
      entries = next;
    },
    offer(next, { pending = 0, notJudged = 0 } = {}) {
      mails = next;
      state = { pending, notJudged };
      tell();
    },
  };
}
