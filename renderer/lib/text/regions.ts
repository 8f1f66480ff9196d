/** The countries that the reader's languages name (`de-AT` names `at`), as lower-case ISO 3166 codes, likeliest first. */
export function readerRegions(languages: readonly string[]): readonly string[] {
  const regions = languages.flatMap((tag) => /^[a-z]{2,3}-(?:[A-Z][a-z]{3}-)?([A-Z]{2})\b/.exec(tag)?.[1] ?? []);
  return [...new Set(regions.map((region) => region.toLowerCase()))];
}
