import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { keepFacts, readFacts } from '../../../../electron/backend/examine/keep-facts.ts';
import { storedFacts } from '../../../../electron/backend/record/retention.ts';
import { authenticationFromHeaders } from '../../../../shared/authentication/from-headers.ts';
import { noHistory } from '../../../../shared/detect/context.ts';
import { detect } from '../../../../shared/detect/detect.ts';
import type { Verdict } from '../../../../shared/detect/verdict.ts';
import type { Mail } from '../../../../shared/mail/mail.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';
import { composeMail, nothingProven } from '../../../support/compose-mail.ts';
import { registry } from '../../../support/judge-draft.ts';

const samples = new URL('../../../../electron/headless/demo/samples/', import.meta.url);

function contextOf(mail: Mail) {
  const authentication = authenticationFromHeaders(mail, { kind: 'topmost' });
  return { authentication, ownAddresses: [], history: noHistory };
}

function judge(mail: Mail): Readonly<{ verdict: Verdict; facts: Uint8Array | null }> {
  const verdict = detect(mail, registry, contextOf(mail));
  return { verdict, facts: keepFacts(mail, verdict, registry, contextOf(mail)) };
}

describe('what is kept of a mail to judge it again', () => {
  test.each(readdirSync(samples))('gives the same verdict from the same evidence, or nothing is kept: %s', (name) => {
    const mail = parseMail(readFileSync(new URL(name, samples)));
    const { verdict, facts } = judge(mail);
    if (facts === null) {
      expect(mail.attachments.some(({ content }) => content !== null)).toBe(true);
      return;
    }
    const kept = readFacts(facts);
    const again = detect(kept.mail, registry, { ...contextOf(mail), authentication: kept.authentication });
    expect(again).toEqual(verdict);
  });

  test('gives the same verdict for texts of every length around what is read, with what decides at the end', () => {
    const end =
      '\nDear customer, your PayPal account is limited. Confirm your password: http://pay.example.net/login\n';
    for (const length of [11_900, 12_000, 12_100, 14_900, 15_000, 15_100, 40_000]) {
      const mail = composeMail({
        from: 'PayPal <x@shop.example>',
        text: `${'word and more '.repeat(length / 14)}${end}`,
      });
      const context = { authentication: nothingProven, ownAddresses: [], history: noHistory };
      const verdict = detect(mail, registry, context);
      const facts = keepFacts(mail, verdict, registry, context);
      expect(facts).not.toBeNull();
      if (facts !== null) expect(detect(readFacts(facts).mail, registry, context)).toEqual(verdict);
    }
  });

  test('holds no attachment, no HTML, and no header but the few that are read', () => {
    const mail = composeMail({
      from: 'Ann <ann@friends.example>',
      html: '<p class="MARK-HTML">Hello</p>',
      headers: ['X-Secret: MARK-HEADER', 'Received: from MARK-RECEIVED by x; Mon, 1 Jan 2026 00:00:00 +0000'],
      attachments: [{ name: 'photo.png', type: 'image/png', content: 'MARK-CONTENT' }],
    });
    const { facts } = judge(mail);
    const text = JSON.stringify(facts === null ? null : readFacts(facts));
    expect(text).toContain('photo.png');
    for (const mark of ['MARK-HTML', 'MARK-HEADER', 'MARK-RECEIVED', 'MARK-CONTENT', 'reader.example']) {
      expect(text).not.toContain(mark);
    }
  });

  test('is nothing when a hostile mail would fill the disk', () => {
    let seed = 1;
    const noise = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed.toString(36);
    };
    const links = Array.from(
      { length: 2_000 },
      () => `<a href="https://x.example/${noise()}${noise()}${noise()}${noise()}${noise()}${noise()}">x</a>`,
    );
    const { facts } = judge(composeMail({ from: 'Bank <b@x.example>', html: links.join(' ') }));
    expect(facts).toBeNull();
  });

  test('is refused when it was not written by this program, or grows without end', () => {
    expect(() => readFacts(new Uint8Array([1, 2, 3]))).toThrow();
    expect(() => readFacts(deflateRawSync('{"mail":{}}'))).toThrow();
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeGreaterThan(storedFacts);
    expect(() => readFacts(bomb)).toThrow();
  });
});
