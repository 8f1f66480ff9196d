/** What stands behind is not looked at: nobody was given a contact in more words than that. */
export const textLimit = 4000;

/** Characters without a shape (Default_Ignorable_Code_Point), those that turn the direction of writing among them. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const spaces = /[^\S\n]|\p{Z}|\u2800/gu;
/** ASCII as East Asian keyboards write it; browsers read it as ASCII (UTS #46 section 4). */
const fullWidth = /[\uff01-\uff5e]/g;
const fullWidthShift = 0xfee0;

/** How addresses are written so that no program opens them, as in warnings that are passed on. */
const defanged: readonly (readonly [RegExp, string])[] = [
  [/hxxp(?=s?(?::|\[:))/gi, 'http'],
  [/\[:\/\/\]/g, '://'],
  [/\[:\]/g, ':'],
  [/\[\/\]/g, '/'],
  [/ ?[[({] ?(?:\.|dot|punkt|punto|point) ?[\])}] ?/gi, '.'],
  [/ ?[[({] ?(?:@|at|ät|arroba) ?[\])}] ?/gi, '@'],
  // Without brackets only where nothing else can be meant: "look at paypal.com" is no address.
  [/ dot (?=(?:com|net|org|info)\b)/gi, '.'],
];

/**
 * The text as contacts can be read in it: without what nobody sees, with plain spaces, and addresses put together again.
 * Letters that only look like others stay what they are.
 */
export function cleanText(text: string): string {
  let clean = text
    .slice(0, textLimit)
    .toWellFormed()
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .replace(spaces, ' ')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthShift))
    // Browsers read the ideographic full stop as a dot (UTS #46); between other letters it ends a sentence.
    .replace(/(?<=[a-z0-9])[\u3002\uff61](?=[a-z0-9])/gi, '.');
  for (const [pattern, plain] of defanged) clean = clean.replace(pattern, plain);
  return clean;
}

/** The first digit of scripts with digits of their own: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/**
 * The text with the digits of other scripts as ASCII ones, at the same places. For telephone numbers only: in the name
 * of a host such a digit is another letter.
 */
export function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.findLast((first) => first <= code) ?? code;
    return String(code - zero);
  });
}
