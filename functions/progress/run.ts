import type { Policy } from '../../shared/data/load.ts';
import { denominatorOf } from '../../shared/domain/progress/denominator.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Table } from '../../shared/store/client.ts';
import { loadTallies } from '../../shared/store/progress.ts';
import { type Report, recountAll } from './recount.ts';

/** Recounts every reporting unit of the city in every programme. */
export async function runProgress(table: Table, policy: Policy, now: Instant): Promise<Record<string, Report[]>> {
  const book = policy.divisions();
  const units = [...book.children(policy.city).map((d) => d.code), policy.city];
  const reports: Record<string, Report[]> = {};
  for (const programme of policy.programmes()) {
    const { denominators } = await loadTallies(table, programme.id, []);
    const counted = units.map((district) => ({
      district,
      denominator: denominatorOf(district, denominators.districts, book, programme),
    }));
    reports[programme.id] = await recountAll(table, programme, counted, now);
  }
  return reports;
}
