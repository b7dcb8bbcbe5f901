import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const WIDTHS = [1366, 768, 360] as const;

/** What keeps some readers from reading a page. */
export interface Obstacles {
  /** The widths at which it has to be scrolled sideways, with the elements that stick out. */
  readonly tooWide: readonly string[];
  /** What axe finds at one of the widths. */
  readonly inaccessible: readonly string[];
}

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lets the pages that `page` opens from now on be surveyed. */
export const prepareSurvey = (page: Page) => page.addInitScript(script);

export async function survey(page: Page, axeAt: (typeof WIDTHS)[number]): Promise<Obstacles> {
  const tooWide: string[] = [];
  const inaccessible: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 768 });
    tooWide.push(...(await page.evaluate(stickingOut)));
    if (width === axeAt) inaccessible.push(...(await page.evaluate(violations)));
  }
  return { tooWide, inaccessible };
}

/** The elements that reach beyond the window, unless a box of their own lets them scroll. */
function stickingOut(): string[] {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const beyond = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth && !element.closest('.scroll *'),
  );
  return beyond.map((element) => `${innerWidth}: ${element.outerHTML.slice(0, 120)}`);
}

async function violations(): Promise<string[]> {
  const found = await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** The JavaScript that came with a page, in bytes as transferred. */
export const scriptBytes = (page: Page) =>
  page.evaluate(() => {
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return files
      .filter(({ initiatorType }) => initiatorType === 'script')
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
