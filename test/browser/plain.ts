import type { Page } from 'playwright-core';
import { tooWide, WIDTHS } from './survey.ts';

/** What stands there for scripts alone, each with what serves in its place where none runs. */
const SCRIPTED = {
  '[data-print]': 'the browser prints by its own menu, as the words beside it say',
  '.tick:has([data-all])': 'a link reads the queue again with every row chosen',
  '[data-keys], #keys, .sheet-keys': 'single keys; Tab and Enter do the same',
  '#token, form.try': 'every call stands there as a command',
  'template, figcaption button': 'what would be copied can be marked',
  '[data-sign-in]': 'the next page leads whoever is signed out to sign in',
  '[data-waiting]': 'only scripts keep what could not be saved',
  '[data-upload]': 'a link leads to a page with a plain form',
  '[data-of], .part:has([data-of])': 'what the sheet’s filter leaves out: a button or link for all of it stands above',
} as const;
const selector = Object.keys(SCRIPTED).join();

/** Shows fields that nobody fills in, and says so. */
const SAMPLES = /^\/design$|^\/admin\/standards\/\w+\/(\d+|draft\/preview)$/;

/** What of a page is worth nothing, or cannot be seen whole, where no script runs; asked of such a page. */
export async function worthless(page: Page): Promise<string[]> {
  const found = SAMPLES.test(new URL(page.url()).pathname) ? [] : await page.evaluate(idle, selector);
  const hollow = await page.evaluate(empty, selector);
  const wide: string[] = [];
  for (const width of WIDTHS) wide.push(...(await tooWide(page, width)));
  return [...found, ...hollow, ...wide];
}

/** Buttons that send and open nothing, links to nowhere, fields that nothing sends, and what only a script would show. */
function idle(scripted: string): string[] {
  const all = <T extends Element = HTMLElement>(wanted: string) =>
    [...document.querySelectorAll<T>(wanted)].filter((one) => !one.closest(scripted));
  const told = (what: string, found: readonly Element[]) =>
    found.map((one) => `${what}: ${one.outerHTML.slice(0, 120)}`);
  const FIELDS = 'input:not([type="hidden"]), select, textarea';
  const sends = (one: Element) => one.matches('button:not([type="button"])') && !one.hasAttribute('hidden');
  const acts = (one: HTMLButtonElement) =>
    (one.form !== null && one.type === 'submit') || one.popoverTargetElement?.hasAttribute('popover') === true;
  const leads = (to: string) =>
    to.startsWith('#') ? document.getElementById(decodeURIComponent(to.slice(1))) !== null : to !== '';
  const isFilledIn = (form: HTMLFormElement) => [...form.elements].some((one) => one.matches(FIELDS));
  const goes = (form: HTMLFormElement) => /^(\/|$)/.test(form.getAttribute('action') ?? '');
  const opens = ({ id }: Element) => document.querySelector(`[popovertarget="${id}"]`) !== null;
  return [
    ...told(
      'does nothing',
      all<HTMLButtonElement>('button').filter((one) => !acts(one)),
    ),
    ...told(
      'leads nowhere',
      all('a[href]').filter((one) => !leads(one.getAttribute('href') ?? '')),
    ),
    ...told(
      'is sent nowhere',
      all<HTMLInputElement>(FIELDS).filter(({ form, name }) => !form || name === ''),
    ),
    ...told(
      'cannot be sent',
      all<HTMLFormElement>('form').filter((form) => isFilledIn(form) && ![...form.elements].some(sends)),
    ),
    ...told(
      'goes nowhere',
      all<HTMLFormElement>('form').filter((form) => !goes(form)),
    ),
    ...told(
      'stays hidden',
      all('[hidden]').filter((one) => one.querySelector(`a, button, ${FIELDS}`)),
    ),
    ...told(
      'is never opened',
      all('dialog:not([open]), [popover]').filter((one) => !opens(one)),
    ),
  ];
}

/** What has no content to begin with, as if a script were to fill it. */
function empty(scripted: string): string[] {
  const held =
    'h1, h2, h3, h4, p, ul, ol, dl, table, tbody, figure, svg, section, article, fieldset, label, details, summary, iframe, canvas, template';
  const has = (one: Element) =>
    one.textContent?.trim() !== '' || one.querySelector('svg, img, input, select, textarea, path, rect, use, circle');
  return [...document.querySelectorAll(held)]
    .filter((one) => !one.closest(`${scripted}, [role="status"]`) && !has(one))
    .map((one) => `is empty: ${one.outerHTML.slice(0, 120)}`);
}

/** What a page has to offer: headings, ways on, buttons and fields, and the rows and drawings that tell its numbers. */
export const offered = (page: Page): Promise<string[]> =>
  page.evaluate((scripted) => {
    const all = (wanted: string) => [...document.querySelectorAll(wanted)].filter((one) => !one.closest(scripted));
    const counted = (wanted: string) => Array.from(all(wanted), (_, n) => `${wanted} ${n + 1}`);
    return [
      ...all('h1, h2, h3, h4, legend, summary, button').map((one) => `${one.tagName} ${one.textContent?.trim()}`),
      // A number leads to the list as of the moment that it was counted in.
      ...all('a').map((one) => `to ${one.getAttribute('href')?.replace(/asOf=[^&]*/, '')}`),
      ...all('[name]').map((one) => `field ${one.getAttribute('name')}`),
      ...['svg', 'table', 'tr', 'li', 'img', 'progress'].flatMap(counted),
    ];
  }, selector);
