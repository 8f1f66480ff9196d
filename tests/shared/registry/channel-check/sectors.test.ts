import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../../../electron/backend/registry/read-registry.ts';
import { checkText } from '../../../../shared/registry/contacts/check-text.ts';

const registry = readRegistry();

/** A brand of each sector, its main domain. */
const brands = [
  ['airline', 'aegean', 'aegeanair.com'],
  ['bank', 'abnamro', 'abnamro.nl'],
  ['carrier', 'aramex', 'aramex.com'],
  ['crypto', 'binance', 'binance.com'],
  ['email', 'proton', 'proton.me'],
  ['finance', 'creditkarma', 'creditkarma.com'],
  ['food', 'deliveroo', 'deliveroo.co.uk'],
  ['government', 'agenzia-entrate', 'agenziaentrate.gov.it'],
  ['hosting', 'bluehost', 'bluehost.com'],
  ['insurance', 'allianz', 'allianz.de'],
  ['marketplace', 'aliexpress', 'aliexpress.com'],
  ['other', 'aarp', 'aarp.org'],
  ['payment', 'afterpay', 'afterpay.com'],
  ['post', 'auspost', 'auspost.com.au'],
  ['retail', 'adidas', 'adidas.com'],
  ['social', 'facebook', 'facebook.com'],
  ['streaming', 'deezer', 'deezer.com'],
  ['tech', 'adobe', 'adobe.com'],
  ['telecom', 'congstar', 'congstar.de'],
  ['tickets', 'eventbrite', 'eventbrite.com'],
  ['travel', 'airbnb', 'airbnb.com'],
  ['utility', 'britishgas', 'britishgas.co.uk'],
] as const;

const only = (text: string) => {
  const { checks } = checkText(text, registry);
  return checks.map(({ status, brand, lookalikeOf }) => `${status} ${brand?.id ?? '-'} ${lookalikeOf?.id ?? '-'}`);
};

describe('a contact of each sector', () => {
  it('is tried for every sector that the registry has', () => {
    expect([...new Set(registry.brands.map(({ sector }) => sector))].sort()).toEqual(brands.map(([sector]) => sector));
  });

  it.each(brands)('%s: knows the domain of %s, %s', (_, id, domain) => {
    expect(only(domain)).toEqual([`official ${id} -`]);
  });

  it.each(brands)('%s: knows the front page of %s in a sentence, %s', (_, id, domain) => {
    expect(only(`Sign in at https://www.${domain}/.`)).toEqual([`official ${id} -`]);
  });

  it.each(brands)('%s: knows the domain of %s when it was made harmless, %s', (_, id, domain) => {
    expect(only(`hxxps://${domain.replaceAll('.', '[.]')}/`)).toEqual([`official ${id} -`]);
  });

  it.each(brands)('%s: sees through what stands in front of another domain, as %s (%s)', (_, id, domain) => {
    expect(only(`https://${domain}.login-portal.top/a`)).toEqual([`contradicts - ${id}`]);
  });

  it.each(brands)('%s: sees through what stands before an @, as %s (%s)', (_, id, domain) => {
    expect(only(`https://${domain}@stranger.top/a`)).toEqual([`contradicts - ${id}`]);
  });

  it.each(brands)('%s: sees through a name with an addition, as %s (%s)', (_, id, domain) => {
    expect(only(`${domain.split('.')[0]}-support.top`)).toEqual([`contradicts - ${id}`]);
  });
});

describe('a place at a well-known host', () => {
  it.each([
    'https://web.whatsapp.com/send?phone=15550100',
    'https://chat.whatsapp.com/abcdef',
    'https://wa.me/message/ABC',
    'whatsapp://send?phone=15550100',
    'tg://resolve?domain=amazon_help',
    'https://t.me/AmazonHelp',
    'https://t.me/+abcdef',
    'https://m.me/amazon',
    'https://signal.me/#p/+4915112345678',
    'https://line.me/R/ti/p/@x',
    'https://join.skype.com/abc',
    'https://discord.gg/abc',
    'https://instagram.com/amazon',
    'https://www.facebook.com/amazon.support.help',
    'https://linkedin.com/in/x',
    'https://www.youtube.com/@PayPal',
    'https://tiktok.com/@amazon',
    'https://docs.google.com/forms/x',
    'https://sites.google.com/view/amazon',
    'https://www.google.com/url?q=https://stranger.top',
    'https://forms.office.com/x',
    'https://xyz.sharepoint.com',
    'https://teams.microsoft.com/l/meetup',
    'https://zoom.us/j/123',
    'https://paypal.me/joe',
    'https://www.paypal.com/paypalme/joe',
    'https://venmo.com/joe',
    'https://cash.app/$joe',
    'https://www.ebay.com/usr/joe',
    'https://github.com/paypal',
    'https://medium.com/@x',
    'https://bit.ly/abc',
    'https://calendly.com/x',
    'joe@gmail.com',
    'joe@outlook.com',
  ])('is not called official: %s', (text) => {
    const { checks } = checkText(text, registry);
    expect(checks).toHaveLength(1);
    expect(checks[0]?.status).not.toBe('official');
  });
});
