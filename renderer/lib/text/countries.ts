/** The countries of ISO 3166 codes in words, in the order of the language. */
export function countryNames(codes: readonly string[], locale: string): string {
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const names = codes.filter((code) => /^[a-z]{2}$/i.test(code)).map((code) => regions.of(code.toUpperCase()) ?? code);
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names.toSorted((a, b) => a.localeCompare(b, locale)));
}
