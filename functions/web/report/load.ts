import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { closingDays, type Month, monthBefore, monthOf } from '../../../shared/domain/progress/month.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { listBatches, type StoredBatch } from '../../../shared/store/batches.ts';
import { loadDays } from '../../../shared/store/progress.ts';
import { reportingUnits } from '../lists.ts';
import { progressOf } from '../progress.ts';
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
}

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
  return {
    ...{ programme, month, running, now },
    before: new Map(firstOf(earlier).map((one) => [one.district, one])),
    named: batches.filter(({ document }) => document && monthOf(document.date) === month).reverse(),
  };
}
