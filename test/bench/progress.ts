import { pathToFileURL } from 'node:url';
import { startEngine } from '../../functions/local/engine.ts';
import { TABLE } from '../../functions/local/settings.ts';
import type { Counted } from '../../functions/progress/recount.ts';
import { currentProgramme } from '../../functions/web/programme.ts';
import { loadPolicy } from '../../shared/data/load.ts';
import { denominatorOf } from '../../shared/domain/progress/denominator.ts';
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

const policy = loadPolicy('3306');
const programme = currentProgramme(policy);

/** Progress of the city's 6 districts with 3,000 cells. */
export function cityProgress(): Promise<Row[]> {
  const book = policy.divisions();
  const all = book
    .children(policy.city)
    .map(({ code: district }) => ({ district, denominator: denominatorOf(district, {}, book, programme) }));
  return progress('3,000 cells in 6 districts', all, 3_000, 15);
}

/** Progress of every district of the country with 300,000 cells. */
export function nationalProgress(): Promise<Row[]> {
  const all = nationalDistricts();
  return progress(`300,000 cells in ${all.length} districts`, all, 300_000, 2);
}

async function progress(what: string, all: readonly Counted[], cells: number, rounds: number): Promise<Row[]> {
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
    return rowsOf(
      what,
      await turns(
        rounds,
        async (round) => counted(await recounting.ask(question(all, round))),
        (round) => reading.ask(question(all, round)),
      ),
    );
  } finally {
    await Promise.all([recounting.stop(), reading.stop()]);
    await engine.stop();
  }
}

/** Every round is a new day, whose snapshots are to be written; a few districts are enough to warm up. */
const question = (all: readonly Counted[], round: number): Recount => ({
  programme,
  all: round === 0 ? all.slice(0, 6) : all,
  now: `2023-06-${String(round + 1).padStart(2, '0')}T01:00:00.000Z`,
});

function counted(recounted: Recounted): Recounted {
  if (recounted.faulty > 0) throw new Error(`${recounted.faulty} districts were not counted right`);
  return recounted;
}

function rowsOf(what: string, [recounted, read]: Both<Recounted, number>): Row[] {
  const [progress, bare] = [median(recounted.map((r) => r.ms)), median(read)];
  const memory = Math.max(...recounted.map((r) => r.memory));
  return [
    atMost(
      `progress of ${what} against reading it bare (${Math.round(progress)} / ${Math.round(bare)} ms)`,
      progress / bare,
      2,
      '×',
    ),
    atMost(`memory of it, with V8's limits as Lambda sets them for ${MEMORY} MB`, memory, MEMORY, ' MB'),
  ];
}
