import { describe, expect, test } from 'vitest';
import { marked, released } from '../../../../electron/backend/record/decision-record.ts';
import { judgementOf } from '../../../../electron/backend/rejudge/judgement.ts';
import { createKnowledgeServices } from '../../../../electron/backend/services/knowledge-services.ts';
import type { Verdict } from '../../../../shared/detect/verdict.ts';
import { decisionScene } from '../../../support/decision-scene.ts';
import { registryData, registryOf } from '../../../support/registry-data.ts';

const innocent: Verdict = {
  verdict: 'unknown',
  brand: null,
  headline: '',
  contradiction: null,
  evidence: [],
  registryVersion: '2',
};
const forged: Verdict = { ...innocent, verdict: 'impersonation', headline: 'Says Bank, sent from x.test.' };

function scene(verdict: Verdict | null = innocent) {
  const decisions = decisionScene();
  let begun = 0;
  const rejudger = {
    begin: () => {
      begun += 1;
    },
    resume: () => undefined,
    judge: async () => verdict,
    stop: () => undefined,
  };
  const knowledge = createKnowledgeServices({
    store: decisions.store,
    registry: registryOf(registryData([])),
    sessions: { get: () => ({ use: (task) => task(decisions.server.connect()) }) },
    events: { emit: () => undefined },
    rejudger,
    now: () => 2_000,
  });
  const list = async () => (await knowledge.listKnowledge({ offset: 0, limit: 50 })).entries;
  return { ...decisions, knowledge, list, begun: () => begun };
}

describe('decisions as knowledge', () => {
  test('are listed with the proven domain that they are bound to, newest first', async () => {
    const { store, arrive, list } = scene();
    const proven = { provenDomain: 'mail.shop.example', proof: 'proven' } as const;
    const ids = [await arrive(proven), await arrive(), await arrive(proven), await arrive()];
    const keys = ids.map((id) => store.mails.get(id)?.contentKey ?? '');
    store.decisions.put('ann', keys[0] ?? '', { ...released, trusts: 'shop.example' }, 1);
    store.decisions.put('ann', keys[1] ?? '', released, 2);
    store.decisions.put('ann', keys[2] ?? '', marked, 3);
    store.decisions.put('ann', keys[3] ?? '', { ...marked, marked: false }, 4);
    expect((await list()).map(({ kind, domain, mail }) => [kind, domain, mail?.id])).toEqual([
      ['impersonation', 'shop.example', ids[2]],
      ['released', null, ids[1]],
      ['trusted', 'shop.example', ids[0]],
    ]);
  });

  test('are taken back one at a time: first the trust, then the release; recent mail is judged again', async () => {
    const { store, arrive, list, knowledge, begun } = scene();
    const id = await arrive();
    const key = store.mails.get(id)?.contentKey ?? '';
    store.decisions.put('ann', key, { ...released, trusts: 'shop.example' }, 1);
    const [trust] = await list();
    await knowledge.removeKnowledge(trust?.id ?? '');
    expect(store.decisions.trustedDomains('ann')).toEqual([]);
    expect(begun()).toBe(1);
    const [release] = await list();
    expect(release).toMatchObject({ kind: 'released' });
    await expect(knowledge.removeKnowledge(trust?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
    await knowledge.removeKnowledge(release?.id ?? '');
    expect(await list()).toEqual([]);
  });

  test('that are no decisions of this record are refused', async () => {
    const { knowledge } = scene();
    for (const id of ['', 'trusted', 'trusted:ann:none', 'trusted:bob:key-1', '::::']) {
      await expect(knowledge.removeKnowledge(id)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('a mail that the owner calls an impersonation is listed, and no longer when that is undone', async () => {
    const { services, arrive, list } = scene();
    const id = await arrive({ verdict: 'unknown' });
    await services.quarantineMail(id);
    expect((await list()).map(({ kind }) => kind)).toEqual(['impersonation']);
    await services.undoMail(id);
    expect(await list()).toEqual([]);
  });
});

describe('a mail that would be judged otherwise', () => {
  test('is put back when its owner accepts that nothing speaks against it, and keeps the new verdict', async () => {
    const { store, arrive, state, knowledge } = scene();
    const id = await arrive({}, 'quarantine');
    store.rejudge.offer(id, judgementOf(innocent));
    expect((await knowledge.getRejudged()).mails).toMatchObject([{ action: 'release', now: { verdict: 'unknown' } }]);
    const { mail } = await knowledge.acceptRejudged(id);
    expect(mail).toMatchObject({ place: 'inbox', verdict: 'unknown', headline: '' });
    expect(state(id).place).toBe('inbox');
    expect((await knowledge.getRejudged()).total).toBe(0);
  });

  test('is quarantined when its owner accepts that it is forged, and is found by its new words', async () => {
    const { store, arrive, state, knowledge } = scene(forged);
    const id = await arrive({ verdict: 'unknown', brand: null, headline: '', contradiction: null });
    store.rejudge.offer(id, judgementOf(forged));
    await knowledge.acceptRejudged(id);
    expect(state(id).place).toBe('quarantine');
    expect(store.mails.get(id)).toMatchObject({ verdict: 'impersonation', registryVersion: '2' });
    expect(store.list.page({ text: 'Says Bank', limit: 5 }).map((mail) => mail.id)).toEqual([id]);
  });

  test('of a first run takes the verdict over and stays where it is', async () => {
    const { store, arrive, state, knowledge } = scene(forged);
    const id = await arrive({ verdict: 'unknown', firstRun: true });
    store.rejudge.offer(id, judgementOf(forged));
    await knowledge.acceptRejudged(id);
    expect(state(id).place).toBe('inbox');
    expect(store.mails.get(id)?.verdict).toBe('impersonation');
  });

  test('is not touched when it would come out otherwise once more, or is not offered', async () => {
    const { store, arrive, state, knowledge } = scene(forged);
    const id = await arrive({}, 'quarantine');
    await expect(knowledge.acceptRejudged(id)).rejects.toMatchObject({ code: 'not-found' });
    store.rejudge.offer(id, judgementOf(innocent));
    await expect(knowledge.acceptRejudged(id)).rejects.toMatchObject({ code: 'conflict' });
    expect([state(id).place, store.mails.get(id)?.verdict]).toEqual(['quarantine', 'impersonation']);
    await knowledge.dismissRejudged(id);
    expect((await knowledge.getRejudged()).total).toBe(0);
  });

  test('is where it was when the server refuses', async () => {
    const { store, arrive, state, knowledge, refuse } = scene();
    const id = await arrive({}, 'quarantine');
    store.rejudge.offer(id, judgementOf(innocent));
    refuse.next = true;
    await expect(knowledge.acceptRejudged(id)).rejects.toMatchObject({ code: 'refused-by-server' });
    expect(state(id).place).toBe('quarantine');
  });
});
