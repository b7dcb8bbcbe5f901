import type { Member } from '../domain/member.ts';
import { NO_VIEWS, type Views } from '../domain/queue/views.ts';
import type { Table } from './client.ts';
import { type Key, memberKey, tallyKey, viewsKey, withoutKeys } from './keys.ts';
import { active } from './members.ts';
import { saveOnVersion } from './on-version.ts';
import { type LiveTally, liveTally } from './progress.ts';
import { getAll } from './read.ts';

/** What a desk begins with: who sits at it, their own views, and how much there is in each reporting unit. */
export interface Desk {
  readonly member: Member | undefined;
  readonly views: Views;
  readonly tallies: readonly (LiveTally & { readonly unit: string })[];
}

/** All of it in one request. */
export async function loadDesk(
  table: Table,
  email: string,
  programme: string,
  units: readonly string[],
): Promise<Desk> {
  const keys = [memberKey(email), viewsKey(email), ...units.map((unit) => tallyKey(unit, programme))];
  const [member, views, ...tallies] = await getAll<[Member, Views, ...Record<string, unknown>[]]>(table, keys);
  const counted = units.map((unit, n) => ({ unit, ...liveTally(tallies[n]) }));
  return { member: active(member), views: viewsOf(views), tallies: counted };
}

export async function loadViews(table: Table, email: string): Promise<Views> {
  const [views] = await getAll<[Views]>(table, [viewsKey(email)]);
  return viewsOf(views);
}

const viewsOf = (item: (Views & Key) | undefined): Views => (item ? withoutKeys(item) : NO_VIEWS);

/** Writes a member's views on the version they were changed from; false when another window was faster. */
export const saveViews = (table: Table, email: string, views: Views): Promise<boolean> =>
  saveOnVersion(table, viewsKey(email), views);
