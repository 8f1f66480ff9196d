/// <reference lib="dom" />
/**
 * Draws every icon from `build/icons/vouchsafe.svg` with Chromium: `node build/draw-icons.ts`. What it writes is
 * committed, so that packing needs no browser.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { icnsFile, icoFile, type Picture } from './icon-files.ts';

const icons = join(import.meta.dirname, 'icons');
const marks = ['watching', 'attention', 'problem'] as const;

/** How one kind of icon looks. A colour of null cuts the mark out of the shield. */
type Look = Readonly<{
  mark: (typeof marks)[number];
  shield: string;
  stroke: string | null;
  /** Around the shield, so that it shows on a panel of its own colour. */
  outline: string | null;
  /** The sheet behind the shield, as large as macOS draws its icons; null: none. */
  sheet: string | null;
}>;

const ink = '#23201c';
const paper = '#f7f4ee';
const trayShields: Readonly<Record<Look['mark'], string>> = { watching: ink, attention: '#b3372b', problem: '#6b655c' };

const program: Look = { mark: 'watching', shield: ink, stroke: paper, outline: null, sheet: paper };

const browser = await chromium.launch({ executablePath: process.env.VOUCHSAFE_CHROMIUM ?? '/usr/bin/chromium' });
try {
  const page = await browser.newPage();
  await page.setContent(await readFile(join(icons, 'vouchsafe.svg'), 'utf8'));
  await drawProgram(page);
  for (const mark of marks) await drawTray(page, mark);
} finally {
  await browser.close();
}

async function drawProgram(page: Page): Promise<void> {
  const pictures = await draw(page, program, [16, 20, 24, 32, 48, 64, 128, 256, 512, 1024]);
  await mkdir(join(icons, 'linux'), { recursive: true });
  for (const { size, png } of pictures.filter(({ size }) => size <= 512 && size !== 20)) {
    await writeFile(join(icons, 'linux', `${size}x${size}.png`), png);
  }
  await writeFile(join(icons, 'icon.png'), pngOf(pictures, 512));
  await writeFile(join(icons, 'icon.ico'), icoFile(pictures.filter(({ size }) => size <= 256 && size !== 128)));
  await writeFile(join(icons, 'icon.icns'), icnsFile(pictures));
}

async function drawTray(page: Page, mark: Look['mark']): Promise<void> {
  const folder = join(icons, 'tray');
  await mkdir(folder, { recursive: true });
  const colours = { mark, shield: trayShields[mark], stroke: paper, outline: paper, sheet: null };
  const coloured = await draw(page, colours, [16, 20, 24, 32, 48]);
  await writeFile(join(folder, `${mark}.png`), pngOf(coloured, 24));
  await writeFile(join(folder, `${mark}@2x.png`), pngOf(coloured, 48));
  await writeFile(join(folder, `${mark}.ico`), icoFile(coloured));
  // A template image is black and clear; macOS gives it the colour of its menu bar.
  const template = await draw(page, { mark, shield: '#000000', stroke: null, outline: null, sheet: null }, [18, 36]);
  await writeFile(join(folder, `${mark}Template.png`), pngOf(template, 18));
  await writeFile(join(folder, `${mark}Template@2x.png`), pngOf(template, 36));
}

function pngOf(pictures: readonly Picture[], size: number): Uint8Array {
  const found = pictures.find((picture) => picture.size === size);
  if (found === undefined) throw new Error(`nothing was drawn in the size ${size}`);
  return found.png;
}

async function draw(page: Page, look: Look, sizes: readonly number[]): Promise<readonly Picture[]> {
  const drawn: Picture[] = [];
  for (const size of sizes) {
    const { png, pixels } = await page.evaluate(drawInPage, { look, size });
    drawn.push({ size, png: Buffer.from(png, 'base64'), pixels: Uint8Array.from(pixels) });
  }
  return drawn;
}

/** Runs in the page, so it may use nothing from outside. */
function drawInPage({ look, size }: Readonly<{ look: Look; size: number }>): { png: string; pixels: number[] } {
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const path = (id: string) => new Path2D(document.getElementById(id)?.getAttribute('d') ?? '');
  context.scale(size / 32, size / 32);
  if (look.sheet !== null) {
    context.fillStyle = look.sheet;
    context.beginPath();
    context.roundRect(2, 2, 28, 28, 6.5);
    context.fill();
    context.translate(3.5, 3.5);
    context.scale(25 / 32, 25 / 32);
  }
  context.fillStyle = look.shield;
  context.fill(path('shield'));
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (look.outline !== null) {
    context.strokeStyle = look.outline;
    context.lineWidth = 1.5;
    context.stroke(path('shield'));
  }
  // A pixel wide at least, in the smallest size too.
  context.lineWidth = 3;
  context.strokeStyle = look.stroke ?? '#000000';
  if (look.stroke === null) context.globalCompositeOperation = 'destination-out';
  context.stroke(path(look.mark));
  return {
    png: canvas.toDataURL('image/png').replace('data:image/png;base64,', ''),
    pixels: [...context.getImageData(0, 0, size, size).data],
  };
}
