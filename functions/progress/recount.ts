import { isDeepStrictEqual } from 'node:util';
import { isOfQueue, type Tally } from '../../shared/domain/application/agreeing.ts';
import { readCellCode } from '../../shared/domain/cell.ts';
import type { Denominator, Programme } from '../../shared/domain/programme.ts';
import { districtProgress } from '../../shared/domain/progress/district-progress.ts';
import { type Drift, drift, recount } from '../../shared/domain/progress/recount.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { cutoffAt, type Seal, sealOf } from '../../shared/domain/trail/seal.ts';
import { countedCells } from '../../shared/store/cells.ts';
import type { Table } from '../../shared/store/client.ts';
import {
  type LiveTally,
  loadTallyAndSnapshot,
  repairTally,
  type Snapshot,
  saveSnapshot,
} from '../../shared/store/progress.ts';
import { isTimeUp, NO_TIME, type TimeLeft } from '../scheduled/time-left.ts';
import { readQueue } from './queue.ts';

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

/**
 * Recounts districts from their cells, repairs what the live tallies tell differently, and writes the day's snapshots.
 * One bad district does not stop the others; running twice, or at the same time, changes nothing more. Nothing is begun
 * when the time is up.
 */
export async function recountAll(
  table: Table,
  programme: Programme,
  all: readonly Counted[],
  now: Instant,
  timeLeft: TimeLeft,
): Promise<Report[]> {
  const reports: Report[] = [];
  const open = all.values();
  const worker = async () => {
    for (const counted of open)
      reports.push(
        isTimeUp(timeLeft)
          ? { district: counted.district, failed: NO_TIME }
          : await reportOf(table, programme, counted, now),
      );
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return reports.sort((a, b) => (a.district < b.district ? -1 : 1));
}

async function reportOf(table: Table, programme: Programme, counted: Counted, now: Instant): Promise<Report> {
  const { district } = counted;
  const repaired: Drift[] = [];
  try {
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      const { drift, snapshot } = await recountOne(table, programme, counted, now);
      repaired.push(...drift);
      if (snapshot) return { district, drift: repaired, snapshot };
    }
    return { district, failed: 'the tally keeps changing' };
  } catch (error) {
    return { district, failed: String(error) };
  }
}

/** What one count repaired and wrote; without a snapshot the tally changed meanwhile, and the count has to be made again. */
interface Round {
  readonly drift: readonly Drift[];
  readonly snapshot?: 'written' | 'unchanged';
}

async function recountOne(
  table: Table,
  programme: Programme,
  { district, denominator }: Counted,
  now: Instant,
): Promise<Round> {
  const day = dayOf(now);
  const { live, snapshot } = await loadTallyAndSnapshot(table, programme.id, district, day);
  const told = await recountFrom(table, programme.id, district, live, now);
  const found = [
    ...drift(live.tally, told.tally, told.covers),
    ...(told.highest > live.serial ? [{ count: 'serial', live: live.serial, recounted: told.highest }] : []),
  ];
  if (found.length > 0 && !(await repairTally(table, [district, programme.id], live, found))) return { drift: [] };
  const tally = { ...live.tally, ...zeroed(found), ...told.tally };
  const chain = told.seal ?? snapshot?.chain;
  const written = { ...districtProgress(district, programme, denominator, tally, now), day, ...(chain && { chain }) };
  // A count that was begun later knows better, although it was done sooner.
  const stands = snapshot && (snapshot.asOf > now || isDeepStrictEqual(timeless(snapshot), timeless(written)));
  if (stands) return { drift: found, snapshot: 'unchanged' };
  const saved = await saveSnapshot(table, written, live.changes + (found.length > 0 ? 1 : 0));
  return { drift: found, ...(saved && { snapshot: 'written' }) };
}

/** A snapshot that says the same is the same, whenever it was made. */
const timeless = ({ asOf: _, chain, ...said }: Snapshot) => ({ ...said, digest: chain?.digest });

interface Told {
  readonly tally: Tally;
  /** The counts that `tally` tells anything about. */
  readonly covers: (count: string) => boolean;
  readonly highest: number;
  readonly seal: Seal | undefined;
}

/**
 * What cells and queue tell. The queue's index follows the table a moment later: before the tally has rested, states are
 * not compared, and the trails are sealed only if the two agree already. What one day could not seal, the next one does.
 */
async function recountFrom(
  table: Table,
  programme: string,
  district: string,
  live: LiveTally,
  now: Instant,
): Promise<Told> {
  const cutoff = cutoffAt(now);
  const cells = await Array.fromAsync(countedCells(table, district, programme));
  const { counts, links } = await readQueue(table, programme, district, cutoff);
  const rested = !live.changedAt || live.changedAt < cutoff;
  const settled = rested || drift(live.tally, counts, isOfQueue).length === 0;
  return {
    tally: { ...recount(cells), ...(settled && counts) },
    covers: (count) => settled || !isOfQueue(count),
    highest: Math.max(0, ...cells.map((cell) => Number(readCellCode(cell.code)?.serial))),
    seal: settled ? sealOf(cutoff, links) : undefined,
  };
}

const zeroed = (found: readonly Drift[]): Tally => Object.fromEntries(found.map((d) => [d.count, d.recounted]));
