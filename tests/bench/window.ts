/**
 * The window over a record of 100,000 judged mails, in Chromium: how long from opening the window, the backend being
 * up, until the first rows are shown, and until a mail that is clicked is shown; how long from a key press in the search field to the rows
 * that answer it; how many frames are dropped while the whole list is scrolled through; and what the window weighs.
 *
 * A frame is dropped when it takes the place of a later one: of an interval between two animation frames, each whole
 * display interval beyond the first. The list is moved in each frame, so that every frame has something to draw, and
 * waits for more mail only at its end, which is not counted as dropped.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import { createBackend } from '../../electron/backend/backend.ts';
import { openStore, recordFile } from '../../electron/backend/record/store.ts';
import { backendFiles, rendererFolder } from '../../electron/headless/built-files.ts';
import { startWindowServer } from '../../electron/headless/serve/window-server.ts';
import { findComponent } from '../support/component.ts';
import { fillLargeRecord, largeAccounts, vocabulary } from '../support/large-record.ts';
import { launchBrowser } from '../support/review-window.ts';
import { percentile, round } from './percentile.ts';

const count = 100_000;
const openings = 5;
const searches = 20;
/** About a screenful in each frame: as fast as a wheel that is spun, or Page Down held. */
const pixelsPerFrame = 600;
const patienceMs = 600_000;

const browserPath = findComponent('chromium').path;
if (browserPath === null) throw new Error('This benchmark needs Chromium.');
const dataFolder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
const log = (line: string) => process.stderr.write(`${line}\n`);

const store = openStore(join(dataFolder, recordFile));
fillLargeRecord(store, count, Date.now());
for (const id of largeAccounts) store.accounts.pause(id, { until: null });
store.close();

const browser = await launchBrowser(browserPath);
const usable: number[] = [];
const opened: number[] = [];
let searched: readonly number[] = [];
let scrolled: object = {};

for (let opening = 0; opening < openings; opening += 1) {
  const backend = await createBackend({ dataFolder, secrets: memorySecretStore(), dns: 'none', ...backendFiles, log });
  const window = await startWindowServer({ services: backend.services, port: 0, rendererFolder });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const began = performance.now();
  await page.goto(`${window.url}#/mail`);
  await page.getByRole('option').first().waitFor();
  usable.push(performance.now() - began);
  await page.getByRole('option').nth(3).click();
  await page.getByRole('region', { name: 'Mail', exact: true }).getByRole('heading').first().waitFor();
  opened.push(performance.now() - began);
  if (opening === openings - 1) {
    searched = await search(page);
    scrolled = await scrollThrough(page);
  }
  await page.close();
  await window.close();
  await backend.stop();
}
await browser.close();
rmSync(dataFolder, { recursive: true, force: true });

process.stdout.write(
  JSON.stringify({
    mails: count,
    rowsShownP50Ms: percentile(usable, 0.5),
    rowsShownMaxMs: percentile(usable, 1),
    mailShownP50Ms: percentile(opened, 0.5),
    mailShownMaxMs: percentile(opened, 1),
    searchP50Ms: percentile(searched, 0.5),
    searchP95Ms: percentile(searched, 0.95),
    ...scrolled,
    ...weigh(),
  }),
);

/** From the last key of a word, which the newest mail does not have, until other rows are shown. */
async function search(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  const field = page.getByPlaceholder('Search mail');
  const newest = await firstRow(page);
  for (let index = 0; index < searches; index += 1) {
    const began = performance.now();
    await field.fill(vocabulary[200 + index * 37] ?? '');
    await page.waitForFunction(isFirstOther, newest, { polling: 'raf' });
    times.push(performance.now() - began);
    await field.fill('');
    await page.locator(`[role=option][data-mail="${newest}"]`).waitFor();
  }
  return times;
}

async function firstRow(page: Page): Promise<string> {
  return (await page.getByRole('option').first().getAttribute('data-mail')) ?? '';
}

function isFirstOther(before: string): boolean {
  const first = document.querySelector('[role=option]');
  return first === null || first.getAttribute('data-mail') !== before;
}

/** Moves the list in each frame until its end is reached and nothing more comes. */
function scrollThrough(page: Page): Promise<object> {
  page.setDefaultTimeout(patienceMs);
  return page.evaluate(async (step) => {
    const list = document.querySelector('[role=listbox]');
    if (list === null) throw new Error('no list');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    // What the display's interval is here: the middle one of a page at rest.
    const rest: number[] = [];
    for (let last = await frame(); rest.length < 60; ) {
      const now = await frame();
      rest.push(now - last);
      last = now;
    }
    const interval = rest.toSorted((a, b) => a - b)[30] ?? 1000 / 60;
    const intervals: number[] = [];
    let waited = 0;
    let last = await frame();
    for (let idle = 0; idle < 120; ) {
      const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
      list.scrollTop += step;
      const now = await frame();
      if (atEnd) {
        idle += 1;
        waited += 1;
      } else {
        idle = 0;
        intervals.push(now - last);
      }
      last = now;
    }
    const dropped = intervals.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / interval) - 1), 0);
    const sorted = intervals.toSorted((a, b) => a - b);
    return {
      displayMs: Math.round(interval * 100) / 100,
      frames: intervals.length,
      waitedFrames: waited,
      droppedFrames: dropped,
      droppedShare: Math.round((dropped / (dropped + intervals.length)) * 10_000) / 10_000,
      frameP99Ms: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
      frameMaxMs: Math.round(sorted.at(-1) ?? 0),
      scrolledRows: Math.round(list.scrollHeight / 72),
    };
  }, pixelsPerFrame);
}

/** What the window weighs, compressed: at its start, and with all that is loaded when it is asked for. */
function weigh(): Readonly<{ startKb: number; allKb: number }> {
  const assets = join(rendererFolder, 'assets');
  const size = (path: string) => gzipSync(readFileSync(path)).length;
  const page = readFileSync(join(rendererFolder, 'index.html'), 'utf8');
  const names = readdirSync(assets);
  const all = names.map((name) => [name, size(join(assets, name))] as const);
  const atStart = all.filter(([name]) => page.includes(name));
  const kilobytes = (sizes: readonly (readonly [string, number])[]) =>
    round(sizes.reduce((sum, [, octets]) => sum + octets, 0) / 1000);
  return { startKb: kilobytes(atStart), allKb: kilobytes(all) };
}
