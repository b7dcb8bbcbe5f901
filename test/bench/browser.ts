import type { Browser, Page } from 'playwright-core';
import { registryAt } from '../../functions/local/demo/client.ts';
import { readGround } from '../../functions/local/demo/ground.ts';
import { loadYear } from '../../functions/local/demo/load.ts';
import { siblingMoments } from '../../functions/local/demo/siblings/play.ts';
import { planYear } from '../../functions/local/demo/year.ts';
import { startBrowser } from '../browser/chromium.ts';
import { type House, openHouse } from './house.ts';
import { atMost, median, type Row } from './row.ts';
import { tempFolder } from './temp.ts';

/** A reader's machine is slower than the one that measures. */
const SLOWER = 4;
const ROUNDS = 3;
const VIEWPORT = { width: 1366, height: 768 };

/** What a page is to its reader: seconds until its largest part is painted, and how far its parts moved (web.dev, Web Vitals). */
interface Loaded {
  readonly path: string;
  readonly paint: number;
  readonly shift: number;
}

/** Pages with the demo's year in them, in a real browser on a processor slowed down. */
export async function browser(): Promise<Row[]> {
  const house = await openHouse(tempFolder('browser'));
  const chromium = await startBrowser();
  try {
    const registry = registryAt(house.origin);
    const ground = await readGround(registry.as());
    await loadYear(await planYear(ground), registry, () => undefined, siblingMoments(ground));
    const { pages, form } = await addresses(house);
    const loaded: Loaded[] = [];
    for (const [who, path] of pages) loaded.push(await load(chromium, house, who, path));
    const worst = (by: 'paint' | 'shift') => loaded.reduce((most, page) => (page[by] > most[by] ? page : most));
    return [
      atMost(
        `largest contentful paint of ${loaded.length} pages (slowest: ${worst('paint').path})`,
        worst('paint').paint,
        1,
        ' s',
      ),
      atMost(`layout shift (most: ${worst('shift').path})`, worst('shift').shift, 0.02),
      atMost('interaction to next paint, typing in the longest form', await typing(chromium, house, form), 100, ' ms'),
    ];
  } finally {
    await chromium.close();
    await house.stop();
  }
}

const SUBMITTER = 't330602001@example.test';
const REVIEWER = 'r1@example.test';
const ADMIN = 'admin@example.test';

interface Addresses {
  readonly pages: readonly (readonly [who: string | undefined, path: string])[];
  /** The section with most to fill in, of a draft. */
  readonly form: string;
}

async function addresses(house: House): Promise<Addresses> {
  const { policy } = house.site;
  const first = async (who: string, path: string) =>
    ((await (await house.api(who, 'GET', path)).json()) as { items: { id: string; code: string; category: string }[] })
      .items[0];
  const category = policy.standards().reduce((most, next) => (longest(next) > longest(most) ? next : most));
  const section = category.sections.reduce((most, next) =>
    next.indicators.length > most.indicators.length ? next : most,
  );
  const filed = await house.api(SUBMITTER, 'POST', '/applications', { category: category.category, unit: {} });
  const { id } = (await filed.json()) as { id: string };
  const [cell, assessing] = [await first(REVIEWER, '/cells'), await first(REVIEWER, '/applications?state=assessing')];
  return {
    form: `/apply/${id}/part/${section.id}`,
    pages: [
      ...[
        '/',
        '/districts/330602',
        '/townships/330602001',
        '/cells',
        `/cells/${cell?.code}`,
        '/notices',
        '/reports/2023-05',
      ].map((path) => [undefined, path] as const),
      ...['/apply', '/apply/new', `/apply/${id}`, `/apply/${id}/check`, `/apply/${id}/part/${section.id}`].map(
        (path) => [SUBMITTER, path] as const,
      ),
      ...['/desk', '/desk?state=named', `/desk/${assessing?.id}`, '/desk/batches', '/desk/consistency', '/inbox'].map(
        (path) => [REVIEWER, path] as const,
      ),
      ...['/admin/members', '/admin/programmes/2023'].map((path) => [ADMIN, path] as const),
    ],
  };
}

const longest = ({ sections }: { sections: readonly { indicators: readonly unknown[] }[] }) =>
  Math.max(...sections.map(({ indicators }) => indicators.length));

/** A window on a slow processor, in which somebody is signed in. */
async function windowOf(browser: Browser, house: House, who: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: house.origin, viewport: VIEWPORT });
  if (who) {
    const [name = '', value = ''] = (await house.session(who)).split(/=(.*)/);
    await context.addCookies([{ name, value, url: house.origin }]);
  }
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

async function load(browser: Browser, house: House, who: string | undefined, path: string): Promise<Loaded> {
  const rounds: Omit<Loaded, 'path'>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await windowOf(browser, house, who);
    await page.goto(path, { waitUntil: 'networkidle' });
    rounds.push(await page.evaluate(vitals));
    await page.context().close();
  }
  return { path, paint: median(rounds.map((r) => r.paint)), shift: Math.max(...rounds.map((r) => r.shift)) };
}

/** In the page: the last candidate for the largest paint, and the sum of all shifts. */
async function vitals(): Promise<Omit<Loaded, 'path'>> {
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      const found: PerformanceEntry[] = [];
      new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => resolve(found), 300);
    });
  const [paints, shifts] = await Promise.all([entries('largest-contentful-paint'), entries('layout-shift')]);
  const value = (entry: PerformanceEntry) => (entry as PerformanceEntry & { value: number }).value;
  return {
    paint: (paints.at(-1)?.startTime ?? Number.NaN) / 1000,
    shift: shifts.reduce((sum, one) => sum + value(one), 0),
  };
}

const TYPED = '已建立分类台账，每月 5 日前登记，12 个月齐全。';

/**
 * Milliseconds of the interaction to next paint while every note of the section is typed: the slowest, but for one of
 * every fifty (web.dev, "Interaction to Next Paint").
 */
async function typing(browser: Browser, house: House, path: string): Promise<number> {
  const page = await windowOf(browser, house, SUBMITTER);
  await page.goto(path);
  await page.evaluate(() => {
    const seen = new Map<number, number>();
    Object.assign(window, { seen });
    const observer = new PerformanceObserver((list) => {
      for (const { duration, interactionId } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (interactionId > 0) seen.set(interactionId, Math.max(seen.get(interactionId) ?? 0, duration));
    });
    observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  const notes = await page.locator('input[name$=".note"]:visible').all();
  for (const note of notes) await note.pressSequentially(TYPED, { delay: 30 });
  await page.waitForTimeout(1_500);
  const slow = await page.evaluate(() => [...(window as unknown as { seen: Map<number, number> }).seen.values()]);
  await page.context().close();
  const spared = Math.floor((notes.length * TYPED.length) / 50);
  return slow.sort((a, b) => b - a)[spared] ?? 0;
}
