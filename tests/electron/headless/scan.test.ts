import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeRaw } from '../../support/compose-mail.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-scan-'));
const main = new URL('../../../electron/headless/main.ts', import.meta.url).pathname;
const header =
  'Authentication-Results: mx.reader.example; dkim=pass header.d=paypal.com; dmarc=pass header.from=paypal.com';

const fake = composeRaw({
  from: 'PayPal ,_<x@q9z4.example>',
  subject: 'Account limited',
  html: '<p>Your account has been limited. Verify it.</p><a href="https://t.co/AbC">Verify</a>',
});
const genuine = composeRaw({
  from: 'PayPal <service@paypal.com>',
  subject: 'Receipt',
  text: 'Thank you.',
  headers: [header],
});

function scan(args: readonly string[], input: Uint8Array = new Uint8Array()) {
  const run = spawnSync(process.execPath, [main, 'scan', ...args], { cwd: folder, input, encoding: 'utf8' });
  return {
    ...run,
    lines: run.stdout
      .trim()
      .split('\n')
      .filter((line) => line !== ''),
  };
}

beforeAll(() => {
  mkdirSync(join(folder, 'mails/more'), { recursive: true });
  writeFileSync(join(folder, 'mails/fake.eml'), fake);
  writeFileSync(join(folder, 'mails/more/genuine.EML'), genuine);
  writeFileSync(join(folder, 'mails/notes.txt'), 'no mail');
  writeFileSync(join(folder, 'empty.eml'), '');
  const text = (mail: Uint8Array) => new TextDecoder().decode(mail);
  writeFileSync(join(folder, 'archive'), `From a\n${text(fake)}\nFrom b\n${text(genuine)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('vouchsafe scan', () => {
  it('prints one JSON object for each mail, with the fields that others rely on', () => {
    const { lines, status, stderr } = scan(['--format', 'jsonl', 'mails/fake.eml']);
    expect({ status, stderr, count: lines.length }).toEqual({ status: 0, stderr: '', count: 1 });
    const row = JSON.parse(lines[0] ?? '');
    expect(Object.keys(row)).toEqual(['path', 'verdict', 'brand', 'headline', 'evidence', 'ms']);
    expect(row).toMatchObject({
      path: 'mails/fake.eml',
      verdict: 'impersonation',
      brand: { id: 'paypal', name: 'PayPal' },
    });
    expect(row.ms).toBeGreaterThan(0);
    expect(row.evidence).toContainEqual({
      code: 'link-hidden',
      weight: 'strong',
      text: expect.stringContaining('t.co'),
      where: { part: 'link', excerpt: 'https://t.co/AbC' },
    });
  });

  it('searches a folder for mails, in the order of their names', () => {
    const { lines } = scan(['--format', 'jsonl', 'mails']);
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(['mails/fake.eml', 'mails/more/genuine.EML']);
  });

  it('counts the mails of an mbox', () => {
    const { lines } = scan(['--format', 'jsonl', 'archive']);
    const rows = lines.map((line) => JSON.parse(line));
    expect(rows.map(({ index, verdict }) => [index, verdict])).toEqual([
      [0, 'impersonation'],
      [1, 'unknown'],
    ]);
  });

  it('reads one mail from standard input', () => {
    const { lines } = scan(['--format', 'jsonl', '-'], fake);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: '-', verdict: 'impersonation' });
  });

  it('believes the header of the receiving server only when told to', () => {
    const path = 'mails/more/genuine.EML';
    expect(JSON.parse(scan(['--format', 'jsonl', path]).lines[0] ?? '').verdict).toBe('unknown');
    const told = scan(['--format', 'jsonl', '--trust-authentication-results', path]);
    expect(JSON.parse(told.lines[0] ?? '').verdict).toBe('verified');
  });

  it('names every path that cannot be opened, judges the others, and exits with 2', () => {
    const { lines, status, stderr } = scan(['--format', 'jsonl', 'nowhere.eml', 'mails/fake.eml', 'neither/']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'Cannot read nowhere.eml: there is no such file or folder.\nCannot read neither/: there is no such file or folder.\n',
    );
    expect(lines.length).toBe(1);
  });

  it('judges an empty file as a mail that claims nothing', () => {
    const { lines, status } = scan(['--format', 'jsonl', 'empty.eml']);
    expect(status).toBe(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ verdict: 'unknown', brand: null });
  });

  it('says it to people in one line, without control characters', () => {
    const raw = composeRaw({
      from: '"PayPal\u001b[31m" <x@evil.example>',
      html: '<p>Verify your account.</p><a href="https://t.co/x">x</a>',
    });
    const { stdout } = scan(['-'], raw);
    expect(stdout).toMatch(/^impersonation {2}- {2}Says PayPal; sent from evil\.example, .+\n$/);
    expect(stdout).not.toContain('\u001b');
  });

  it('explains a verdict with the evidence, what was proven and the version of the registry', () => {
    const { stdout } = scan(['--explain', 'mails/fake.eml']);
    expect(stdout).toMatch(/registry \d{4}-\d{2}-\d{2}/);
    expect(stdout).toContain('[link: https://t.co/AbC]');
    const row = JSON.parse(scan(['--explain', '--format', 'jsonl', 'mails/fake.eml']).stdout);
    expect(row).toMatchObject({ registryVersion: expect.any(String), authentication: { state: 'couldNotAsk' } });
  });

  it.each([[[]], [['--format', 'xml', 'mails']], [['--nonsense', 'mails']]])('shows its usage for %j', (args) => {
    const { status, stdout, stderr } = scan(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: vouchsafe scan');
  });
});
