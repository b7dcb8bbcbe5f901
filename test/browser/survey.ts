import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language } from '../../functions/web/text/language.ts';

export const WIDTHS = [1366, 768, 360] as const;

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
  const wide: string[] = [];
  for (const width of WIDTHS) wide.push(...(await tooWide(page, width)));
  return { tooWide: wide, inaccessible: await inaccessible(page, language) };
}

export async function inaccessible(page: Page, language: Language): Promise<string[]> {
  const { width, colorScheme } = LOOKS[language];
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 768 });
  return page.evaluate(violations);
}

/** What sticks out of the page in a window of that width. */
export async function tooWide(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 768 });
  return page.evaluate(stickingOut);
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

/** A page as it is without its scripts, in a window where axe, a script of itself, can still look at it. */
export const keepScriptsAway = (page: Page) => page.route('**/*.js', (route) => route.abort());
