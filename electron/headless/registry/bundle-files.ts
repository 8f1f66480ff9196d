import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleLimits } from '../../../shared/registry/bundle/limits.ts';
import { singleFiles } from '../../../shared/registry/data-path.ts';
import { CommandFailure } from './command-failure.ts';

/** Where the registry's data lie in a checkout. */
const checkoutData = fileURLToPath(new URL('../../../shared/registry/data/', import.meta.url));

/** Reads a bundle, and not more of it than one may have. */
export function readBundleFile(path: string): Uint8Array {
  return attempt(path, () => {
    // What is larger is refused as such; reading a disk's worth first would help nobody.
    if (statSync(path).size > bundleLimits.octets) return new Uint8Array(bundleLimits.octets + 1);
    return readFileSync(path);
  });
}

/**
 * Reads the files of the registry's data, not checked yet.
 * @param folder of the data
 */
export function readDataFiles(folder: string = checkoutData): ReadonlyMap<string, string> {
  return attempt(folder, () => {
    const brands = readdirSync(join(folder, 'brands')).filter((name) => name.endsWith('.json'));
    const paths = [...brands.map((name) => `brands/${name}`), ...singleFiles];
    return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  });
}

/** Runs what touches a file that somebody named; what the system says becomes a sentence. */
export function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) throw cause;
    throw new CommandFailure(2, `"${path}" cannot be used (${cause.code}).`, { cause });
  }
}
