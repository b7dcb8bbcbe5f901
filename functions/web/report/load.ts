import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { closingDays, lastDayOf, type Month, monthBefore, monthOf } from '../../../shared/domain/progress/month.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import type { DistrictReadings } from '../../../shared/domain/progress/readings.ts';
import { type Day, dayOf, type Instant } from '../../../shared/domain/time.ts';
import { listBatches, noticeRows, type StoredBatch } from '../../../shared/store/batches.ts';
import { loadDays } from '../../../shared/store/progress.ts';
import { loadReadings } from '../../../shared/store/readings.ts';
import { indicatorsFor } from '../changing/readings.ts';
import { districts, reportingUnits } from '../reading/lists.ts';
import { linesOf, type NoticeLine } from '../reading/notices.ts';
import { progressOf } from '../reading/progress.ts';
import type { Site } from '../site.ts';

/** What a month's report is made of. */
export interface MonthData {
  readonly programme: Programme;
  readonly month: Month;
  /** Its last day; today, where the month is not over. */
  readonly until: Day;
  /** Every reporting unit, as the month ended. */
  readonly now: readonly DistrictProgress[];
  /** As the month before ended, of the units of which a record tells it. */
  readonly before: ReadonlyMap<string, DistrictProgress>;
  /** What each district has reported, where the programme watches indicators. */
  readonly readings: readonly (readonly [district: string, DistrictReadings])[];
  /** The batches that were named by a document of this month, oldest first. */
  readonly named: readonly StoredBatch[];
  /** Each unit that they named, document after document. */
  readonly units: readonly NamedUnit[];
}

export type NamedUnit = NoticeLine & { readonly document: string };

/** The districts without the city's own units. */
export const districtsOf = ({ now, programme }: Pick<MonthData, 'now' | 'programme'>): DistrictProgress[] =>
  now.filter(({ district }) => district !== programme.city);

/** The month before, if every reporting unit's is told. */
export const wholeBefore = ({ now, before }: MonthData): DistrictProgress[] | undefined =>
  before.size === now.length ? [...before.values()] : undefined;

/** When the last of them was counted. */
export const asOfIn = (all: readonly DistrictProgress[]): Instant =>
  all
    .map((one) => one.asOf)
    .toSorted()
    .at(-1) ?? '';

/** A month from its records; undefined where none tells how it ended. */
export async function loadMonth(site: Site, programme: Programme, month: Month): Promise<MonthData | undefined> {
  const units = reportingUnits(site.policy);
  const running = month === monthOf(dayOf(site.now()));
  // Without quotas nothing is told against the month before, and a page stays at three requests.
  const earlier = quotasOf(programme).length > 0 ? closingDays(monthBefore(month)) : [];
  const ends = running ? [] : closingDays(month);
  const [records, batches, live, readings] = await Promise.all([
    ends.length + earlier.length > 0 ? loadDays(site.table, programme.id, units, [...ends, ...earlier]) : [],
    listBatches(site.table, programme.id),
    running ? progressOf(site, programme, units) : undefined,
    readingsOf(site, programme),
  ]);
  const firstOf = (days: readonly string[]) =>
    records.flatMap((found) => days.flatMap((day) => found.find((one) => one.day === day) ?? []).slice(0, 1));
  const now = live ?? firstOf(ends);
  if (now.length < units.length) return undefined;
  const named = batches.filter(({ document }) => document && monthOf(document.date) === month).reverse();
  return {
    ...{ programme, month, until: running ? dayOf(site.now()) : lastDayOf(month), now },
    before: new Map(firstOf(earlier).map((one) => [one.district, one])),
    ...{ readings, named, units: await unitsOf(site, named) },
  };
}

async function readingsOf({ table, policy }: Site, programme: Programme): Promise<MonthData['readings']> {
  if (indicatorsFor(policy, programme).length === 0) return [];
  const codes = districts(policy);
  const found = await loadReadings(table, programme.id, codes);
  return found.map((record, n) => [codes[n] ?? '', record]);
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
