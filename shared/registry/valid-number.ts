import parsePhoneNumber, { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';

/**
 * Whether a number exists in the numbering plan of a country. Brings along the full plans (150 KB): not for what
 * starts with the program.
 * @param number E.164, or a short code, which has no such form and stands in no plan the library knows
 * @param country ISO 3166 code in lower case
 */
export function isValidNumber(number: string, country: string): boolean {
  if (!number.startsWith('+')) return true;
  const code = country.toUpperCase();
  if (!isSupportedCountry(code)) return false;
  const parsed = parsePhoneNumber(number);
  return parsed?.countryCallingCode === getCountryCallingCode(code) && parsed.isValid();
}
