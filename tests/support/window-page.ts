import type { Browser, Page } from 'playwright-core';

export type WindowPageOptions = Readonly<{
  colorScheme?: 'light' | 'dark';
  height?: number;
  /** The page is to be looked into by a script of the test, which its content security policy would refuse. */
  inspected?: boolean;
}>;

/**
 * Opens a window that a server of the test serves, in a context of its own.
 * @param onError told of errors of its script
 */
export async function openWindowPage(
  browser: Browser,
  url: string,
  onError: (message: string) => unknown,
  { colorScheme = 'light', height = 1_000, inspected = false }: WindowPageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height },
    colorScheme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    bypassCSP: inspected,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => onError(error.message));
  await page.goto(url);
  return page;
}
