import type { Page } from 'playwright-core';

/** How a mail stood in the window. */
export type Opened = Readonly<{ isDesigned: boolean; faults: readonly string[] }>;

/** On a busy machine the mail's server and the browser may take their time, ms. */
const patienceMs = 60_000;

/**
 * Opens a mail by its address and looks at it as designed and as text: whether its frame holds nothing active, and
 * whether something covers a control of the window, leaves the sheet or makes the window scroll sideways.
 */
export async function openMail(page: Page, id: number): Promise<Opened> {
  await page.evaluate((address) => {
    document.querySelector('.scroller:has(> article)')?.setAttribute('data-before', '');
    location.hash = address;
  }, `#/mail/${id}`);
  const design = await showFace(page, 'As designed');
  const isDesigned = design.state === 'frame';
  const frame = isDesigned ? await frameFaults(page) : [];
  const inFrame = isDesigned ? await layoutFaults(page) : [];
  const text = await showFace(page, 'Text');
  const fetched = [design, text].flatMap(({ state, words }) => (state === 'failed' ? [words] : []));
  return { isDesigned, faults: [...fetched, ...frame, ...inFrame, ...(await layoutFaults(page))] };
}

type Face = Readonly<{ state: 'frame' | 'sheet' | 'none' | 'failed'; words: string }>;

/** Chooses a way to see the mail, as a click does, and waits until it is there: within the page, which is quicker. */
function showFace(page: Page, name: string): Promise<Face> {
  return page.evaluate(
    async ({ label, patience }): Promise<Face> => {
      const until = performance.now() + patience;
      let isChosen = false;
      while (performance.now() < until) {
        const pane = document.querySelector('.scroller:has(> article):not([data-before])');
        const tab = [...(pane?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])].find(
          ({ textContent }) => textContent.trim() === label,
        );
        if (tab !== undefined && !isChosen) {
          tab.click();
          isChosen = true;
        }
        const face = tab?.getAttribute('aria-selected') === 'true' ? pane?.querySelector('.face') : null;
        const status = face?.querySelector('[role="status"]:not(.asking)')?.textContent ?? null;
        if (status !== null) return { state: 'failed', words: status };
        if (face !== null && face !== undefined && face.querySelector('.asking') === null) {
          if (face.querySelector('iframe') !== null) return { state: 'frame', words: '' };
          if (face.querySelector('.sheet') !== null) return { state: 'sheet', words: '' };
          if (face.querySelector('.note') !== null) return { state: 'none', words: '' };
        }
        await new Promise((done) => setTimeout(done, 10));
      }
      return { state: 'failed', words: `not shown in time: ${label}` };
    },
    { label: name, patience: patienceMs },
  );
}

/** What a mail's frame must not hold, whether it would run or not. */
async function frameFaults(page: Page): Promise<readonly string[]> {
  const element = await page.locator('.pane iframe').elementHandle({ timeout: patienceMs });
  const frame = await element.contentFrame();
  if (frame === null) return ['there is no frame'];
  await frame.waitForLoadState('load', { timeout: patienceMs });
  const active = await frame.locator('html').evaluate((html) => {
    const all = [html, ...html.querySelectorAll('*')];
    const elements = all.filter((element) =>
      /^(?:script|iframe|object|embed|form|base|link)$/i.test(element.localName),
    );
    const handlers = all.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on'));
    return [...elements.map((element) => `<${element.localName}>`), ...handlers];
  });
  return [
    ...(frame.childFrames().length > 0 ? ['there is a frame within the frame'] : []),
    ...(frame.url() === 'about:srcdoc' ? [] : [`the frame went to ${frame.url()}`]),
    ...active.map((name) => `the frame holds ${name}`),
  ];
}

function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isCovered = (control: Element) => {
      const box = control.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return box.width > 0 && box.height > 0 && (hit === null || !control.contains(hit));
    };
    const faults: string[] = [];
    for (const tab of document.querySelectorAll('.pane [role="tab"]')) {
      tab.scrollIntoView({ block: 'center' });
      if (isCovered(tab)) faults.push(`the tab "${tab.textContent.trim()}" is covered`);
    }
    for (const control of document.querySelectorAll('nav a, .pane footer button, .pane .bar button')) {
      if (isCovered(control)) faults.push(`the control "${control.textContent.trim()}" is covered`);
    }
    const frame = document.querySelector('.pane iframe');
    const sheet = frame?.closest('.sheet')?.getBoundingClientRect();
    if (frame !== null && sheet !== undefined) {
      const { left, top, right, bottom } = frame.getBoundingClientRect();
      const isInside = left >= sheet.left && top >= sheet.top && right <= sheet.right && bottom <= sheet.bottom;
      if (!isInside) faults.push('the frame leaves its sheet');
    }
    for (const element of [document.documentElement, ...document.querySelectorAll('.scroller')]) {
      const beyond = element.scrollWidth - element.clientWidth;
      if (beyond > 1) faults.push(`${element.className || 'the window'} scrolls sideways by ${beyond} px`);
    }
    return faults;
  });
}
