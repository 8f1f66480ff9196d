const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Names of zones that RFC 5322 section 4.3 keeps for old mail, in hours east of Greenwich. */
const zones: ReadonlyMap<string, number> = new Map([
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
]);

const date =
  /(\d{1,2})[ -]{1,3}([a-z]{3})[a-z]{0,6}[ -]{1,3}(\d{2,4})[ ,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,3}([+-]\d{4}|[a-z]{1,4})?/i;
const dateLength = 200;

/**
 * Reads a Date header (RFC 5322 section 3.3 and the old forms of 4.3). Never takes the machine's own time zone: an
 * unknown zone counts as UTC.
 * @returns milliseconds since the epoch, null when it is not a date
 */
export function parseDate(value: string): number | null {
  const match = date.exec(value.slice(0, dateLength).replaceAll(/\s/g, ' '));
  if (match === null) return null;
  const [, day, monthName = '', yearText = '', hours, minutes, seconds, zone = ''] = match;
  const month = months.indexOf(monthName.toLowerCase());
  const year = fullYear(Number(yearText), yearText.length);
  if (month < 0 || Number(day) > 31 || Number(hours) > 24 || Number(minutes) > 59) return null;
  const local = Date.UTC(year, month, Number(day), Number(hours), Number(minutes), Number(seconds ?? 0));
  return local - zoneMinutes(zone) * 60_000;
}

/** RFC 5322 section 4.3: two digits below 50 are of this century, three digits count from 1900. */
function fullYear(year: number, digits: number): number {
  if (digits === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits === 3 ? 1900 + year : year;
}

function zoneMinutes(zone: string): number {
  if (!/^[+-]\d{4}$/.test(zone)) return (zones.get(zone.toUpperCase()) ?? 0) * 60;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return zone.startsWith('-') ? -minutes : minutes;
}
