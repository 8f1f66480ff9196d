import { webAddress } from '../../../shared/process/web-address.ts';

/** Opens a web page in a browser window that knows nothing of this one. */
export function openAddress(address: string): void {
  const page = webAddress(address);
  if (page.kind === 'openable') window.open(page.href, '_blank', 'noopener,noreferrer');
}
