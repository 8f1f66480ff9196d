import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')];
  }),
);

test('nothing is allowed unless it is named', () => {
  expect(directives.get('default-src')).toBe("'none'");
});

test('nothing is loaded from anywhere but the program itself', () => {
  const sources = [...directives].filter(([name]) => name.endsWith('-src')).flatMap(([, value]) => value.split(' '));
  expect([...new Set(sources)].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'data:']);
});

test('markup could run no script; a mail’s own frame may bring its style', () => {
  expect(directives.get('script-src')).toBe("'self'");
  expect(directives.get('style-src')).toBe("'self' 'unsafe-inline'");
});

test('a string becomes markup only as a template of the window or as the document of a mail’s frame', () => {
  expect(directives.get('require-trusted-types-for')).toBe("'script'");
  expect(directives.get('trusted-types')).toBe('svelte-trusted-html mail-frame');
});

test.each(['connect-src', 'object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors'])(
  '%s is closed',
  (name) => {
    expect(directives.get(name)).toBe("'none'");
  },
);
