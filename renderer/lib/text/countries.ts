import { countryCodes } from './country-codes.ts';

/** The countries of ISO 3166 codes in words, in the order of the language. */
export function countryNames(codes: readonly string[], locale: string): string {
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const names = codes.filter((code) => /^[a-z]{2}$/i.test(code)).map((code) => regions.of(code.toUpperCase()) ?? code);
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names.toSorted((a, b) => a.localeCompare(b, locale)));
}

/** Every country to choose from, the reader's own first, the others in the order of the language. */
export function countryChoices(
  locale: string,
  regions: readonly string[],
): readonly Readonly<{ value: string; label: string }>[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const rank = (code: string) => (regions.includes(code) ? regions.indexOf(code) : regions.length);
  return countryCodes
    .map((value) => ({ value, label: names.of(value.toUpperCase()) ?? value }))
    .toSorted((one, other) => rank(one.value) - rank(other.value) || one.label.localeCompare(other.label, locale));
}
