import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { closingDays, type Month, monthBefore, monthOf } from '../../../shared/domain/progress/month.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { listBatches, noticeRows, type StoredBatch } from '../../../shared/store/batches.ts';
import { loadDays } from '../../../shared/store/progress.ts';
import { reportingUnits } from '../reading/lists.ts';
import { linesOf, type NoticeLine } from '../reading/notices.ts';
import { progressOf } from '../reading/progress.ts';
import type { Site } from '../site.ts';

/** What a month's report is made of. */
export interface MonthData {
  readonly programme: Programme;
  readonly month: Month;
  /** The month is not over: its numbers are those of now. */
  readonly running: boolean;
  /** Every reporting unit, as the month ended. */
  readonly now: readonly DistrictProgress[];
  /** As the month before ended, of the units of which a record tells it. */
  readonly before: ReadonlyMap<string, DistrictProgress>;
  /** The batches that were named by a document of this month, oldest first. */
  readonly named: readonly StoredBatch[];
  /** Each unit that they named, document after document. */
  readonly units: readonly NamedUnit[];
}

export type NamedUnit = NoticeLine & { readonly document: string };

/** A month from its records; undefined where none tells how it ended. */
export async function loadMonth(site: Site, programme: Programme, month: Month): Promise<MonthData | undefined> {
  const units = reportingUnits(site.policy);
  const running = month === monthOf(dayOf(site.now()));
  const [ends, earlier] = [closingDays(month), closingDays(monthBefore(month))];
  const [records, batches, live] = await Promise.all([
    loadDays(site.table, programme.id, units, running ? earlier : [...ends, ...earlier]),
    listBatches(site.table, programme.id),
    running ? progressOf(site, programme, units) : undefined,
  ]);
  const firstOf = (days: readonly string[]) =>
    records.flatMap((found) => days.flatMap((day) => found.find((one) => one.day === day) ?? []).slice(0, 1));
  const now = live ?? firstOf(ends);
  if (now.length < units.length) return undefined;
  const named = batches.filter(({ document }) => document && monthOf(document.date) === month).reverse();
  return {
    ...{ programme, month, running, now },
    before: new Map(firstOf(earlier).map((one) => [one.district, one])),
    ...{ named, units: await unitsOf(site, named) },
  };
}

/** One request for each document; most months have one. */
async function unitsOf({ table }: Site, named: readonly StoredBatch[]): Promise<NamedUnit[]> {
  const notices = await Promise.all(named.map(({ id }) => noticeRows(table, id)));
  return notices.flatMap((rows, n) =>
    linesOf(rows)
      .filter(({ standing }) => standing === 'named')
      .map((line) => ({ ...line, document: named[n]?.document?.number ?? '' })),
  );
}
