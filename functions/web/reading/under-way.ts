import { mayRead } from '../../../shared/domain/application/visible.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { type DistrictProgress, PIPELINE } from '../../../shared/domain/progress/district-progress.ts';
import { STAGES, type StageName } from '../../../shared/domain/progress/funnel.ts';
import { type Span, spansOf, type ToldApart, toldApart } from '../../../shared/domain/progress/told-apart.ts';
import type { UnitKind } from '../../../shared/domain/standard/indicator.ts';
import { dayOf, daysBetween } from '../../../shared/domain/time.ts';
import { listQueue } from '../../../shared/store/applications.ts';
import type { Session, Site } from '../site.ts';

export type UnderWay = (typeof PIPELINE)[number];

/** Which applications a number counts: those in a state, at a stage, or from a stage on with what is named; without one, all that are under way. */
export type UnderWayQuery = Readonly<Partial<Record<'state' | 'stage' | 'from', string>>>;

/** What an address asks for; what is no state or stage is left out, so that a mistyped link still shows what is under way. */
export interface Asked {
  readonly query: UnderWayQuery;
  readonly states: readonly UnderWay[];
  /** What is named is counted too. */
  readonly named: boolean;
}

export function askedOf({ state, stage, from }: UnderWayQuery): Asked {
  const stages = Object.keys(STAGES) as StageName[];
  const [one, whole] = [PIPELINE.find((each) => each === state), stages.find((each) => each === stage)];
  const first = stages.indexOf(from as StageName);
  if (one) return { query: { state: one }, states: [one], named: false };
  if (whole) return { query: { stage: whole }, states: STAGES[whole], named: false };
  if (first < 0) return { query: {}, states: PIPELINE, named: false };
  const states = stages.slice(first).flatMap((each): readonly UnderWay[] => STAGES[each]);
  return { query: { from: stages[first] ?? '' }, states, named: true };
}

/** How many it counts in a reporting unit. */
export const countOf = ({ pipeline, cells }: DistrictProgress, { states, named }: Asked): number =>
  states.reduce((sum, state) => sum + pipeline[state], named ? cells.named : 0);

/** Where everybody learns what may be known behind a number of what is under way: in a reporting unit, or the whole city. */
export function underWayAddress(programme: string, district: string | undefined, query: UnderWayQuery = {}): string {
  const path = district ? `/districts/${district}/under-way` : '/under-way';
  return `${path}?${new URLSearchParams({ programme, ...query })}`;
}

/** The same applications in the desk's queue, for whoever may read them there; a district is named unless it is the whole city. */
export function listAtDesk(
  session: Session | undefined,
  { programme, district, state }: { readonly programme: string; readonly district?: string; readonly state: UnderWay },
): string | undefined {
  if (!session || session.role === 'submitter') return undefined;
  if (!mayRead(session, { applicant: district ?? '', state })) return undefined;
  return `/desk?${new URLSearchParams({ programme, state, ...(district && { district }) })}`;
}

/** So many applications of a state are looked at; the largest district has some hundreds in all. */
const MOST = 2_000;
/** In weeks. */
const BOUNDS = [0, 1, 2, 4, 8];

/** What everybody may know of the applications in a state: how many of which category, and for how many weeks. */
export interface Parts {
  readonly all: number;
  readonly categories: ToldApart<string>;
  readonly weeks: readonly Span[];
}

/**
 * One request: the district's queue in that state. Names and applicants are read with it, and go no further than here.
 * No other part is told by category, neither several states nor the whole city: of two that overlap, the difference
 * would tell the small numbers that each leaves out.
 */
export async function partsOf(site: Site, programme: Programme, district: string, state: UnderWay): Promise<Parts> {
  const { policy, table, now } = site;
  const range = { programme: programme.id, districts: [district], state, after: undefined, most: MOST };
  const { rows } = await listQueue(table, range);
  const fewest = policy.publication().fewestTold;
  const byCategory = [...Map.groupBy(rows, ({ category }) => category)].map(([key, { length: n }]) => ({
    ...{ key, n },
    of: placesOf(site, district, policy.standard(key)?.unit),
  }));
  const weeks = rows.map(({ since }) => Math.floor(daysBetween(dayOf(since), dayOf(now())) / 7));
  return { all: rows.length, categories: toldApart(byCategory, fewest), weeks: spansOf(weeks, BOUNDS, fewest) };
}

/** How many units of a kind a district has, of those that everybody can list. */
function placesOf({ policy }: Site, district: string, unit: UnitKind = 'named'): number | undefined {
  const { townships, villages } = policy.divisions().count(district);
  return { district: 1, township: townships, village: villages, named: undefined }[unit];
}
