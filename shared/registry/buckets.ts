/**
 * An index of keys and values that is looked up as it lies in its file: each line is a bucket of some pairs
 * (" a.example=o3 b.example=w4 "), and a key's hash says in which line it would stand. Nothing is made of it when the
 * program starts, where a map would need two strings and an entry for each of tens of thousands of keys.
 */
export type Buckets = readonly string[];

/** Pairs in a bucket on average: few enough to be searched at once, many enough for the lines to be few. */
const bucketSize = 8;
/** Longer than any host, address, id or number there is: what is longer stands in no index. */
const keyLimit = 320;

/** @param entries keys and values, neither with a space or an equals sign in it */
export function toBuckets(entries: ReadonlyMap<string, string | number>): Buckets {
  const buckets = Array.from({ length: Math.ceil(entries.size / bucketSize) }, () => ' ');
  for (const [key, value] of entries) buckets[bucketOf(key, buckets.length)] += `${key}=${value} `;
  return buckets;
}

/** The value of a key, which may be any text. */
export function lookUp(buckets: Buckets, key: string): string | undefined {
  if (key.length > keyLimit) return undefined;
  const bucket = buckets[bucketOf(key, buckets.length)] ?? '';
  const start = bucket.indexOf(` ${key}=`) + 1;
  const end = start + key.length;
  // The first equals sign must end the key: one that spans pairs, or has such a sign in it, is none.
  if (start === 0 || bucket.indexOf('=', start) !== end) return undefined;
  return bucket.slice(end + 1, bucket.indexOf(' ', end));
}

/** FNV-1a, whose last bits depend on every letter. */
function bucketOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}
