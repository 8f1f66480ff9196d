/**
 * Brands whose genuine mail carries what a stranger filled in: the note of an invoice, the title of a meeting, the name
 * of a document. Their proven domain says nothing about that text, so that it is read with suspicion.
 */
const ids = `
adobe airtable asana atlassian bill calendly canva docusign dropbox eventbrite figma freshbooks google hubspot intuit
jotform mailchimp notion pandadoc paypal shopify slack square stripe surveymonkey typeform venmo wetransfer xero zoho
zoom
`;

const relays: ReadonlySet<string> = new Set(ids.trim().split(/\s+/));

/** Whether a brand passes on the words of strangers. */
export function isRelay(brandId: string): boolean {
  return relays.has(brandId);
}
