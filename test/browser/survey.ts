import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language } from '../../functions/web/text/language.ts';

const WIDTHS = [1366, 768, 360] as const;

/** Where axe looks: at both ends of the widths, one in each language, and in the colours of the light and of the dark. */
const LOOKS = { zh: { width: 1366, colorScheme: 'light' }, en: { width: 360, colorScheme: 'dark' } } as const;

/** What keeps some readers from reading a page. */
export interface Obstacles {
  /** The widths at which it has to be scrolled sideways, with the elements that stick out. */
  readonly tooWide: readonly string[];
  /** What axe finds. */
  readonly inaccessible: readonly string[];
}

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lets the pages that `page` opens from now on be surveyed. */
export const prepareSurvey = (page: Page) => page.addInitScript(script);

export async function survey(page: Page, language: Language): Promise<Obstacles> {
  const look = LOOKS[language];
  await page.emulateMedia({ colorScheme: look.colorScheme });
  const tooWide: string[] = [];
  const inaccessible: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 768 });
    tooWide.push(...(await page.evaluate(stickingOut)));
    if (width === look.width) inaccessible.push(...(await page.evaluate(violations)));
  }
  return { tooWide, inaccessible };
}

/** The elements that reach beyond the window, unless a box of their own lets them scroll. */
function stickingOut(): string[] {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const beyond = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth && !element.closest('.scroll *'),
  );
  return [`${innerWidth}`, ...beyond.map((element) => element.outerHTML.slice(0, 120))];
}

async function violations(): Promise<string[]> {
  const options: RunOptions = { resultTypes: ['violations'] };
  const found = await (window as unknown as { axe: typeof axe }).axe.run(options);
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
