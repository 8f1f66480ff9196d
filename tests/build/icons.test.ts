import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { icnsFile, icoFile, type Picture } from '../../build/icon-files.ts';

const icons = 'build/icons';
const states = ['watching', 'attention', 'problem'];

/** Width and height that a PNG says of itself. */
function pngSize(octets: Uint8Array): readonly [number, number] {
  const view = Buffer.from(octets);
  expect(view.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
}

function fileSize(path: string): readonly [number, number] {
  return pngSize(readFileSync(join(icons, path)));
}

describe('the icons that are there', () => {
  test('for the page of the window: the same shield with its mark', () => {
    const [drawn, shown] = [`${icons}/vouchsafe.svg`, 'renderer/icon.svg'].map((file) => readFileSync(file, 'utf8'));
    for (const shape of ['shield', 'watching']) {
      const outline = new RegExp(`id="${shape}" d="([^"]+)"`).exec(drawn ?? '')?.[1];
      expect(outline).toMatch(/^M/);
      expect(shown).toContain(`d="${outline}"`);
    }
  });

  test.each([16, 24, 32, 48, 64, 128, 256, 512])('for Linux in %s pixels', (size) => {
    expect(fileSize(`linux/${size}x${size}.png`)).toEqual([size, size]);
  });

  test.each(states)('for the tray, in two densities each, and as template for macOS: %s', (state) => {
    expect(fileSize(`tray/${state}.png`)).toEqual([24, 24]);
    expect(fileSize(`tray/${state}@2x.png`)).toEqual([48, 48]);
    expect(fileSize(`tray/${state}Template.png`)).toEqual([18, 18]);
    expect(fileSize(`tray/${state}Template@2x.png`)).toEqual([36, 36]);
    expect(icoSizes(readFileSync(join(icons, `tray/${state}.ico`)))).toEqual([16, 20, 24, 32, 48]);
  });

  test('for the programs of Windows and macOS', () => {
    expect(icoSizes(readFileSync(join(icons, 'icon.ico')))).toEqual([16, 20, 24, 32, 48, 64, 256]);
    expect(icnsTypes(readFileSync(join(icons, 'icon.icns')))).toEqual(
      expect.arrayContaining(['icp4', 'ic07', 'ic08', 'ic09', 'ic10']),
    );
    expect(fileSize('icon.png')).toEqual([512, 512]);
  });

  test('are small', () => {
    const files = readdirSync(icons, { recursive: true, encoding: 'utf8' });
    const octets = files.map((file) => statSync(join(icons, file))).reduce((sum, { size }) => sum + size, 0);
    expect(octets).toBeLessThan(400_000);
    const trayPngs = files.filter((file) => file.startsWith('tray') && file.endsWith('.png'));
    expect(trayPngs.map((file) => statSync(join(icons, file)).size).filter((size) => size > 4_000)).toEqual([]);
  });
});

const png = readFileSync(join(icons, 'linux/16x16.png'));

function picture(size: number): Picture {
  const pixels = new Uint8Array(size * size * 4);
  // The top left pixel is red, and half clear.
  pixels.set([255, 0, 0, 128]);
  return { size, png, pixels };
}

test('an icon for Windows holds bitmaps, bottom row first, and the largest as PNG', () => {
  const file = icoFile([picture(16), picture(256)]);
  expect(icoSizes(file)).toEqual([16, 256]);
  const [small = Buffer.alloc(0), large = Buffer.alloc(0)] = icoImages(file);
  expect(small.length).toBe(40 + 16 * 16 * 4 + 16 * 4);
  expect([small.readInt32LE(4), small.readInt32LE(8), small.readUInt16LE(14)]).toEqual([16, 32, 32]);
  expect([...small.subarray(40 + 15 * 16 * 4, 44 + 15 * 16 * 4)]).toEqual([0, 0, 255, 128]);
  expect(large).toEqual(png);
});

test('an icon for macOS holds each PNG under the types of its size, and no size that it has no type for', () => {
  const file = icnsFile([picture(16), picture(20), picture(256)]);
  expect(file.readUInt32BE(4)).toBe(file.length);
  expect(icnsTypes(file)).toEqual(['icp4', 'ic08', 'ic13']);
});

function icoSizes(file: Buffer): readonly number[] {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => file.readUInt8(6 + 16 * index) || 256);
}

function icoImages(file: Buffer): readonly Buffer[] {
  return icoSizes(file).map((_, index) => {
    const start = file.readUInt32LE(6 + 16 * index + 12);
    return file.subarray(start, start + file.readUInt32LE(6 + 16 * index + 8));
  });
}

function icnsTypes(file: Buffer): readonly string[] {
  const types: string[] = [];
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) types.push(file.toString('latin1', at, at + 4));
  return types;
}
