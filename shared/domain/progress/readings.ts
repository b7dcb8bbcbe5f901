import type { Member } from '../member.ts';
import type { Hundredths } from '../points.ts';
import { type Problem, type Refusal, refuse } from '../refusal.ts';
import { type Indicator, indicatorsOf, type Standard } from '../standard/indicator.ts';
import { pointsFor } from '../standard/score.ts';
import type { Day } from '../time.ts';

/** A value of an indicator as somebody published or measured it, dated and sourced like a denominator. */
interface Reading {
  readonly value: Hundredths;
  readonly asOf: Day;
  readonly source: string;
}

/** What a district has reported in a programme: each indicator's readings, oldest first, and the version it is at. */
export interface DistrictReadings {
  readonly version: number;
  readonly readings: Readonly<Record<string, readonly Reading[]>>;
}

export const NO_READINGS: DistrictReadings = { version: 0, readings: {} };

/** Values of several indicators, of one day and from one source (定期报送). */
export interface Report {
  readonly asOf: Day;
  readonly source: string;
  readonly values: Readonly<Record<string, Hundredths>>;
}

/** Quarter after quarter for ten years. */
const MOST_OF_ONE = 40;

/** An indicator whose value is compared with a number. */
export type Measured = Indicator & { readonly rule: Extract<Indicator['rule'], { kind: 'target' }> };

/** What can be read off a district: the numeric targets of the standard that it is assessed by. */
export const measuredIn = (standard: Standard): Measured[] =>
  indicatorsOf(standard).filter((indicator): indicator is Measured => indicator.rule.kind === 'target');

/** The same as it stood on a day: readings of later days are left out. */
export const readingsUntil = ({ version, readings }: DistrictReadings, day: Day): DistrictReadings => ({
  version,
  readings: Object.fromEntries(
    Object.entries(readings).map(([id, all]) => [id, all.filter(({ asOf }) => asOf <= day)]),
  ),
});

/** A reading, and whether it meets its indicator's target. */
export type Compared = Reading & { readonly met: boolean };

/** Every reading of an indicator, oldest first. */
export const readingsOf = (indicator: Measured, { readings }: DistrictReadings): Compared[] =>
  (readings[indicator.id] ?? []).map((one) => ({ ...one, met: pointsFor(indicator.rule, one.value, 1) === 1 }));

export const newestOf = (indicator: Measured, record: DistrictReadings): Compared | undefined =>
  readingsOf(indicator, record).at(-1);

/**
 * The record with a report added; a value of the same day takes the place of the one before. Only the district's own
 * office or an administrator may report, and nothing of days to come. A report that stands there already changes nothing.
 */
export function withReport(
  record: DistrictReadings,
  { role, division }: Pick<Member, 'role' | 'division'>,
  { district, indicators, report, today }: Reporting,
): DistrictReadings | Refusal {
  if (role !== 'admin' && role !== 'screener') return refuse('not-your-role', { role: 'screener' });
  if (role === 'screener' && division !== district) return refuse('not-your-district', { division });
  const problems = problemsIn(indicators, report, today);
  if (problems.length > 0) return { ...refuse('bad-input'), problems };
  const { asOf, source, values } = report;
  if (Object.entries(values).every(([id, value]) => stands(record, id, { value, asOf, source }))) return record;
  const added = Object.entries(values).map(([id, value]) => {
    const others = (record.readings[id] ?? []).filter((one) => one.asOf !== asOf);
    const all = [...others, { value, asOf, source }].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
    return [id, all.slice(-MOST_OF_ONE)] as const;
  });
  return { version: record.version + 1, readings: { ...record.readings, ...Object.fromEntries(added) } };
}

const stands = ({ readings }: DistrictReadings, id: string, { value, asOf, source }: Reading): boolean =>
  readings[id]?.some((one) => one.value === value && one.asOf === asOf && one.source === source) ?? false;

export interface Reporting {
  readonly district: string;
  readonly indicators: readonly Measured[];
  readonly report: Report;
  readonly today: Day;
}

function problemsIn(indicators: readonly Measured[], { asOf, values }: Report, today: Day): Problem[] {
  const strange = Object.keys(values).filter((id) => !indicators.some((one) => one.id === id));
  return [
    ...(Object.keys(values).length === 0 ? [{ field: 'values', fault: 'missing' as const }] : []),
    ...strange.map((id) => ({ field: `values.${id}`, fault: 'not-a-choice' as const })),
    ...(asOf > today ? [{ field: 'asOf', fault: 'in-the-future' as const }] : []),
  ];
}
