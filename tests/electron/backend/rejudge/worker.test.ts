import { afterAll, describe, expect, test } from 'vitest';
import { WorkerPool } from '../../../../electron/backend/examine/worker-pool.ts';
import type { WorkerSetup } from '../../../../electron/backend/examine/worker-setup.ts';
import { createActiveRegistry } from '../../../../electron/backend/registry/active-registry.ts';
import { readCompiledRegistry } from '../../../../electron/backend/registry/read-registry.ts';
import { backendFiles } from '../../../../electron/headless/built-files.ts';
import { noHistory } from '../../../../shared/detect/context.ts';
import type { KeptEntry } from '../../../../shared/registry/own/own-entry.ts';
import { composeRaw } from '../../../support/compose-mail.ts';
import { keptEntry, ownShop } from '../../../support/own-entries.ts';

describe('a worker', () => {
  const own: KeptEntry[] = [];
  const active = createActiveRegistry({
    base: readCompiledRegistry(),
    own: () => own,
    onChange: (text) => pool.reload(text),
  });
  const pool = new WorkerPool({
    workers: 1,
    timeMs: 20_000,
    heapMb: 128,
    script: backendFiles.workerScript,
    workerData: (): WorkerSetup => ({
      dns: 'none',
      registryFile: backendFiles.registryFile,
      registryText: active.text(),
    }),
    history: () => noHistory,
  });
  afterAll(() => pool.close());

  test('judges what comes next by another registry, and what it kept of a mail by that as well', async () => {
    const raw = composeRaw({
      from: 'Village Bakery <orders@village-bakery.example>',
      subject: 'Village Bakery: your card was refused',
      text: 'Dear customer, enter your card number and CVV to keep your order: http://pay.example.net/bakery',
      headers: ['Authentication-Results: mx.mail.example; dkim=pass header.d=village-bakery.example'],
    });
    const trust = { kind: 'topmost' } as const;
    const first = await pool.run({ kind: 'examine', raw, trust, ownAddresses: [], keepFacts: true });
    expect(first.kind === 'examined' && first.verdict.brand?.id).not.toBe('own-village-bakery');
    const facts = first.kind === 'examined' ? first.facts : null;
    expect(facts).not.toBeNull();
    if (facts === null) return;

    own.push(keptEntry(ownShop()));
    active.refresh();
    const again = await pool.run({ kind: 'judge-again', facts, ownAddresses: [], mailId: 1 });
    expect(again).toMatchObject({
      kind: 'judged-again',
      verdict: { brand: { id: 'own-village-bakery' }, registryVersion: active.registry.version },
    });
    expect(again.kind === 'judged-again' && again.verdict.verdict).toBe('impersonation');

    own.length = 0;
    active.refresh();
    const back = await pool.run({ kind: 'judge-again', facts, ownAddresses: [], mailId: 1 });
    expect(first.kind === 'examined' && back).toEqual({
      kind: 'judged-again',
      verdict: first.kind === 'examined' ? first.verdict : null,
    });
  });
});
