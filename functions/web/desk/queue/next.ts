import type { Context } from 'hono';
import type { Member } from '../../../../shared/domain/member.ts';
import { besides, placeOf } from '../../../../shared/domain/queue/order.ts';
import { isRefusal, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import type { Listed } from '../../../../shared/store/applications.ts';
import { loadMember } from '../../../../shared/store/members.ts';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env, Site } from '../../site.ts';
import { type Filter, queryOf } from './filter.ts';
import { readQueue } from './queue.ts';
import { PAGE } from './queue-page.tsx';
import { along, filterOf, type Way, wayOf } from './way.ts';

/** On to the next application of the queue that somebody came by, or back to the one before; at its end to the queue itself. */
export async function nextPage(c: Context<Env>) {
  const way = wayOf(c);
  if (!way) return c.redirect('/desk');
  const { email } = sessionOf(c);
  const member = await loadMember(c.var.site.table, email);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  const filter = filterOf(c, way);
  const found = await beside(c.var.site, member, filter, way, c.req.query('back') === '1');
  if (isRefusal(found)) return refusalPage(c, found);
  const { row, filter: of, page } = found;
  if (!row) return c.redirect(`/desk?${queryOf(of)}&end=1`);
  const from = queryOf({ ...of, page });
  return c.redirect(along(`/desk/${row.id}`, { from, place: placeOf(row, of.sort) }));
}

interface Beside {
  readonly row: Listed | undefined;
  readonly filter: Filter;
  readonly page: number;
}

async function beside(
  site: Site,
  member: Member,
  filter: Filter,
  { place }: Way,
  back: boolean,
): Promise<Beside | Refusal> {
  const found = await readQueue(site, member, filter);
  if (isRefusal(found)) return found;
  const { rows, next } = found;
  const both = besides(rows, filter.sort, place);
  const row = back ? both.previous : both.next;
  if (row || back || !next) return { row, filter, page: row ? Math.floor(rows.indexOf(row) / PAGE) + 1 : 1 };
  const on = { ...filter, after: next, page: 1 };
  const part = await readQueue(site, member, on);
  return isRefusal(part) ? part : { row: part.rows[0], filter: on, page: 1 };
}
