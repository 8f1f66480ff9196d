import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore, recordFile } from '../../../electron/backend/record/store.ts';
import { readCompiledRegistry } from '../../../electron/backend/registry/read-registry.ts';
import { registryCommand } from '../../../electron/headless/registry-command.ts';
import { bundleBrand, bundleFiles, bundlePhone } from '../../support/bundles.ts';
import { captureOutput } from '../../support/captured-output.ts';
import { temporaryFolder } from '../../support/running-backend.ts';

const day = readCompiledRegistry().version.slice(0, 10);

let said: ReturnType<typeof captureOutput>;
let folder: ReturnType<typeof temporaryFolder>;
let data: string;

beforeEach(() => {
  said = captureOutput();
  folder = temporaryFolder();
  data = join(folder.path, 'data');
});

afterEach(() => {
  vi.restoreAllMocks();
  folder.remove();
});

const at = (name: string) => join(folder.path, name);

/** Runs a command. @returns the exit code and what was said */
async function run(...args: string[]): Promise<readonly [code: number, output: string, errors: string]> {
  said.output = '';
  said.errors = '';
  return [await registryCommand(args), said.output, said.errors];
}

function writeData(name: string, brands: readonly object[]): string {
  for (const [path, text] of bundleFiles(brands)) {
    const file = join(at(name), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return at(name);
}

async function publicKeyOf(name: string): Promise<string> {
  const [code, output] = await run('keygen', at(name));
  expect(code).toBe(0);
  return /Public key: (\S+)/.exec(output)?.[1] ?? '';
}

async function make(name: string, version: string, brands: readonly object[], ...more: string[]): Promise<string> {
  const from = writeData(`${name}.data`, brands);
  expect((await run('build', at(name), '--from', from, '--version', version, ...more))[0]).toBe(0);
  return at(name);
}

const dhl = (number: string) => bundleBrand('parcels', { name: 'Parcels', phones: [bundlePhone(number)] });

describe('vouchsafe registry, from a key to an installed bundle', () => {
  it('makes, signs, verifies, shows and installs a bundle, and goes back', async () => {
    const key = await publicKeyOf('key.pem');
    expect(statSync(at('key.pem')).mode & 0o077).toBe(0);
    const one = await make('one', `${day}.1`, [dhl('+442079460000')]);
    expect(await run('verify', one, '--data', data)).toEqual([
      1,
      '',
      'Nothing was changed. The bundle is not signed.\n',
    ]);
    expect(await run('sign', one, '--key', at('key.pem'))).toMatchObject([0, expect.stringMatching(/^Signed /), '']);
    const [code, , errors] = await run('import', one, '--data', data);
    expect([code, errors]).toEqual([1, expect.stringContaining('No key is accepted on this computer')]);
    expect(await run('verify', one, '--key', key)).toMatchObject([0, expect.stringContaining('It is whole'), '']);
    expect(await run('trust', key, '--data', data)).toMatchObject([0, expect.stringContaining('accepted'), '']);
    expect(await run('verify', one, '--data', data)).toMatchObject([0, expect.stringContaining(`Bundle ${day}.1`), '']);
    expect(await run('import', one, '--data', data)).toMatchObject([0, expect.stringMatching(/^Installed /), '']);

    const two = await make('two', `${day}.2`, [
      dhl('+442079460001'),
      bundleBrand('valley-bank', { name: 'Valley Bank' }),
    ]);
    await run('sign', two, '--key', at('key.pem'));
    const difference = '+1 brand: Valley Bank\nParcels: telephone number changed: +442079460000 is now +442079460001\n';
    expect(await run('diff', two, '--data', data)).toEqual([0, difference, '']);
    expect(await run('diff', one, two)).toMatchObject([0, expect.stringMatching(/^-1 brand: Valley Bank\n/), '']);
    expect(await run('diff', two, two)).toEqual([0, 'No difference.\n', '']);
    const [installed, output] = await run('import', two, '--data', data);
    expect([installed, output]).toEqual([0, expect.stringContaining(difference)]);
    expect((await run('state', '--data', data))[1]).toContain(`In use: bundle ${day}.2`);
    expect((await run('back', '--data', data))[1]).toMatch(
      new RegExp(`In use: bundle ${day}.1 .*\nBefore it: ${day}.2\n`),
    );
    const [again, , refused] = await run('import', two, '--data', data);
    expect([again, refused]).toEqual([1, expect.stringContaining('is not newer than')]);
  });

  it('hands over to another key', async () => {
    const key = await publicKeyOf('key.pem');
    const next = await publicKeyOf('next.pem');
    await run('trust', key, '--data', data);
    const one = await make('one', `${day}.1`, [dhl('+442079460000')], '--next-key', next);
    await run('sign', one, '--key', at('key.pem'));
    expect((await run('import', one, '--data', data))[1]).toContain('From now on bundles are signed with the key');
    const two = await make('two', `${day}.2`, [dhl('+442079460001')]);
    await run('sign', two, '--key', at('key.pem'));
    expect((await run('import', two, '--data', data))[2]).toContain('was replaced by its successor');
    await run('sign', two, '--key', at('next.pem'));
    expect((await run('import', two, '--data', data))[0]).toBe(0);
  });

  it('makes no bundle of data that break the rules, nor of a version that is none', async () => {
    const from = writeData('bad', [bundleBrand('acme', { phones: [bundlePhone('+440000000000')] })]);
    const [code, , errors] = await run('build', at('bad.bundle'), '--from', from, '--version', `${day}.1`);
    expect([code, errors]).toEqual([1, expect.stringContaining("break the registry's rules")]);
    expect((await run('build', at('bad.bundle'), '--from', from, '--version', '7'))[0]).toBe(2);
    expect(existsSync(at('bad.bundle'))).toBe(false);
  });

  it('never writes over a key', async () => {
    await publicKeyOf('key.pem');
    const before = readFileSync(at('key.pem'));
    expect(await run('keygen', at('key.pem'))).toEqual([2, '', `"${at('key.pem')}" cannot be used (EEXIST).\n`]);
    expect(readFileSync(at('key.pem'))).toEqual(before);
  });

  it('installs nothing while Vouchsafe is running', async () => {
    mkdirSync(data);
    const running = openStore(join(data, recordFile));
    const key = await publicKeyOf('key.pem');
    const [code, output, errors] = await run('trust', key, '--data', data);
    running.close();
    expect([code, output]).toEqual([2, '']);
    expect(errors).not.toBe('');
    expect(existsSync(join(data, 'registry'))).toBe(false);
  }, 20_000);

  it.each([
    ['a file that there is not', ['verify', '/nowhere/x']],
    ['a key that there is not', ['trust', '/nowhere/x']],
    ['no key to sign with', ['sign', '/nowhere/x']],
  ])('says in a sentence that it cannot go on with %s', async (_, args) => {
    const [code, output, errors] = await run(...args, ...(args[0] === 'sign' ? [] : ['--data', data]));
    expect([code, output]).toEqual([2, '']);
    expect(errors.split('\n')).toHaveLength(2);
  });

  it.each([[['build']], [['import', 'a', 'b']], [['back', 'now']], [['sign', 'x', '--with', 'y']], [['diff']]])(
    'says how it is used when asked with %j',
    async (args) => {
      expect(await run(...args)).toMatchObject([2, '', expect.stringContaining('vouchsafe registry import FILE')]);
    },
  );
});
