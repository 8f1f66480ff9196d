/**
 * Has the browser keep a file where its owner wants it.
 * @param content in base64
 */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([octetsOf(content)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; without this the octets stay for as long as the window.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const octetsOf = (content: string) => Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
