import type { LastRuns, Run, Task } from '../domain/health/run.ts';
import type { Member } from '../domain/member.ts';
import type { Table } from './client.ts';
import type { DataForm } from './data-version.ts';
import { DATA, type Key, memberKey, tallyKey, withoutKeys } from './keys.ts';
import { active } from './members.ts';
import { type LiveTally, liveTally } from './progress.ts';
import { getAll } from './read.ts';
import { lastRuns, RUN_KEYS } from './runs.ts';

/** What the store has of a registry's health, with who asks for it. */
export interface HealthItems {
  readonly member: Member | undefined;
  readonly data: DataForm | undefined;
  readonly runs: Readonly<Record<Task, LastRuns>>;
  readonly tallies: readonly (LiveTally & { readonly programme: string })[];
}

/** All of it in one request. */
export async function loadHealthItems(
  table: Table,
  email: string,
  programmes: readonly string[],
  units: readonly string[],
): Promise<HealthItems> {
  const places = programmes.flatMap((programme) => units.map((unit) => ({ programme, unit })));
  const keys = [memberKey(email), DATA, ...RUN_KEYS, ...places.map((one) => tallyKey(one.unit, one.programme))];
  const [member, data, ...rest] = await getAll<[Member, DataForm, ...Record<string, unknown>[]]>(table, keys);
  const runs = rest.slice(0, RUN_KEYS.length) as unknown as readonly ((Run & Key) | undefined)[];
  const tallies = rest.slice(RUN_KEYS.length);
  return {
    member: active(member),
    data: data && withoutKeys(data),
    runs: lastRuns(runs),
    tallies: places.map(({ programme }, n) => ({ programme, ...liveTally(tallies[n]) })),
  };
}
