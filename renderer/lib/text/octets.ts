const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size on disk in words, as `4.8 MB`. */
export function formatOctets(octets: number, locale: string): string {
  let size = octets / 1_000;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  const digits = size < 10 && unit > 0 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit] ?? 'kilobyte',
    maximumFractionDigits: digits,
  }).format(size);
}
