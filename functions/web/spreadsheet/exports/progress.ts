import type { Programme } from '../../../../shared/domain/programme.ts';
import type { DistrictProgress, QuotaProgress } from '../../../../shared/domain/progress/district-progress.ts';
import { QUOTAS } from '../../../../shared/domain/progress/quota.ts';
import { dayOf } from '../../../../shared/domain/time.ts';
import { loadHistory, type Snapshot } from '../../../../shared/store/progress.ts';
import { reportingUnits } from '../../reading/lists.ts';
import { progressOf } from '../../reading/progress.ts';
import type { Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { type Column, day, number, type Sheet, sheetOf, text } from '../table.ts';

/** Progress as the first page has it: by district, by category in each, and day by day. All of it is public. */
export async function progressSheets(site: Site, t: Text, programme: Programme): Promise<Sheet[]> {
  const units = reportingUnits(site.policy);
  const today = dayOf(site.now());
  const [all, histories] = await Promise.all([
    progressOf(site, programme, units),
    Promise.all(units.map((district) => loadHistory(site.table, programme.id, district, today))),
  ]);
  const days = histories.flat().sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const { title, byCategory, byDay } = t.files.progress;
  return [
    sheetOf(title, districtColumns(site, t), all),
    sheetOf(byCategory, categoryColumns(site, t), all.flatMap(categoriesOf)),
    sheetOf(byDay, dayColumns(site, t), days),
  ];
}

const nameOf = ({ policy }: Site, t: Text) => {
  const called = (code: string) =>
    code === policy.city ? t.home.cityLevel : (policy.divisions().find(code)?.name ?? code);
  return text<DistrictProgress>(t.files.of.district, 16, ({ district }) => called(district));
};

/** The city's own units have no targets: there is nothing to miss. */
const hasTargets = ({ cells, townships, villages }: DistrictProgress) =>
  cells.target + townships.target + villages.target > 0;

function districtColumns(site: Site, t: Text): Column<DistrictProgress>[] {
  const { columns: c } = t.files.progress;
  return [
    nameOf(site, t),
    ...QUOTAS.flatMap((quota) => quotaColumns(t, quota)),
    text(c.overall, 12, (p) => (hasTargets(p) ? t.home.colour[p.colour] : undefined)),
    day(c.forecastDay, 16, (p) => (hasTargets(p) && p.forecast.basis === 'rate' ? p.forecast.date : undefined)),
    text(c.forecast, 60, (p) => (hasTargets(p) ? t.home.forecast(p.forecast) : undefined)),
    text(c.goal, 24, (p) => p.starGoal && t.home.starGoal(p.starGoal)),
    number(c.pipeline, 12, (p) => Object.values(p.pipeline).reduce((sum, n) => sum + n, 0)),
    text(c.basis, 40, (p) => (hasTargets(p) ? p.denominator.source[t.language] : undefined)),
    day(c.basisDay, 16, (p) => (hasTargets(p) ? p.denominator.asOf : undefined)),
  ];
}

function quotaColumns(t: Text, quota: (typeof QUOTAS)[number]): Column<DistrictProgress>[] {
  const { columns: c } = t.files.progress;
  const called = t.home.quota[quota];
  const target = (p: DistrictProgress, value: (q: QuotaProgress) => number | undefined) =>
    hasTargets(p) ? value(p[quota]) : undefined;
  const total = number<DistrictProgress>(c.total(called), 14, (p) => target(p, (q) => q.total));
  return [
    ...(quota === 'cells' ? [] : [total]),
    number(c.target(called), 14, (p) => target(p, (q) => q.target)),
    number(c.named(called), 14, (p) => p[quota].named),
    number(c.missing(called), 14, (p) => target(p, (q) => q.missing)),
    text(c.colour(called), 14, (p) => (hasTargets(p) ? t.home.colour[p[quota].colour] : undefined)),
  ];
}

interface OfCategory {
  readonly progress: DistrictProgress;
  readonly category: string;
  readonly named: number;
}
const categoriesOf = (progress: DistrictProgress): OfCategory[] =>
  Object.entries(progress.cells.byCategory).map(([category, named]) => ({ progress, category, named }));

function categoryColumns(site: Site, t: Text): Column<OfCategory>[] {
  const { columns: c } = t.files.progress;
  const district = nameOf(site, t);
  return [
    { ...district, value: ({ progress }) => district.value(progress) },
    text(c.category, 20, ({ category }) => site.policy.standard(category)?.name[t.language] ?? category),
    number(c.count, 12, ({ named }) => named),
  ];
}

function dayColumns(site: Site, t: Text): Column<Snapshot>[] {
  const { columns: c } = t.files.progress;
  const quotas = QUOTAS.flatMap((quota): Column<Snapshot>[] => [
    number(c.named(t.home.quota[quota]), 16, (of) => of[quota].named),
    number(c.target(t.home.quota[quota]), 16, (of) => (hasTargets(of) ? of[quota].target : undefined)),
  ]);
  return [
    day(c.day, 16, (of) => of.day),
    nameOf(site, t),
    ...quotas,
    text(c.overall, 12, (of) => (hasTargets(of) ? t.home.colour[of.colour] : undefined)),
  ];
}
