/** A bundle's version: the day it was made on (ISO 8601) and a number that tells apart those of one day. */
const form = /^(\d{4}-\d{2}-\d{2})\.([1-9]\d{0,2})$/;

/** Whether a text is the version of a bundle. */
export function isBundleVersion(text: string): boolean {
  const [, day = ''] = form.exec(text) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Below zero when the first bundle is the older one. */
export function compareVersions(one: string, other: string): number {
  const [day, number] = partsOf(one);
  const [otherDay, otherNumber] = partsOf(other);
  return day === otherDay ? number - otherNumber : day < otherDay ? -1 : 1;
}

/**
 * Whether the registry that the program brings along is newer than a bundle. It has no number: a bundle of the same day
 * was made from it or after it.
 * @param builtIn version of a compiled registry, which begins with a day
 */
export function isBuiltInNewer(builtIn: string, bundle: string): boolean {
  return builtIn.slice(0, 10) > partsOf(bundle)[0];
}

/** The day of a bundle's version, as time in ms at which it begins. */
export function dayOfVersion(version: string): number {
  return Date.parse(`${partsOf(version)[0]}T00:00:00Z`);
}

function partsOf(version: string): readonly [day: string, number: number] {
  const [, day = '', number = '0'] = form.exec(version) ?? [];
  return [day, Number(number)];
}
