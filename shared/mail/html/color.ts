/** A colour as 0xRRGGBB. `unknown` where it cannot be told (an image, a gradient); `transparent` lets the background through. */
export type Color = number | 'unknown' | 'transparent';

const names: ReadonlyMap<string, number> = new Map([
  ['white', 0xffffff],
  ['black', 0x000000],
  ['red', 0xff0000],
  ['green', 0x008000],
  ['blue', 0x0000ff],
  ['yellow', 0xffff00],
  ['gray', 0x808080],
  ['grey', 0x808080],
  ['silver', 0xc0c0c0],
  ['navy', 0x000080],
  ['whitesmoke', 0xf5f5f5],
  ['snow', 0xfffafa],
  ['ivory', 0xfffff0],
  ['ghostwhite', 0xf8f8ff],
  ['floralwhite', 0xfffaf0],
]);

/** Largest difference of a channel at which the eye takes two colours for one. */
const tolerance = 16;
/** Text so nearly transparent is not seen. */
const faintAlpha = 0.05;

/**
 * Reads a colour of CSS (`#fff`, `#ffffff`, `rgb(...)`, `rgba(...)`, the names that hide text) or of an HTML attribute,
 * where the `#` may be missing.
 * @returns null when it is no colour known here
 */
export function parseColor(text: string): Color | null {
  const value = text.trim().toLowerCase();
  const hex = /^#?([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex !== undefined) return fromHex(hex);
  if (value === 'transparent') return 'transparent';
  const channels = /^rgba?\(\s?(\d{1,3})[\s,]{1,3}(\d{1,3})[\s,]{1,3}(\d{1,3})\s?(?:[,/]\s?([\d.]{1,6})\s?)?\)$/.exec(
    value,
  );
  if (channels === null) return names.get(value) ?? null;
  const [, red, green, blue, alpha = '1'] = channels;
  if (Number(alpha) < 1) return Number(alpha) <= faintAlpha ? 'transparent' : 'unknown';
  return (channel(red) << 16) | (channel(green) << 8) | channel(blue);
}

/** True when text of the one colour cannot be read on the other. */
export function isInvisibleOn(color: Color, background: Color): boolean {
  if (color === 'transparent') return true;
  if (typeof color !== 'number' || typeof background !== 'number') return false;
  return [16, 8, 0].every((shift) => Math.abs(((color >> shift) & 255) - ((background >> shift) & 255)) <= tolerance);
}

function fromHex(hex: string): Color | null {
  if (hex.length === 3) {
    const [red = '0', green = '0', blue = '0'] = hex;
    return Number.parseInt(red + red + green + green + blue + blue, 16);
  }
  if (hex.length === 6) return Number.parseInt(hex, 16);
  if (hex.length !== 8) return null;
  const alpha = Number.parseInt(hex.slice(6), 16) / 255;
  if (alpha < 1) return alpha <= faintAlpha ? 'transparent' : 'unknown';
  return Number.parseInt(hex.slice(0, 6), 16);
}

function channel(text = '0'): number {
  return Math.min(Number(text), 255);
}
