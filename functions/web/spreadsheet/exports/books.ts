import type { Policy } from '../../../../shared/data/load.ts';
import { STATES, type State } from '../../../../shared/domain/application/application.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import type { Listed, Where } from '../../../../shared/store/applications.ts';
import { type ListQuery, listFor } from '../../reading/lists.ts';
import { currentProgramme } from '../../reading/programme.ts';
import type { Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { type File, MOST_ROWS, type Sheet } from '../table.ts';
import { workbook } from '../workbook.ts';
import { aboutSheet } from './about.ts';
import { ledgerSheets } from './ledger.ts';
import { progressSheets } from './progress.ts';
import { queueSheet } from './queue.ts';

/** Which of the applications that a member may list. */
export type Asked = Pick<ListQuery, 'programme' | 'state' | 'district' | 'where'>;

/** Whatever stands in an address: a state that there is not asks for all. */
export const stateIn = (asked: string | undefined): State | undefined => STATES.find((state) => state === asked);

export const queueBook = (site: Site, t: Text, member: Member, asked: Asked): Promise<File | Refusal> =>
  bookOf(site, t, member, asked, t.files.queue, async (listed) => [queueSheet(site, t, listed)]);

export const ledgerBook = (site: Site, t: Text, member: Member, asked: Asked): Promise<File | Refusal> =>
  bookOf(site, t, member, asked, t.files.ledger, (listed) => ledgerSheets(site, t, member, listed));

async function bookOf(
  site: Site,
  t: Text,
  member: Member,
  asked: Asked,
  { title, note }: { title: string; note: string },
  draw: (listed: readonly Listed[]) => Promise<Sheet[]>,
): Promise<File | Refusal> {
  const found = await listFor(site, member, { ...asked, most: MOST_ROWS });
  if (isRefusal(found)) return found;
  const sheets = await draw(found.rows);
  const rows = sheets[0]?.rows.length ?? 0;
  const about = { title, note, asOf: site.now(), by: member.name, filters: filtersOf(site, t, member, asked), rows };
  return workbook(t.language, [...sheets, aboutSheet(t, { ...about, cut: found.next !== undefined })]);
}

function filtersOf(
  { policy, now }: Site,
  t: Text,
  member: Member,
  { programme, state, district, where = {} }: Asked,
): [string, string | undefined][] {
  const called = (code: string) => policy.divisions().find(code)?.name ?? code;
  const of = policy.programme(programme ?? currentProgramme(policy, now()).id);
  const area = member.role === 'screener' ? member.division : district;
  return [
    [t.files.of.programme, of?.name[t.language] ?? programme],
    [t.files.of.unit, member.role === 'submitter' ? called(member.division) : undefined],
    [t.files.of.district, area && called(area)],
    [t.files.of.state, state && t.states[state]],
    ...narrowedBy(policy, t, where),
  ];
}

function narrowedBy(
  policy: Policy,
  t: Text,
  { assigned, applicant, category, star, name, dueBy }: Where,
): [string, string | undefined][] {
  return [
    [t.queue.q, name],
    [t.queue.township, applicant && policy.divisions().find(applicant)?.name],
    [t.desk.columns.category, category && policy.standard(category)?.name[t.language]],
    [t.queue.assigned, typeof assigned === 'object' ? assigned.to : assigned && t.queue.whose[assigned]],
    [t.desk.star, star && t.site.stars(star)],
    [t.queue.dueBy, dueBy],
  ];
}

export async function progressBook(site: Site, t: Text, programme: Programme): Promise<File> {
  const sheets = await progressSheets(site, t, programme);
  const filters = [[t.files.of.programme, programme.name[t.language]]] as const;
  const { title, note } = t.files.progress;
  const about = { title, note, asOf: site.now(), filters, rows: sheets[0]?.rows.length ?? 0 };
  return workbook(t.language, [...sheets, aboutSheet(t, about)]);
}
