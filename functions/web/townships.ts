import type { Programme } from '../../shared/domain/programme.ts';
import { PIPELINE, type Pipeline } from '../../shared/domain/progress/district-progress.ts';
import { type Township, townshipOf } from '../../shared/domain/progress/townships.ts';
import { listOfApplicant } from '../../shared/store/applications.ts';
import { placedCells } from '../../shared/store/cells.ts';
import type { Session, Site } from './site.ts';

/** So many cells of a district are told by township: one answer of the store. A district's target is a hundred a year. */
export const MOST_PLACED = 1_000;
/** So many applications of a township are counted. */
const MOST_COUNTED = 500;

/** The townships of a district, with what is named in each: one request. */
export async function townshipsOf(
  { table, policy }: Site,
  programme: Programme,
  district: string,
): Promise<{ readonly townships: Township[]; readonly more: boolean }> {
  const divisions = policy.divisions();
  const { cells, more } = await placedCells(table, district, programme.id, MOST_PLACED);
  const townships = divisions
    .children(district)
    .map(({ code }) => townshipOf(programme, [code, divisions.children(code).map((village) => village.code)], cells));
  return { townships, more };
}

/** Who may count what a township has under way, which is not public: itself, its district's office, the city's. */
const mayCount = ({ role, division }: Session, township: string): boolean => {
  if (role === 'submitter') return division === township;
  return role !== 'screener' || township.startsWith(division);
};

/** How many applications of a township are on the way; undefined for whoever may not know. Told by the session alone, as the bell is: the lists behind the numbers ask who the reader is. */
export async function underWayIn(
  site: Site,
  session: Session | undefined,
  programme: Programme,
  township: string,
): Promise<Pipeline | undefined> {
  if (!session || !mayCount(session, township)) return undefined;
  const range = { programme: programme.id, applicant: township, state: undefined, after: undefined };
  const { rows } = await listOfApplicant(site.table, { ...range, most: MOST_COUNTED });
  const counts = PIPELINE.map((state) => [state, rows.filter((row) => row.state === state).length] as const);
  return Object.fromEntries(counts) as Pipeline;
}
