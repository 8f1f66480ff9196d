import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChannel } from '../../../shared/registry/channel.ts';

describe('reading a channel', () => {
  it.each([
    ['joe@Example.COM', { kind: 'address', address: 'joe@example.com', local: 'joe', host: 'example.com' }],
    ['Joe <joe@example.com>', { kind: 'address', address: 'joe@example.com', local: 'joe', host: 'example.com' }],
    [
      'mailto:joe@example.com?subject=x',
      { kind: 'address', address: 'joe@example.com', local: 'joe', host: 'example.com' },
    ],
    ['"a@b" <joe@example.com>', { kind: 'address', address: 'joe@example.com', local: 'joe', host: 'example.com' }],
    ['Example.com.', { kind: 'domain', host: 'example.com' }],
    ['bücher.example', { kind: 'domain', host: 'xn--bcher-kva.example' }],
    ['192.0.2.1', { kind: 'domain', host: '192.0.2.1' }],
    ['https://example.com', { kind: 'url', host: 'example.com', userinfo: '', path: '/' }],
    ['example.com/a?b=c', { kind: 'url', host: 'example.com', userinfo: '', path: '/a?b=c' }],
    ['https://Example.net@example.com/', { kind: 'url', host: 'example.com', userinfo: 'example.net', path: '/' }],
    ['+44 (20) 7946-0000', { kind: 'phone', text: '+44 (20) 7946-0000' }],
    ['tel:+442079460000', { kind: 'phone', text: '+442079460000' }],
    ['+44 20 7946 0000 x12', { kind: 'phone', text: '+44 20 7946 0000' }],
    ['tel:+442079460000;ext=12', { kind: 'phone', text: '+442079460000' }],
    ['3631', { kind: 'phone', text: '3631' }],
    ['@name', { kind: 'chat', service: null, handle: 'name' }],
    ['https://t.me/name', { kind: 'chat', service: 'telegram', handle: 'name' }],
    ['www.twitter.com/name', { kind: 'chat', service: 'x', handle: 'name' }],
    ['wa.me/442079460000', { kind: 'chat', service: 'whatsapp', handle: '442079460000' }],
    [
      'https://api.whatsapp.com/send?phone=+442079460000',
      { kind: 'chat', service: 'whatsapp', handle: '442079460000' },
    ],
    ['https://x.com/name/status/1', { kind: 'url', host: 'x.com', userinfo: '', path: '/name/status/1' }],
    ['https://t.me/', { kind: 'url', host: 't.me', userinfo: '', path: '/' }],
  ])('reads %s', (value, channel) => {
    expect(readChannel(value)).toEqual(channel);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['an address without a host', 'joe@'],
    ['an address without a local part', '<@example.com>'],
    ['an address with a space in it', 'joe doe@example.com'],
    ['an address with another before it', 'joe@example.net@example.com'],
    ['a list of addresses', 'joe@example.net,jane@example.com'],
    ['a local part in quotation marks', '"joe@example.net"@example.com'],
    ['mail to others as well', 'mailto:joe@example.com?subject=x&BCC=jane@example.net'],
    ['a host with a backslash behind it', 'https://example.com\\@example.net/'],
    ['a host that begins with a dot', '.example.com'],
    ['a link that leads to no host', 'javascript://example.com/%0aalert(1)'],
    ['a web address without a host', 'https://'],
    ['two digits', '12'],
    ['more than anybody types', `https://example.com/${'a'.repeat(3000)}`],
  ])('takes %s for no channel', (_, value) => {
    expect(readChannel(value)).toEqual({ kind: 'other' });
  });

  it('reads whatever is given without an error, hosts in lower case and without a port', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress(), fc.domain()), (value) => {
        const channel = readChannel(value);
        const host = 'host' in channel ? channel.host : 'none';
        expect(host).toMatch(/^(?:\[[0-9a-f:.]+\]|[^\s:/@A-Z]+)$/);
      }),
    );
  });
});
