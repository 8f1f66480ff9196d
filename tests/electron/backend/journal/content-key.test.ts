import { describe, expect, test } from 'vitest';
import { examineLimits } from '../../../../electron/backend/examine/limits.ts';
import { contentKey } from '../../../../electron/backend/journal/content-key.ts';

describe('the content key', () => {
  test('differs by a single octet, be it a line end', () => {
    const key = (text: string) => contentKey(Buffer.from(text), text.length);
    expect(key('a\r\n')).not.toBe(key('a\n\n'));
    expect(key('')).not.toBe(key('\0'));
    expect(key('a\r\n')).toBe(key('a\r\n'));
  });

  test('does not depend on a size that the server estimates', () => {
    const raw = Buffer.from('Subject: x\r\n\r\n');
    expect(contentKey(raw, 14)).toBe(contentKey(raw, 17));
  });

  test('tells messages apart that differ only beyond what is fetched, when their sizes do', () => {
    const cut = new Uint8Array(examineLimits.fetchBytes);
    expect(contentKey(cut, cut.length + 1)).not.toBe(contentKey(cut, cut.length + 2));
  });
});
