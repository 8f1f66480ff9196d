/** What a person sees instead of the window. Holds no text from the request. */
export function refusalPage(title: string, advice: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Vouchsafe</title>
<h1>${title}</h1>
<p>${advice}</p>
</html>
`;
}

export const refusals = {
  foreignHost: refusalPage('Not this address', 'Open Vouchsafe by the address printed in its terminal.'),
  needsLink: refusalPage(
    'This window needs its link',
    'Open the address that Vouchsafe printed in its terminal. It works once; if it was used already, start Vouchsafe again for a new one.',
  ),
  notFound: refusalPage('Nothing here', 'Vouchsafe has no page at this address.'),
  method: refusalPage('Not possible', 'The window is only read, never written to.'),
} as const;
