/** What the window needs of the contract itself. Apart, so that it need not load the schemas for it. */

/** A longer text is refused: nobody was given a contact in more words than that. */
export const maxCheckText = 4000;

/** Mail is judged again so many days back, and what that needs is kept no longer. */
export const rejudgeDays = 30;

/** Whether an address is one that is asked for bundles, or ''. */
export function isFeedAddress(text: string): boolean {
  if (text === '') return true;
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.protocol === 'https:') return url.hostname !== '';
  return url.protocol === 'http:' && ['127.0.0.1', '[::1]'].includes(url.hostname);
}
