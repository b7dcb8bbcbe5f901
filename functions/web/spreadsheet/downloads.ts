import { type Context, Hono } from 'hono';
import type { Member } from '../../../shared/domain/member.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { readFilter } from '../desk/queue/filter.ts';
import { askedOf } from '../desk/queue/queue.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { reportingUnits } from '../reading/lists.ts';
import { only, sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { type Asked, ledgerBook, queueBook, stateIn } from './exports/books.ts';
import { sent } from './sent.ts';
import type { File } from './table.ts';

/** Workbooks for whoever is signed in, by the same filters as the pages they are linked from. */
export const downloads = new Hono<Env>()
  .use(only('submitter', 'screener', 'reviewer', 'admin'))
  .get('/queue.xlsx', (c) => download(c, 'queue', queueBook))
  .get('/ledger.xlsx', (c) => download(c, 'ledger', ledgerBook));

async function download(c: Context<Env>, name: 'queue' | 'ledger', book: typeof queueBook) {
  const { site, t } = c.var;
  const { email } = sessionOf(c);
  const member = await loadMember(site.table, email);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  const file: File | Refusal = await book(site, t, member, askedFor(c, member));
  if (isRefusal(file)) return refusalPage(c, file);
  const called = `${t.files[name].title}-${dayOf(site.now())}.xlsx`;
  return sent(c, file, { name: `${name}.xlsx`, called });
}

/** The filters of the page: what is none is left out. */
function askedFor(c: Context<Env>, member: Member): Asked {
  const { site } = c.var;
  const { state, district, programme } = c.req.query();
  const plain = {
    programme: site.policy.programme(programme ?? '')?.id,
    state: stateIn(state),
    district: reportingUnits(site.policy).find((code) => code === district),
  };
  if (member.role === 'submitter') return plain;
  const filter = readFilter(new URL(c.req.url).searchParams, member, site.policy);
  return { ...plain, where: askedOf(site, member, filter).where };
}
