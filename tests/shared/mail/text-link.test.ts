import { describe, expect, it } from 'vitest';
import { plainMail } from '../../support/message.ts';

describe('links in plain text', () => {
  it.each<[text: string, targets: string[]]>([
    ['see https://a.example/x?y=1#z now', ['https://a.example/x?y=1#z']],
    ['(see http://a.example/x).', ['http://a.example/x']],
    ['https://a.example/x_(y)', ['https://a.example/x_(y)']],
    ['<https://a.example/x> "https://b.example"', ['https://a.example/x', 'https://b.example']],
    ['HTTPS://A.EXAMPLE!', ['HTTPS://A.EXAMPLE']],
    ['go to www.a.example/x, please', ['www.a.example/x']],
    ['请访问https://a.example/x', ['https://a.example/x']],
    ['link:https://a.example', ['https://a.example']],
    ['write to desk@bank.example.', ['mailto:desk@bank.example']],
    ['mailto:desk@bank.example', ['mailto:desk@bank.example']],
    ['https://user@a.example/x', ['https://user@a.example/x']],
    ['http:// www. @ a@b wwww.a.example a.example', []],
    ['no links here', []],
  ])('%s', (text, targets) => {
    expect(plainMail(text).links.map(({ target }) => target)).toEqual(targets);
    expect(plainMail(text).links.every(({ kind }) => kind === 'text')).toBe(true);
  });
});
