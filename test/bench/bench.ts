// The design's budgets, measured: `npm run bench`, `-- --quick` without the national size, or `-- <group> …` for some groups.
import { availableParallelism, loadavg } from 'node:os';
import { browser } from './browser.ts';
import { firstPage } from './first-page.ts';
import { openHouse } from './house.ts';
import { cityProgress, nationalProgress } from './progress.ts';
import { requests } from './requests.ts';
import { type Row, table } from './row.ts';
import { scripts } from './scripts.ts';
import { startUp } from './start-up.ts';
import { tempFolder } from './temp.ts';
import { throughput } from './throughput.ts';

const MOST_MINUTES = 20;

const GROUPS: Readonly<Record<string, () => Promise<Row[]>>> = {
  'start-up': startUp,
  pages,
  browser,
  throughput,
  progress: cityProgress,
  national: nationalProgress,
};

/** What needs a registry that is filled and looked at, and then the same one started anew. */
async function pages(): Promise<Row[]> {
  const folder = tempFolder('house');
  const house = await openHouse(folder);
  const rows = [...(await requests(house)), ...(await scripts(house))];
  await house.stop();
  return [...rows, ...(await firstPage(folder))];
}

/** What could not be measured is not kept, and does not take the others with it. */
const failed =
  (name: string) =>
  (error: Error): Row[] => {
    console.error(error);
    return [{ what: `${name}: not measured`, measured: '-', budget: '-', kept: false }];
  };

// The bench writes into tables of its own only.
delete process.env.DYNAMODB_ENDPOINT;
setTimeout(() => {
  console.error(`not done in ${MOST_MINUTES} minutes`);
  process.exit(1);
}, MOST_MINUTES * 60_000).unref();

const given = process.argv.slice(2);
const named = given.filter((word) => word in GROUPS);
const wanted =
  named.length > 0 ? named : Object.keys(GROUPS).filter((n) => n !== 'national' || !given.includes('--quick'));
const rows: Row[] = [];
const loads: number[] = [];
for (const name of wanted) {
  const start = Date.now();
  rows.push(...((await GROUPS[name]?.().catch(failed(name))) ?? []));
  loads.push(loadavg()[0] ?? 0);
  console.error(`${name}: ${Math.round((Date.now() - start) / 1000)} s`);
}
console.log(`\n${table(rows)}`);
// Where other work takes the cores, what needs more of them looks slower than it is.
console.log(
  `\nload of this machine meanwhile: up to ${Math.max(...loads).toFixed(1)} on ${availableParallelism()} cores`,
);
process.exit(rows.every(({ kept }) => kept !== false) ? 0 : 1);
