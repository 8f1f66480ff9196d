import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyMemory, Memory, readMemory, writeMemory } from '../../../../electron/shell/life/shell-memory.ts';

let folder: string;
let faults: unknown[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vouchsafe-memory-'));
  faults = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readMemory(path, (error) => faults.push(error));

test('is what was written, and nothing before', async () => {
  const path = join(folder, 'new', 'shell.json');
  expect(await read(path)).toEqual(emptyMemory);
  const memory = { closeExplained: true, digestAt: 5, secretKeeping: 'session' } as const;
  await writeMemory(path, memory);
  expect(await read(path)).toEqual(memory);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(faults).toEqual([]);
});

test.each(['', '{', '[]', '{"secretKeeping":"everywhere"}', '{"more":1}'])(
  'that is not ours counts as nothing and is reported: %j',
  async (text) => {
    const path = join(folder, 'shell.json');
    writeFileSync(path, text);
    expect(await read(path)).toEqual(emptyMemory);
    expect(faults).toHaveLength(1);
  },
);

test('is written in the order of its changes, and a disk that takes nothing is only reported', async () => {
  const path = join(folder, 'shell.json');
  const memory = new Memory(path, emptyMemory, (error) => faults.push(error));
  for (let at = 1; at <= 20; at += 1) memory.change({ digestAt: at });
  memory.change({ closeExplained: true });
  await memory.written();
  expect(await read(path)).toEqual({ ...emptyMemory, closeExplained: true, digestAt: 20 });
  const nowhere = new Memory('/dev/null/shell.json', emptyMemory, (error) => faults.push(error));
  nowhere.change({ closeExplained: true });
  await nowhere.written();
  expect([nowhere.now.closeExplained, faults.length]).toEqual([true, 1]);
});
