const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `date-time` of RFC 3501 section 9, in UTC and without quotes. */
export function formatDateTime(date: Date): string {
  const [day, time] = date.toISOString().split('T');
  const [year, month, dayOfMonth] = (day ?? '').split('-');
  return `${dayOfMonth}-${months[Number(month) - 1]}-${year} ${(time ?? '').slice(0, 8)} +0000`;
}

/** Reads a `date` such as `1-Feb-2025`. @returns its first millisecond in UTC, null when it is none */
export function parseDate(text: string): number | null {
  const [, day, name = '', year] = /^ ?(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(text) ?? [];
  const month = months.findIndex((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return month === -1 ? null : Date.UTC(Number(year), month, Number(day));
}

/** Reads a `date-time` such as `01-Feb-2025 10:00:00 +0100`. @returns null when it is none */
export function parseDateTime(text: string): Date | null {
  const [, day = '', hour, minute, second, sign, hours, minutes] =
    /^(.{10,11}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  const start = parseDate(day);
  if (start === null) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(start + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000);
}
