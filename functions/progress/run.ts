import type { Policy } from '../../shared/data/load.ts';
import { denominatorOf } from '../../shared/domain/progress/denominator.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Table } from '../../shared/store/client.ts';
import { loadTallies } from '../../shared/store/progress.ts';
import { type Share, WHOLE } from '../scheduled/time-left.ts';
import { type Report, recountAll } from './recount.ts';

/** Recounts every reporting unit of the city in every programme, but for those that are done. */
export async function runProgress(
  table: Table,
  policy: Policy,
  now: Instant,
  { timeLeft, done }: Share = WHOLE,
): Promise<Record<string, Report[]>> {
  const book = policy.divisions();
  const units = [...book.children(policy.city).map((d) => d.code), policy.city];
  const reports: Record<string, Report[]> = {};
  for (const programme of policy.programmes()) {
    const { denominators } = await loadTallies(table, programme.id, []);
    const open = units.filter((district) => !done.includes(nameOf(programme.id, { district })));
    const counted = open.map((district) => ({
      district,
      denominator: denominatorOf(district, denominators.districts, book, programme),
    }));
    reports[programme.id] = await recountAll(table, programme, counted, now, timeLeft);
  }
  return reports;
}

/** What a share calls a recount. */
export const nameOf = (programme: string, { district }: Pick<Report, 'district'>): string => `${programme} ${district}`;
