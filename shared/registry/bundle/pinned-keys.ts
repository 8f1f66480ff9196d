/**
 * Public keys whose bundles this program accepts from the start, 32 octets in base64 each. Empty as long as nobody
 * publishes bundles for everybody: until then a bundle counts only when the owner of this computer added its key.
 * `docs/registry-bundles.md` says how a maintainer makes a key and puts it here.
 */
export const pinnedKeys: readonly string[] = [];
