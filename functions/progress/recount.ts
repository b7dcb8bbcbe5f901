import { isDeepStrictEqual } from 'node:util';
import type { Tally } from '../../shared/domain/application/agreeing.ts';
import { readCellCode } from '../../shared/domain/cell.ts';
import type { Denominator, Programme } from '../../shared/domain/programme.ts';
import { districtProgress } from '../../shared/domain/progress/district-progress.ts';
import { type Drift, drift, recount } from '../../shared/domain/progress/recount.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { countedCells } from '../../shared/store/cells.ts';
import type { Table } from '../../shared/store/client.ts';
import {
  countStates,
  type LiveTally,
  loadTallyAndSnapshot,
  repairTally,
  saveSnapshot,
} from '../../shared/store/progress.ts';

/** A district to recount, with what its percentages are taken of. */
export interface Counted {
  readonly district: string;
  readonly denominator: Denominator;
}

/** What came of one district. */
export type Report =
  | { readonly district: string; readonly drift: readonly Drift[]; readonly snapshot: 'written' | 'unchanged' }
  | { readonly district: string; readonly failed: string };

const MOST_TRIES = 5;
const SIDE_BY_SIDE = 4;
/** Indexes follow the table a moment later; states are compared only when the tally has rested this long. */
const REST_MS = 60_000;

/**
 * Recounts districts from their cells, repairs what the live tallies tell differently, and writes the day's snapshots.
 * One bad district does not stop the others; running twice, or at the same time, changes nothing more.
 */
export async function recountAll(
  table: Table,
  programme: Programme,
  all: readonly Counted[],
  now: Instant,
): Promise<Report[]> {
  const reports: Report[] = [];
  const open = all.values();
  const worker = async () => {
    for (const counted of open) reports.push(await reportOf(table, programme, counted, now));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return reports.sort((a, b) => (a.district < b.district ? -1 : 1));
}

async function reportOf(table: Table, programme: Programme, counted: Counted, now: Instant): Promise<Report> {
  const { district } = counted;
  try {
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      const report = await recountOne(table, programme, counted, now);
      if (report) return report;
    }
    return { district, failed: 'the tally keeps changing' };
  } catch (error) {
    return { district, failed: String(error) };
  }
}

/** Recounts one district; undefined when its tally changed meanwhile, so that the count has to be made again. */
async function recountOne(
  table: Table,
  programme: Programme,
  { district, denominator }: Counted,
  now: Instant,
): Promise<Report | undefined> {
  const day = dayOf(now);
  const { live, snapshot } = await loadTallyAndSnapshot(table, programme.id, district, day);
  const { tally: recounted, highest } = await recountFrom(table, programme.id, district, live, now);
  const found = [
    ...drift(live.tally, recounted, (count) => count in recounted || !count.startsWith('state:')),
    ...(highest > live.serial ? [{ count: 'serial', live: live.serial, recounted: highest }] : []),
  ];
  if (found.length > 0 && !(await repairTally(table, [district, programme.id], live, found))) return undefined;
  const progress = districtProgress(
    district,
    programme,
    denominator,
    { ...live.tally, ...zeroed(found), ...recounted },
    now,
  );
  const same = snapshot !== undefined && isDeepStrictEqual({ ...snapshot, asOf: now }, { ...progress, day });
  if (!same) await saveSnapshot(table, day, progress);
  return { district, drift: found, snapshot: same ? 'unchanged' : 'written' };
}

async function recountFrom(
  table: Table,
  programme: string,
  district: string,
  live: LiveTally,
  now: Instant,
): Promise<{ tally: Tally; highest: number }> {
  const cells = await Array.fromAsync(countedCells(table, district, programme));
  const rested = !live.changedAt || Date.parse(now) - Date.parse(live.changedAt) > REST_MS;
  return {
    tally: { ...recount(cells), ...(rested && (await countStates(table, programme, district))) },
    highest: Math.max(0, ...cells.map((cell) => Number(readCellCode(cell.code)?.serial))),
  };
}

const zeroed = (found: readonly Drift[]): Tally => Object.fromEntries(found.map((d) => [d.count, d.recounted]));
