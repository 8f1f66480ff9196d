import { type KnowledgeServices, ServiceError } from '../rpc/services.ts';

/** What the window can ask about the owner's decisions, and about mail that is judged again. */
export function createKnowledgeServices(): KnowledgeServices {
  return {
    listKnowledge: async () => ({ entries: [], total: 0 }),
    removeKnowledge: async () => missing(),
    getRejudged: async () => ({ mails: [], total: 0, pending: 0, notJudged: 0, days: 30 }),
    dismissRejudged: async () => missing(),
    acceptRejudged: async () => missing(),
  };
}

function missing(): never {
  throw new ServiceError('not-found', 'There is no such decision any more.');
}
