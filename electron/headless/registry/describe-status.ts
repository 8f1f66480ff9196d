import type { UpdateStatus } from '../../backend/registry/registry-updates.ts';

const origins = {
  program: 'the program',
  owner: 'you',
  successor: 'a bundle that named it as the next key',
} as const;

/** Which registry is in use and whose bundles are accepted, in lines. */
export function describeStatus(status: UpdateStatus): string {
  const { builtInVersion, bundle, previous, newest, keys, notice, feed, lastCheck } = status;
  const used =
    bundle === null
      ? `In use: the registry that Vouchsafe brings along (${builtInVersion})`
      : `In use: bundle ${bundle.version} of ${day(bundle.signedAt)}, signed with the key ${bundle.keyId}`;
  const before =
    previous === null ? 'nothing' : previous.builtIn ? 'the one that Vouchsafe brings along' : previous.version;
  const accepted = keys.map(({ id, from }) => `Accepted key: ${id}, from ${origins[from]}`);
  const lines = [
    ...(notice === null ? [] : [notice.sentence]),
    used,
    `Before it: ${before}`,
    `Newest bundle ever installed: ${newest ?? 'none'}`,
    ...(accepted.length === 0 ? ['Accepted keys: none; no bundle is taken'] : accepted),
    `Feed: ${feed === '' ? 'none' : feed}`,
    ...(lastCheck === null
      ? []
      : [`Asked the feed on ${day(lastCheck.at)}: ${lastCheck.refused?.sentence ?? lastCheck.result}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
