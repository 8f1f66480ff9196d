import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentOf } from '../../../../../electron/backend/examine/content/read-content.ts';
import { readHtmlOf } from '../../../../../electron/backend/examine/content/read-html.ts';
import { readRegistry } from '../../../../../electron/backend/registry/read-registry.ts';
import { mailContentSchema, mailHtmlSchema } from '../../../../../shared/contract/mail-content.ts';
import { faultsOfPage } from '../../../../support/check-page.ts';
import { describeWith } from '../../../../support/component.ts';
import { composeRaw } from '../../../../support/compose-mail.ts';
import { type Conduct, type HostileFrame, openHostileFrame } from '../../../../support/hostile-frame.ts';
import { hostilePages } from '../../../../support/hostile-pages.ts';

/** Documents that are shown at once: a page of the browser takes a while, a frame in it does not. */
const atOnce = 20;

/** A folder of mails that are no part of the project. */
const corpus = process.env.VOUCHSAFE_MAIL_CORPUS;

const documentOf = (html: string) => readHtmlOf(composeRaw({ from: 'a@attacker.example', html })).document;

describeWith('chromium', 'a page in a browser', (path) => {
  let frame: HostileFrame;

  beforeAll(async () => {
    frame = await openHostileFrame(path);
  });

  afterAll(() => frame.close());

  /** What the documents do that they must not, by their names. */
  async function faultsOf(documents: ReadonlyMap<string, string>): Promise<readonly string[]> {
    const names = [...documents.keys()];
    const faults: string[] = [];
    for (let at = 0; at < names.length; at += atOnce) {
      const group = names.slice(at, at + atOnce);
      if ((await faultsOfGroup(group)).length === 0) continue;
      // One of them; which one, each alone tells.
      for (const name of group) faults.push(...(await faultsOfGroup([name])));
    }
    return faults;

    async function faultsOfGroup(group: readonly string[]): Promise<readonly string[]> {
      const shown = group.map((name) => documents.get(name) ?? '');
      const conducts = [await frame.showBare(shown), await frame.showSandboxed(shown)];
      return conducts.flatMap(describeConduct).map((fault) => `${group.join(', ')}: ${fault}`);
    }
  }

  test('as they were sent, the hostile pages run and fetch: this browser would notice', async () => {
    const pages = hostilePages.filter(({ html }) => html.length < 10_000);
    const { requests, scripts } = await frame.showBare(pages.map(({ html }) => `<!doctype html>${html}`));
    // How many they are exactly is the browser's business.
    expect(new Set(requests).size).toBeGreaterThan(20);
    expect(scripts).toBeGreaterThan(20);
  }, 120_000);

  test('made harmless, none of them runs or fetches anything, not even without a sandbox and a policy', async () => {
    const documents = new Map(hostilePages.map(({ title, html }) => [title, documentOf(html)]));
    expect(await faultsOf(documents)).toEqual([]);
  }, 240_000);

  const title = 'every mail of a folder is shown without a request, a script or a fault';
  if (corpus === undefined) {
    describe.skip(`${title} [skipped: VOUCHSAFE_MAIL_CORPUS names no folder]`, () => undefined);
    return;
  }
  test(title, async () => {
    const registry = readRegistry();
    const files = readdirSync(corpus).filter((file) => file.endsWith('.eml'));
    const documents = new Map<string, string>();
    const faults: string[] = [];
    const seen = { mails: files.length, pages: 0, cut: 0, remote: 0, active: 0, links: 0, longestMs: 0 };
    for (const file of files) {
      const raw = readFileSync(join(corpus, file));
      const began = performance.now();
      const content = mailContentSchema.parse(readContentOf(raw, registry));
      const { document, cut, remote, active } = mailHtmlSchema.parse(readHtmlOf(raw));
      seen.longestMs = Math.max(seen.longestMs, Math.round(performance.now() - began));
      seen.links += content.links.length;
      if (document === '') continue;
      documents.set(file, document);
      seen.pages += 1;
      seen.cut += cut ? 1 : 0;
      seen.remote += remote;
      seen.active += active;
      faults.push(...faultsOfPage(document).map((fault) => `${file}: ${fault}`));
    }
    process.stdout.write(`${JSON.stringify(seen)}\n`);
    expect(files.length).toBeGreaterThan(0);
    expect([...faults, ...(await faultsOf(documents))]).toEqual([]);
  }, 1_800_000);
});

function describeConduct({ requests, scripts, complaints }: Conduct): readonly string[] {
  return [...requests.map((url) => `asked for ${url}`), ...(scripts > 0 ? ['ran a script'] : []), ...complaints];
}
