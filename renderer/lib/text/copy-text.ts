/**
 * Puts a text on the clipboard, within a press of a button. Done by the copy command, because the window holds no
 * permission for the clipboard (nor any other): a command that a press set off needs none, and can read nothing.
 * @returns whether it is there
 */
export function copyText(text: string): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write, { capture: true });
  }
}
