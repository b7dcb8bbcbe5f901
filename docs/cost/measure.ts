import { readdirSync } from 'node:fs';
import { loadPolicy } from '../../shared/data/load.ts';
import { fullAnswers } from '../../test/answers.ts';
import { type House, openHouse } from '../../test/bench/house.ts';
import { addresses, PAGES } from '../../test/bench/requests.ts';
import { tempFolder } from '../../test/bench/temp.ts';
import { type Books, openBooks } from './books.ts';
import type { Measured, Page } from './measured.ts';
import { openMeter } from './meter.ts';
import { measureStored } from './stored.ts';
import { unitsOfWay } from './way.ts';
import { measureYear } from './year.ts';

const SCHEDULED = ['read', 'deadlines', 'progress'];
const MOST_ROUNDS = 40;

/** Measures a year of the demo on the built registry and its embedded engine; takes some minutes. */
export async function measure(tell: (line: string) => void): Promise<Measured> {
  const house = await openHouse(tempFolder('way'));
  const way = await wayOf(house).finally(house.stop);
  const folder = tempFolder('year');
  const year = await openHouse(folder);
  return { way, ...(await yearOf(year, folder, tell).finally(year.stop)) };
}

async function wayOf(house: House): Promise<Measured['way']> {
  const standard = house.site.policy.standard('school');
  if (!standard) throw new Error('no standard for schools');
  const ask = async (...request: Parameters<House['api']>) => (await house.api(...request)).json() as Promise<object>;
  return unitsOfWay(ask, openMeter(house.site.table), fullAnswers(standard));
}

async function yearOf(house: House, folder: string, tell: (line: string) => void): Promise<Omit<Measured, 'way'>> {
  const books = openBooks(openMeter(house.site.table));
  const applications = await measureYear(house.origin, books, tell);
  const stored = await measureStored(house.site.table);
  const pages = await pagesOf(house, books);
  const runs = await runsOf(house, books);
  const moves = Object.entries(books.all).filter(([name]) => !SCHEDULED.includes(name) && !OTHER.test(name));
  return {
    on: new Date().toISOString().slice(0, 10),
    node: process.version,
    applications,
    districts: loadPolicy('3306').divisions().children('3306').length,
    cells: stored.CELLS?.items ?? 0,
    letters: readdirSync(`${folder}/mail`).length,
    moves: Object.fromEntries(moves),
    pages,
    assets: await assetsOf(house),
    runs,
    stored,
  };
}

const OTHER = /^(page|run) /;

/**
 * Runs on the table of a whole year. The outbox holds all of the year's changes then; when it is empty, a run finds
 * nothing. The progress is a new day's, whose snapshots are still to be written.
 */
async function runsOf(house: House, books: Books): Promise<Measured['runs']> {
  const run = async (name: string, job = name) => {
    const enter = () => fetch(`${house.origin}/local/${job}`, POST);
    const answer = await books.enter(`run ${name}`, enter);
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { told?: Record<string, number> };
  };
  let rounds = 0;
  for (let told = true; told && rounds < MOST_ROUNDS; rounds++)
    told = Object.keys((await run('told', 'messages')).told ?? {}).length > 0;
  await run('idle', 'messages');
  house.clock.set(new Date(Date.parse(house.clock.now()) + DAY_MS).toISOString());
  await run('progress');
  await run('invariants');
  const of = (name: string) => books.of(`run ${name}`);
  return {
    progress: of('progress'),
    deadlines: books.of('deadlines'),
    invariants: of('invariants'),
    told: of('told'),
    idle: of('idle'),
  };
}
const DAY_MS = 24 * 3_600_000;
const POST = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };

async function pagesOf(house: House, books: Books): Promise<Page[]> {
  const address = await addresses(house);
  const pages: Page[] = [];
  for (const [what, path, who] of PAGES) {
    // Once before, so that what is loaded only once is not the page's.
    await house.page(who, address(path));
    const text = await books.enter(`page ${what}`, async () => (await house.page(who, address(path))).text());
    pages.push({ what, public: who === undefined, bytes: Buffer.byteLength(text), ...books.of(`page ${what}`) });
  }
  return pages;
}

async function assetsOf(house: House): Promise<number> {
  const page = await (await house.page(undefined, '/')).text();
  const found = new Set([...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path));
  const sizes = [...found].map(async (path) => (await (await fetch(house.origin + path)).arrayBuffer()).byteLength);
  return (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
}
