import { describe, expect, it } from 'vitest';
import { readDestination } from '../../../shared/domain/destination.ts';
import { followRedirects } from '../../../shared/domain/redirect.ts';

const known = new Set(['go.example', 'click.example', 'www.bing.com']);
const hostsOf = (target: string) =>
  followRedirects(readDestination(target), (host) => known.has(host)).map((stop) =>
    stop.kind === 'web' ? stop.host : stop.kind,
  );

describe('followRedirects', () => {
  it.each([
    [
      'a target in a parameter',
      'https://go.example/url?sa=t&q=https%3A%2F%2Fevil.test%2Fx',
      ['go.example', 'evil.test'],
    ],
    [
      'a target in the path',
      'https://click.example/L0/https:%2F%2Fevil.test%2Fx/1/abc',
      ['click.example', 'evil.test'],
    ],
    ['a plain target in the path', 'https://click.example/https://evil.test/x', ['click.example', 'evil.test']],
    [
      'a base64 target as Bing writes it',
      `https://www.bing.com/ck/a?u=a1${btoa('https://evil.test/x').replaceAll('=', '')}&ntb=1`,
      ['www.bing.com', 'evil.test'],
    ],
    [
      'one redirector behind another',
      `https://go.example/?u=${encodeURIComponent('https://click.example/?to=http://evil.test/')}`,
      ['go.example', 'click.example', 'evil.test'],
    ],
  ])('finds %s', (_, target, hosts) => {
    expect(hostsOf(target)).toEqual(hosts);
  });

  it('does not believe a page of the attacker that names an honest address', () => {
    expect(hostsOf('https://evil.test/?next=https://www.paypal.com/')).toEqual(['evil.test']);
  });

  it('ends where the redirector keeps its target to itself', () => {
    expect(hostsOf('https://go.example/Ab3xY')).toEqual(['go.example']);
  });

  it('ends after a few hops, however deep the nesting', () => {
    let target = 'http://evil.test/';
    for (let i = 0; i < 12; i++) target = `https://go.example/?u=${encodeURIComponent(target)}`;
    expect(hostsOf(target.slice(0, 8000)).length).toBeLessThanOrEqual(6);
  });
});
