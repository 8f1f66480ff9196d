import { z } from 'zod';

/** A feed is a few lines; more is none, in octets. */
const feedOctets = 64 * 1024;

/** The server answers in this time or is asked tomorrow, ms. */
const patienceMs = 20_000;

const manifestSchema = z.object({
  /** Whoever builds a release names it; there is none by default. */
  updateFeed: z.url({ protocol: /^https$/ }).optional(),
});

/**
 * The folder on the web that a release was built to ask for newer versions, null when it asks nobody.
 * @param manifest the packed package.json
 */
export function updateFeed(manifest: unknown): string | null {
  const { updateFeed: feed } = manifestSchema.parse(manifest);
  return feed === undefined ? null : `${feed.replace(/\/+$/, '')}/`;
}

/** The file of a feed that concerns this system, as electron-builder names them. */
export function feedFile(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

/** The version that a feed's file names, null when it names none. */
export function versionIn(text: string): string | null {
  return /^version: ['"]?(\d{1,6}\.\d{1,6}\.\d{1,6})['"]?\s*$/m.exec(text.slice(0, feedOctets))?.[1] ?? null;
}

/** Is a version newer than another one? Both are three numbers. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return version.split(/[.-]/, 3).map(Number);
}

type Fetch = (address: string, options: RequestInit) => Promise<Pick<Response, 'body' | 'ok' | 'status'>>;

/**
 * Asks a feed for a version that is newer than this one. Nothing is fetched but that one file, and nothing is
 * installed: the person is shown where the new version is.
 * @throws when the feed cannot be asked
 */
export async function askFeed(
  feed: string,
  own: Readonly<{ version: string; platform: NodeJS.Platform; arch: string }>,
  fetchFile: Fetch = fetch,
): Promise<string | null> {
  const response = await fetchFile(new URL(feedFile(own.platform, own.arch), feed).href, {
    redirect: 'error',
    credentials: 'omit',
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!response.ok) throw new Error(`The update feed answered with ${response.status}.`);
  const version = versionIn(await beginningOf(response.body));
  return version !== null && isNewer(version, own.version) ? version : null;
}

/** Reads what a feed may be long and lets go of the rest: a server that never ends must not fill the memory. */
async function beginningOf(body: Response['body']): Promise<string> {
  const chunks: Uint8Array[] = [];
  let octets = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    octets += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (octets >= feedOctets) break;
  }
  return Buffer.concat(chunks).toString('utf8', 0, feedOctets);
}
