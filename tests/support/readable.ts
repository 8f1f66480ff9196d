import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

type Violation = Readonly<{ id: string; nodes: readonly Readonly<{ html: string }>[] }>;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What keeps some people from reading the page as it is: what axe finds, and what does not fit its width.
 * @param page of a context that lets the inspector in (`bypassCSP`)
 */
export async function obstaclesOf(page: Page): Promise<readonly unknown[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: inspector } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    const result = await inspector.run();
    return result.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 200))]);
  });
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return overflow === 0 ? violations : [...violations, `${overflow} pixels too wide`];
}
