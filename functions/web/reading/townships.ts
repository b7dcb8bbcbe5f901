import type { DivisionBook } from '../../../shared/data/division-book.ts';
import { parentOf } from '../../../shared/domain/division.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { PIPELINE, type Pipeline } from '../../../shared/domain/progress/district-progress.ts';
import { type PlacedCell, type Township, townshipOf } from '../../../shared/domain/progress/townships.ts';
import { listOfApplicant } from '../../../shared/store/applications.ts';
import { placedCells } from '../../../shared/store/cells.ts';
import type { Session, Site } from '../site.ts';

/** So many cells of a district are told by township: one answer of the store. A district's target is a hundred a year. */
export const MOST_PLACED = 1_000;
/** So many applications of a township are counted. */
const MOST_COUNTED = 500;

/** The townships of a district, with what is named in each: one request. What has ended is told as long as something is named there. */
export async function townshipsOf(
  { table, policy }: Site,
  programme: Programme,
  district: string,
): Promise<{ readonly townships: Township[]; readonly more: boolean }> {
  const divisions = policy.divisions();
  const { cells, more } = await placedCells(table, district, programme.id, MOST_PLACED);
  const townships = placesIn(divisions, district, cells).map((code) =>
    townshipOf(programme, [code, placesIn(divisions, code, cells)], cells),
  );
  return { townships, more };
}

/** The places right below one, and those of old in which something is named. */
function placesIn({ children, find }: DivisionBook, above: string, cells: readonly PlacedCell[]): string[] {
  const standing = children(above).map(({ code }) => code);
  const places = cells.flatMap(({ division }) => [division, parentOf(division)]);
  const ended = places.filter((code) => parentOf(code) === above && find(code)?.ended);
  return [...standing, ...new Set(ended)];
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
