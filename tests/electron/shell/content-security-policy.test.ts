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
  expect([...new Set(sources)].sort()).toEqual(["'none'", "'self'", 'data:']);
});

test('markup could neither run script nor style inline', () => {
  expect(directives.get('script-src')).toBe("'self'");
  expect(directives.get('style-src')).toBe("'self'");
});

test.each(['connect-src', 'object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors'])(
  '%s is closed',
  (name) => {
    expect(directives.get(name)).toBe("'none'");
  },
);
