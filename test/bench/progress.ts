import { pathToFileURL } from 'node:url';
import { startEngine } from '../../functions/local/engine.ts';
import { TABLE } from '../../functions/local/settings.ts';
import type { Counted } from '../../functions/progress/recount.ts';
import { currentProgramme } from '../../functions/web/reading/programme.ts';
import { loadPolicy } from '../../shared/data/load.ts';
import { denominatorOf } from '../../shared/domain/progress/denominator.ts';
import { addDays, type Day } from '../../shared/domain/time.ts';
import { openTable } from '../../shared/store/client.ts';
import { createTable } from '../../shared/store/create.ts';
import { bundled } from './bundle.ts';
import { startChild } from './child.ts';
import { fill } from './fill.ts';
import { nationalDistricts } from './national.ts';
import type { Recount, Recounted } from './recounting.ts';
import { atMost, median, type Row } from './row.ts';
import { tempFolder } from './temp.ts';
import { type Both, turns } from './turns.ts';

/** What the scheduled function may use, in MB, and the limits that Lambda's Node runtime derives from it. */
const MEMORY = 256;
const young = Math.floor(MEMORY / 10);
const flags = [`--max-semi-space-size=${Math.floor(young / 2)}`, `--max-old-space-size=${MEMORY - young}`];

const BLOCK = 100;
/** Every turn of the progress has a day of its own, whose snapshots are still to be written; bare reading finds none either. */
const FIRST_DAY = '2023-06-01';
const NEVER = '2023-12-01';

const policy = loadPolicy('3306');
const programme = currentProgramme(policy, `${FIRST_DAY}T00:00:00.000Z`);

/** Progress of the city's 6 districts with 3,000 cells. */
export function cityProgress(): Promise<Row[]> {
  const book = policy.divisions();
  const all = book
    .children(policy.city)
    .map(({ code: district }) => ({ district, denominator: denominatorOf(district, {}, book, programme) }));
  return progress(
    '3,000 cells in 6 districts',
    all,
    3_000,
    Array.from({ length: 15 }, () => all),
  );
}

/**
 * Progress of every district of the country with 300,000 cells. The turns are of some districts each: they are short, so
 * that whatever else the machine does meets both ways alike.
 */
export function nationalProgress(): Promise<Row[]> {
  const all = nationalDistricts();
  const blocks = Array.from({ length: Math.floor(all.length / BLOCK) }, (_, n) =>
    all.slice(n * BLOCK, (n + 1) * BLOCK),
  );
  return progress(`300,000 cells in ${all.length} districts`, all, 300_000, blocks);
}

async function progress(what: string, all: readonly Counted[], cells: number, blocks: readonly (readonly Counted[])[]) {
  const engine = await startEngine(undefined);
  const env = { DYNAMODB_ENDPOINT: engine.endpoint };
  const child = async <A>(file: string) =>
    startChild<Recount, A>(pathToFileURL(await bundled(`test/bench/${file}.ts`, tempFolder(file))), { env, flags });
  const recounting = await child<Recounted>('recounting');
  const reading = await child<number>('reading');
  try {
    const table = openTable(TABLE, engine.endpoint);
    await createTable(table);
    await fill(
      table,
      all.map((c) => c.district),
      (n) => Math.floor((cells * (n + 1)) / all.length) - Math.floor((cells * n) / all.length),
    );
    const whole = counted(await recounting.ask(question(all, FIRST_DAY)));
    const block = (round: number) => blocks[Math.max(0, round - 1)] ?? [];
    const both = await turns(
      blocks.length,
      async (round) => counted(await recounting.ask(question(block(round), addDays(FIRST_DAY, round + 1)))),
      (round) => reading.ask(question(block(round), NEVER)),
    );
    return rowsOf(what, whole, both);
  } finally {
    await Promise.all([recounting.stop(), reading.stop()]);
    await engine.stop();
  }
}

const question = (all: readonly Counted[], day: Day): Recount => ({ programme, all, now: `${day}T01:00:00.000Z` });

function counted(recounted: Recounted): Recounted {
  if (recounted.faulty > 0) throw new Error(`${recounted.faulty} districts were not counted right`);
  return recounted;
}

function rowsOf(what: string, whole: Recounted, [recounted, read]: Both<Recounted, number>): Row[] {
  const [progress, bare] = [median(recounted.map((r) => r.ms)), median(read)];
  const memory = Math.max(whole.memory, ...recounted.map((r) => r.memory));
  const times = `${Math.round(progress)} / ${Math.round(bare)} ms a turn, ${(whole.ms / 1000).toFixed(1)} s in one go`;
  return [
    atMost(`progress of ${what} against reading it bare (${times})`, progress / bare, 2, '×'),
    atMost(`memory of it, with V8's limits as Lambda sets them for ${MEMORY} MB`, memory, MEMORY, ' MB'),
  ];
}
