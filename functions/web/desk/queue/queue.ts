import type { Member } from '../../../../shared/domain/member.ts';
import { inOrder } from '../../../../shared/domain/queue/order.ts';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import { addDays, dayOf } from '../../../../shared/domain/time.ts';
import type { Listed, Page, Where } from '../../../../shared/store/applications.ts';
import { type ListQuery, listFor } from '../../reading/lists.ts';
import { programmeNamed } from '../../reading/programme.ts';
import type { Site } from '../../site.ts';
import type { Filter } from './filter.ts';

/** As much of a queue as is read and ordered at once; what goes on after it is its next part. */
export const PART = 500;

/** The part of the queue that a filter is about, in its order. */
export async function readQueue(site: Site, member: Member, filter: Filter): Promise<Page<Listed> | Refusal> {
  const found = await listFor(site, member, { ...askedOf(site, member, filter), after: filter.after, most: PART });
  return isRefusal(found) ? found : { ...found, rows: inOrder(found.rows, filter.sort) };
}

/** What a filter asks of a list, its order and part aside. */
export const askedOf = (
  site: Site,
  member: Member,
  filter: Filter,
): Pick<ListQuery, 'programme' | 'state' | 'district' | 'where'> => ({
  programme: filter.programme,
  state: filter.state,
  district: filter.district ?? (member.role === 'screener' ? undefined : filter.township?.slice(0, 6)),
  where: whereOf(site, member, filter),
});

function whereOf(site: Site, { email }: Member, filter: Filter): Where {
  const { assigned, township, category, star, q, due, back } = filter;
  return {
    assigned: assigned === 'me' ? { to: email } : assigned,
    applicant: township,
    ...{ category, star, name: q, back },
    dueBy: due && addDays(dayOf(site.now()), programmeNamed(site, filter.programme).terms.remindDays),
  };
}
