import sanitizeHtml, { type Attributes } from 'sanitize-html';
import { harmlessStyle } from './harmless-style.ts';
import { pageLimits } from './limits.ts';

/** Elements that structure or dress text. None of them fetches, runs, sends or opens anything. */
const elements = [
  ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center'],
  ...['cite', 'code', 'col', 'colgroup', 'dd', 'del', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font'],
  ...['footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'main', 'mark'],
  ...['ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'table'],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
];

/** Elements whose content is no text of the mail: programs, styles, drawings, other documents, lists to choose from. */
const withoutContent = [
  ...['script', 'style', 'title', 'textarea', 'option', 'select', 'template', 'xmp', 'plaintext', 'noembed'],
  ...['noframes', 'iframe', 'frameset', 'object', 'embed', 'applet', 'svg', 'math', 'audio', 'video', 'canvas'],
];

const size = /^\d{1,4}(?:\.\d{1,4})?(?:px|%)?$/i;
const count = /^\d{1,2}$/;
const color = /^#?[a-z\d]{1,30}$/i;
const free = /^/;

/** Attributes, each with the form of its value. Neither ids nor classes: they would mean something in our own styles. */
const attributes: ReadonlyMap<string, RegExp> = new Map([
  ['align', /^(?:left|right|center|justify|middle|top|bottom)$/i],
  ['valign', /^(?:top|middle|bottom|baseline)$/i],
  ['width', size],
  ['height', size],
  ['bgcolor', color],
  ['color', color],
  ['border', count],
  ['cellpadding', count],
  ['cellspacing', count],
  ['colspan', count],
  ['rowspan', count],
  ['span', count],
  ['nowrap', free],
  ['face', /^[\w ,'-]{1,200}$/],
  ['size', /^[+-]?\d{1,2}$/],
  ['start', /^\d{1,5}$/],
  ['type', /^(?:[1ai]|disc|circle|square)$/i],
  ['dir', /^(?:ltr|rtl|auto)$/i],
  ['lang', /^[a-z\d-]{1,35}$/i],
  ['alt', free],
  ['style', free],
]);

/**
 * The page without anything that runs, sends, fetches, opens or covers: a list of what may stay, not of what may not.
 * Links lose their targets. To be shown in a sandboxed frame with its own policy all the same.
 * @param picture the data: URL of a picture that the mail brings along; null for every other source
 */
export function harmlessHtml(html: string, picture: (source: string) => string | null): string {
  return sanitizeHtml(html, {
    allowedTags: elements,
    nonTextTags: withoutContent,
    disallowedTagsMode: 'discard',
    allowedAttributes: { '*': [...attributes.keys()], img: ['src'] },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    // Styles are read by `harmlessStyle`.
    parseStyleAttributes: false,
    nestingLimit: pageLimits.depth,
    transformTags: {
      // Its colours are the page's.
      body: (_, given) => ({
        tagName: 'div',
        attribs: { ...given, style: `${bodyColors(given)}${given.style ?? ''}` },
      }),
      img: (_, given) => showPicture(given, picture),
      '*': (tagName, given) => ({ tagName, attribs: harmlessAttributes(tagName, given) }),
    },
  });
}

function harmlessAttributes(tagName: string, given: Attributes): Attributes {
  const kept: Attributes = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === 'style') {
      const style = harmlessStyle(value);
      if (style !== '') kept[name] = style;
    } else if (name === 'alt') {
      kept[name] = value.slice(0, pageLimits.alternativeLength);
    } else if (attributes.get(name)?.test(value.trim()) === true) {
      kept[name] = value.trim();
    }
  }
  // Only what `showPicture` has put there.
  if (tagName === 'img' && given.src !== undefined) kept.src = given.src;
  return kept;
}

/** A picture of the mail itself, or in its place a box with what the mail says of it. */
function showPicture(given: Attributes, picture: (source: string) => string | null) {
  const source = picture((given.src ?? '').trim());
  if (source !== null) return { tagName: 'img', attribs: { ...given, src: source } };
  const [width, height] = [boxSize(given.width), boxSize(given.height)];
  // One that counts readers shows nothing, and a box in its place would be all that is seen of it. No such element stays.
  if ((width ?? height ?? 99) <= 2) return { tagName: 'removed', attribs: {} };
  const box = [
    ...['display:inline-block', 'border:1px dashed #999999', 'padding:2px 6px', 'color:#595959', 'font-size:12px'],
    ...['background-color:#f5f5f5', 'max-width:100%', 'box-sizing:border-box', 'overflow:hidden'],
    ...(width === null ? [] : [`width:${width}px`]),
    ...(height === null ? [] : [`min-height:${Math.min(height, 300)}px`]),
  ];
  const text = (given.alt ?? '').trim().slice(0, pageLimits.alternativeLength);
  return { tagName: 'span', attribs: { style: box.join(';') }, text };
}

function boxSize(value: string | undefined): number | null {
  return value !== undefined && /^\s{0,3}\d{1,4}(?:px)?\s{0,3}$/.test(value) ? Number.parseInt(value, 10) : null;
}

function bodyColors(given: Attributes): string {
  const declared = [
    ['background-color', given.bgcolor],
    ['color', given.text],
  ];
  return declared.map(([name, value]) => (value === undefined ? '' : `${name}:${value};`)).join('');
}
