import { Parser } from 'htmlparser2';

/** The head that every document has; what follows is the mail's. */
export const documentHead =
  /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><style>[^<]{1,1000}<\/style><\/head><body>/;

const elements = new Set(
  (
    'html body a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div ' +
    'dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s samp section ' +
    'small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);
const attributes = new Set(
  (
    'align valign width height bgcolor color border cellpadding cellspacing colspan rowspan span nowrap face size start type ' +
    'dir lang alt style src'
  ).split(' '),
);
const styles = /^(?:[a-z-]+:[\w #%.,'"()/-]+(?:;|$))+$/i;
const dangerousStyles =
  /url|expression|import|\\|@|var\(|calc\(|:\s*-\d|(?:^|;)(?:position|z-index|transform|translate|inset):/i;
const picture = /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/]+=*$/;

/** What is wrong with a document that is meant to be harmless, read by a parser of our own; empty when nothing is. */
export function faultsOfPage(html: string): readonly string[] {
  const faults: string[] = [];
  const body = html.replace(documentHead, '<html><body>');
  if (body === html) faults.push('the head is not the one that every document has');
  const parser = new Parser({
    onopentag(name, given) {
      if (!elements.has(name)) faults.push(`element ${name}`);
      for (const [attribute, value] of Object.entries(given)) {
        if (!attributes.has(attribute)) faults.push(`attribute ${attribute}`);
        if (attribute === 'src' && (name !== 'img' || !picture.test(value))) faults.push(`src ${value.slice(0, 80)}`);
        if (attribute === 'style' && (!styles.test(value) || dangerousStyles.test(value)))
          faults.push(`style ${value}`);
      }
    },
    oncomment: () => faults.push('a comment'),
    onprocessinginstruction: (name) => faults.push(`instruction ${name}`),
    oncdatastart: () => faults.push('CDATA'),
  });
  parser.end(body);
  return faults;
}
