import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCompiledRegistry } from '../../../electron/backend/registry/read-registry.ts';
import { checkCommand } from '../../../electron/headless/check.ts';
import { verifyRegistry } from '../../../electron/headless/registry/verify-registry.ts';
import { registryCommand } from '../../../electron/headless/registry-command.ts';
import { captureOutput } from '../../support/captured-output.ts';

let said: ReturnType<typeof captureOutput>;

beforeEach(() => {
  said = captureOutput();
});

afterEach(() => vi.restoreAllMocks());

describe('vouchsafe check', () => {
  it('answers each value in a line for people', async () => {
    expect(await checkCommand(['paypal.com', 'paypal-support.top', 'stranger.example'])).toBe(0);
    expect(said.output.split('\n')).toEqual([
      expect.stringMatching(/^paypal\.com: official\. paypal\.com is a web domain of PayPal\. Source: /),
      'paypal-support.top only looks like PayPal: it is no channel the registry knows.',
      'Nothing is known of stranger.example. That says neither good nor bad.',
      '',
    ]);
  });

  it('answers each value in a JSON object on a line', async () => {
    expect(await checkCommand(['--format', 'json', '+31 20 649 0787', 'hello'])).toBe(0);
    const [first = '', second = '', rest] = said.output.split('\n');
    expect(JSON.parse(first)).toMatchObject({
      value: '+31 20 649 0787',
      kind: 'phone',
      status: 'official',
      brand: { id: 'klm', name: 'KLM' },
      channel: { as: 'chat', value: '+31206490787' },
      lookalikeOf: null,
      source: { confidence: 'high' },
    });
    expect(JSON.parse(second)).toEqual({
      value: 'hello',
      kind: 'other',
      status: 'unknown',
      brand: null,
      channel: null,
      lookalikeOf: null,
      source: null,
    });
    expect(rest).toBe('');
  });

  it('lets no value steer the terminal', async () => {
    await checkCommand(['evil\u001b[2J\nvalue\u202e']);
    expect(said.output).toBe('evil [2J value  is no address, domain, number or handle.\n');
  });

  it.each([[[]], [['--format', 'xml', 'a']], [['--what', 'a']]])(
    'says how it is used when asked with %j',
    async (args) => {
      expect(await checkCommand(args)).toBe(2);
      expect(said.errors).toContain('Usage: vouchsafe check');
      expect(said.output).toBe('');
    },
  );
});

describe('vouchsafe registry', () => {
  it('lists the curated brands, and with --all the long tail', async () => {
    expect(await registryCommand(['list'])).toBe(0);
    const curated = said.output.trimEnd().split('\n');
    expect(curated.length).toBeGreaterThanOrEqual(700);
    expect(curated).toContainEqual(expect.stringMatching(/^paypal +PayPal {2}\(payment, us .*\) {2}paypal\.com$/));
    said.output = '';
    expect(await registryCommand(['list', '--all', '--format', 'json'])).toBe(0);
    const all = said.output.trimEnd().split('\n');
    expect(all.length).toBeGreaterThan(curated.length);
    expect(all.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ id: 'klm', sector: 'airline' }),
    );
  });

  it('shows a brand with the source of every fact', async () => {
    expect(await registryCommand(['show', 'klm'])).toBe(0);
    expect(said.output).toContain('KLM (klm)\n');
    expect(said.output).toMatch(
      /- whatsapp: \+31206490787\n {6}https:\/\/www\.klm\.com\/\S+, seen 2026-11-24, high confidence\n/,
    );
  });

  it('shows a brand as JSON', async () => {
    expect(await registryCommand(['show', 'klm', '--format', 'json'])).toBe(0);
    expect(JSON.parse(said.output)).toMatchObject({ id: 'klm', nameOnly: false });
  });

  it('says that it does not know a brand', async () => {
    expect(await registryCommand(['show', 'nobody'])).toBe(1);
    expect(said.errors).toBe('There is no "nobody" in the registry; "vouchsafe registry list" shows the ids.\n');
  });

  it('verifies the registry that ships', async () => {
    expect(await registryCommand(['verify'])).toBe(0);
    expect(said.output).toContain('It is whole and follows its rules.');
  });

  it('finds that a registry was changed after it was compiled', () => {
    const compiled = readCompiledRegistry();
    const addresses = compiled.addresses.with(0, ' help@stranger.example=0 ');
    expect(verifyRegistry({ ...compiled, addresses }).faults).toEqual([
      'The registry was changed after it was compiled. Install Vouchsafe again.',
    ]);
  });

  it.each([[[]], [['show']], [['list', 'x']], [['forget', 'klm']], [['list', '--format', 'xml']]])(
    'says how it is used when asked with %j',
    async (args) => {
      expect(await registryCommand(args)).toBe(2);
      expect(said.errors).toContain('Usage: vouchsafe registry list');
    },
  );
});
