import { type Color, isInvisibleOn, parseColor } from './color.ts';
import type { Declarations } from './declarations.ts';
import { isBox } from './element.ts';

/** How text in an element looks: what its own style and its ancestors' make of it. */
export type Look = Readonly<{
  /** Cannot be seen whatever stands within: display:none, zero size, transparent. */
  gone: boolean;
  /** visibility:hidden, which an element within can undo. */
  invisible: boolean;
  /** Pixels. */
  fontSize: number;
  color: Color;
  background: Color;
  /** Pixels of text-indent. */
  indent: number;
  /** The first line of text stands left of any screen. */
  offScreen: boolean;
  /** White space is kept (`pre`). */
  preformatted: boolean;
  /** The text cannot be seen for one of the reasons above. */
  hidden: boolean;
}>;

/** HTML attributes that change the look, as far as they are given. */
export type LookAttributes = Readonly<{ name: string; attributes: ReadonlyMap<string, string> }>;

/** Text of so many pixels is a line of dust. */
const tinyFontSize = 2;
/** Boxes of so many pixels show nothing of what overflows them. */
const tinyBox = 2;
const tinyOpacity = 0.05;
/** No screen is so wide that text moved left by so much stays on it. */
const farLeft = -900;
const mediumFontSize = 16;
const linkBlue = 0x0000ee;

export const pageLook: Look = {
  gone: false,
  invisible: false,
  fontSize: mediumFontSize,
  color: 0x000000,
  background: 0xffffff,
  indent: 0,
  offScreen: false,
  preformatted: false,
  hidden: false,
};

/**
 * The look of an element within another. Only what is certain to hide hides: `mso-hide`, which Outlook alone knows, and
 * positions, which web mail removes, do not; otherwise a mail could show its reader what is taken for hidden here.
 */
export function lookWithin(parent: Look, style: Declarations, { name, attributes }: LookAttributes): Look {
  const value = (property: string) => style.get(property)?.value ?? '';
  const display = value('display');
  // The attribute is display:none in the browser's own sheet, so that any other display undoes it.
  const removed = display === 'none' || (display === '' && attributes.has('hidden')) || name === 'template';
  const gone = parent.gone || removed || isFaint(value('opacity')) || isEmptyBox(name, value);
  const invisible = readVisibility(value('visibility'), parent.invisible);
  const fontSize = readFontSize(value('font-size'), parent.fontSize, attributes, name);
  const background = readBackground(value, attributes, parent.background);
  const color = readTextColor(value('color'), attributes, name, parent.color);
  const indent = readIndent(value('text-indent'), parent);
  const whiteSpace = value('white-space');
  const preformatted = whiteSpace === '' ? parent.preformatted || name === 'pre' : whiteSpace.startsWith('pre');
  const hidden = gone || invisible || fontSize <= tinyFontSize || isInvisibleOn(color, background);
  return {
    gone,
    invisible,
    fontSize,
    color,
    background,
    indent,
    offScreen: indent <= farLeft,
    preformatted,
    hidden,
  };
}

function isFaint(opacity: string): boolean {
  return (
    /^[\d.]{1,8}%?$/.test(opacity) && Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1) <= tinyOpacity
  );
}

/**
 * A box without height or width hides its content only when that may not overflow, and when it is a box at all: the
 * sizes of inline elements and the heights of table cells do not limit them.
 */
function isEmptyBox(name: string, value: (property: string) => string): boolean {
  if (value('overflow') !== 'hidden' || value('min-height') !== '' || value('min-width') !== '') return false;
  const display = value('display');
  const box = display === '' ? isBox(name) : display === 'block' || display === 'inline-block';
  return box && ['height', 'max-height', 'width', 'max-width'].some((property) => isTiny(value(property)));
}

function isTiny(text: string): boolean {
  if (text.endsWith('%')) return isZero(text);
  const length = readLength(text, mediumFontSize);
  return length !== null && length >= 0 && length <= tinyBox;
}

function isZero(text: string): boolean {
  return /^0(?:\.0{1,4})?(?:px|pt|%|em|rem)?$/.test(text);
}

/** A value that is not understood counts as showing, here and below: a browser may understand it. */
function readVisibility(value: string, inherited: boolean): boolean {
  if (value === '' || value === 'inherit') return inherited;
  return value === 'hidden' || value === 'collapse';
}

function readFontSize(value: string, parent: number, attributes: ReadonlyMap<string, string>, name: string): number {
  if (value === 'inherit') return parent;
  if (value === '') return name === 'font' && attributes.has('size') ? mediumFontSize : parent;
  const length = readLength(value, parent);
  return length !== null && length >= 0 ? length : mediumFontSize;
}

function readIndent(value: string, parent: Look): number {
  if (value === '' || value === 'inherit') return parent.indent;
  return readLength(value, parent.fontSize) ?? 0;
}

/** A CSS length in pixels; null when it is none. */
function readLength(text: string, em: number): number | null {
  const match = /^(-?(?:\d{1,7}(?:\.\d{0,6})?|\.\d{1,6}))(px|pt|em|rem|%)?$/.exec(text);
  if (match === null) return null;
  const number = Number(match[1]);
  switch (match[2]) {
    case 'px':
      return number;
    case 'pt':
      return (number * 4) / 3;
    case 'em':
      return number * em;
    case 'rem':
      return number * mediumFontSize;
    case '%':
      return (number / 100) * em;
    default:
      // Only zero needs no unit; a browser ignores other bare numbers.
      return number === 0 ? 0 : null;
  }
}

function readTextColor(value: string, attributes: ReadonlyMap<string, string>, name: string, parent: Color): Color {
  if (value === 'inherit') return parent;
  const attribute = name === 'font' ? attributes.get('color') : name === 'body' ? attributes.get('text') : undefined;
  const own = value === '' ? (attribute ?? '') : value;
  if (own !== '') return parseColor(own) ?? 'unknown';
  // A link has the browser's own colour, not that of the text around it.
  return name === 'a' && attributes.has('href') ? linkBlue : parent;
}

function readBackground(
  value: (property: string) => string,
  attributes: ReadonlyMap<string, string>,
  behind: Color,
): Color {
  if (attributes.has('background')) return 'unknown';
  const image = value('background-image');
  if (image !== '' && image !== 'none') return 'unknown';
  const own = value('background-color') || (attributes.get('bgcolor') ?? '');
  if (own === '' || own === 'none' || own === 'inherit') return behind;
  const color =
    own
      .split(' ')
      .map(parseColor)
      .find((part) => part !== null) ?? 'unknown';
  return color === 'transparent' ? behind : color;
}
