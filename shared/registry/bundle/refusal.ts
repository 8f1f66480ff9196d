/** Why a bundle was not taken; `values` of each in brackets. Nothing was changed then, whatever the reason. */
export const refusalCodes = [
  /** It does not begin as a bundle does. */
  'not-a-bundle',
  /** Of a later format (`format`). */
  'newer-format',
  'truncated',
  /** Something follows after its last file. */
  'trailing',
  /** Larger than `most` octets (`what`). */
  'too-large',
  /** The manifest is not written as it has to be (`detail`). */
  'manifest',
  /** No key is accepted on this computer. */
  'no-key',
  /** Signed with a key that is not accepted (`key`). */
  'unknown-key',
  /** The key was replaced by its successor (`key`). */
  'retired-key',
  'unsigned',
  'signature',
  /** A file is not what the manifest says (`path`). */
  'file',
  /** The data break the registry's schema (`detail`) or its rules (`detail`, `count`). */
  'data',
  'rules',
  /** Not newer than the newest that was ever installed (`version`, `newest`). */
  'older',
  /** Not newer than what Vouchsafe brings along (`version`, `builtIn`). */
  'older-than-built-in',
  /** Its date has not come yet (`version`). */
  'future',
  /** What is kept of bundles on this computer cannot be read, so that nothing is known to compare with (`folder`). */
  'folder',
  /** Nothing is fetched: no address is set. */
  'no-feed',
  /** The feed could not be asked (`detail`), answered something else (`status`), led elsewhere or took too long. */
  'feed-offline',
  'feed-status',
  'feed-redirect',
  'feed-time',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A bundle that is not taken. `values` are plain text for the sentence. */
export type Refusal = Readonly<{ code: RefusalCode; values: Readonly<Record<string, string>> }>;

/** @param values what the sentence names */
export function refusal(code: RefusalCode, values: Readonly<Record<string, string>> = {}): Refusal {
  return { code, values };
}
