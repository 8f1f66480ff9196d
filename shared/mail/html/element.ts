/** Elements that cannot have content (HTML Standard section 13.1.2). */
const voidElements = words('area base basefont br col embed frame hr img input link meta param source track wbr');

/** Elements whose text a tokenizer reads raw and no mail program shows. */
const unshownElements = words('style script title iframe noembed noframes');

const blockElements = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary ' +
    'table tbody tfoot thead tr ul',
);

const cellElements = words('td th');

/** Open elements beyond which an end tag does not reach (HTML Standard section 13.2.4.2, "in scope"). */
const scopeElements = words('caption html marquee object table td template th');
const tableTags = words('caption html table tbody td tfoot th thead tr');

/** An opening tag ends these open elements when they are innermost (HTML Standard section 13.2.6.4). */
const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('li p')],
  ['dt', words('dt dd p')],
  ['dd', words('dt dd p')],
  ['option', words('option')],
  ['td', words('td th p li')],
  ['th', words('td th p li')],
  ['tr', words('tr td th p li')],
  ['tbody', words('tr td th tbody thead tfoot p li')],
]);
const paragraph = words('p');

export function isVoid(name: string): boolean {
  return voidElements.has(name);
}

/** True for elements whose text is not part of the page. */
export function isUnshown(name: string): boolean {
  return unshownElements.has(name);
}

/** What an element's edges do to the text around it. */
export function edgeOf(name: string): 'line' | 'space' | 'none' {
  if (blockElements.has(name)) return 'line';
  return cellElements.has(name) ? 'space' : 'none';
}

/** True for elements that are boxes of their own, whose size a style can set. */
export function isBox(name: string): boolean {
  return blockElements.has(name) && !tableTags.has(name);
}

/** Names of innermost open elements that a tag of this name ends. */
export function endedBy(name: string): ReadonlySet<string> | null {
  return impliedEnds.get(name) ?? (blockElements.has(name) ? paragraph : null);
}

/** True when an end tag of the name does not reach beyond the open element. */
export function isScopeFor(open: string, name: string): boolean {
  return scopeElements.has(open) && !tableTags.has(name);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
