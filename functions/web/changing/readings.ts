import type { Policy } from '../../../shared/data/load.ts';
import { toHundredths } from '../../../shared/domain/points.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import {
  type DistrictReadings,
  type Measured,
  measuredIn,
  type Report,
  withReport,
} from '../../../shared/domain/progress/readings.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { loadReadings, saveReadings } from '../../../shared/store/readings.ts';
import type { Site } from '../site.ts';

/** What districts report of in a programme: the numeric targets of its line's standard for districts. */
export function indicatorsFor(policy: Policy, { line }: Pick<Programme, 'line'>): Measured[] {
  const standard = policy.standards(line).find(({ unit }) => unit === 'district');
  return standard ? measuredIn(standard) : [];
}

/** A report as people write it, its numbers in hundredths. */
export const inHundredths = (typed: Report): Report => ({
  ...typed,
  values: Object.fromEntries(Object.entries(typed.values).map(([id, value]) => [id, toHundredths(value) ?? 0])),
});

interface Reported {
  readonly email: string;
  readonly programme: Programme;
  readonly district: string;
  readonly report: Report;
  /** The version that it was written on, where the writer saw one. */
  readonly version?: number;
}

/** Adds a district's report: load, decide, commit. */
export async function addReport(site: Site, reported: Reported): Promise<DistrictReadings | Refusal> {
  const { email, programme, district, report, version } = reported;
  const { table, policy, now } = site;
  const member = await loadMember(table, email);
  if (!member) return refuse('not-a-member', { email });
  const [record] = await loadReadings(table, programme.id, [district]);
  if (!record) return refuse('not-found');
  const today = dayOf(now());
  const indicators = indicatorsFor(policy, programme);
  const decided = withReport(record, member, { district, indicators, report, today });
  if (isRefusal(decided) || decided === record) return decided;
  const stale = { yours: version ?? record.version, current: record.version };
  if (stale.yours !== stale.current) return refuse('stale-version', stale);
  if (await saveReadings(table, [programme.id, district], decided)) return decided;
  return refuse('stale-version', { yours: record.version, current: decided.version });
}
