import type { Event, WebContents, WindowOpenHandlerResponse } from 'electron';
import { externalAddress } from './navigation.ts';

type Navigation = Event<Readonly<{ url: string }>>;

/** What is needed of a WebContents; `on` is narrowed to the events that are refused here. */
type HardenedContents = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', listener: (event: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Event) => void): unknown;
};

/**
 * Keeps the window's page where it is: it goes nowhere else, opens no window and embeds no other page. An https link
 * is handed to the person's browser.
 * @param isOwn whether an address is one of the window's own pages
 * @param openExternal hands an address to the operating system
 */
export function hardenContents(
  contents: HardenedContents,
  isOwn: (address: string) => boolean,
  openExternal: (address: string) => void,
): void {
  const refuseElsewhere = (event: Navigation) => {
    if (!isOwn(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseElsewhere);
  contents.on('will-frame-navigate', refuseElsewhere);
  contents.on('will-redirect', refuseElsewhere);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }): WindowOpenHandlerResponse => {
    const address = externalAddress(url);
    if (address !== null) openExternal(address);
    return { action: 'deny' };
  });
}
