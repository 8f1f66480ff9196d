/**
 * Pages at an organisation's own host that anybody can have there: a shop, a wallet, a meeting, an invitation. They say
 * no more about who is behind them than a free mailbox does.
 */
const pages: readonly (readonly [host: string, path: RegExp])[] = [
  ['line.me', /^\/(?:r\/)?ti\//i],
  ['whatsapp.com', /^\/(?:channel|catalog|product|send|invite)\b/i],
  ['join.skype.com', /^\/\w/],
  ['venmo.com', /^\/(?:u\/|code)?[\w-]/i],
  ['cash.app', /^\/(?:\$|%24|qr\/|app\/)/i],
  ['paypal.com', /^\/(?:[a-z]{2}\/)?(?:paypalme|pools|invoice|donate|ncp)\b/i],
  ['revolut.com', /^\/(?:pay|r|rp)\//i],
  ['stripe.com', /^\/(?:pay|c|p|i)\//i],
  ['zoom.us', /^\/(?:j|my|s|w|wc|join|meeting|webinar|rec)\//i],
  ['teams.microsoft.com', /^\/(?:l|meet|dl)\b/i],
  ['teams.live.com', /^\/(?:l|meet)\b/i],
  ['webex.com', /^\/(?:meet|join|[\w-]{1,40}\/j\.php)/i],
  ['meet.google.com', /^\/[a-z]{3}-/i],
  ['airbnb.com', /^\/(?:users|rooms|h)\//i],
  ['booking.com', /^\/hotel\//i],
  ['icloud.com', /^\/(?:photos|iclouddrive|notes|pages|numbers|keynote|sharedalbum|attachment)\b/i],
  ['spotify.com', /^\/(?:user|playlist|show|episode)\//i],
  ['steamcommunity.com', /^\/(?:id|profiles|groups|sharedfiles)\//i],
  ['etsy.com', /^\/(?:shop|people|listing)\b/i],
  ['walmart.com', /^\/(?:seller|reviews)\//i],
];
/** Market places with the same pages in each country. */
const marketPages: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)ebay\.[a-z.]{2,6}$/, /^\/(?:usr|str|itm|fdbk|mesg)\//i],
  [/(?:^|\.)amazon\.[a-z.]{2,6}$/, /^\/(?:shop|stores|hz\/wishlist|gp\/(?:profile|registry)|sp)\b/i],
];

/** Is it a page that anybody can have at this host? */
export function isPersonalPage(host: string, path: string): boolean {
  return (
    pages.some(([domain, pattern]) => (host === domain || host.endsWith(`.${domain}`)) && pattern.test(path)) ||
    marketPages.some(([market, pattern]) => market.test(host) && pattern.test(path))
  );
}
