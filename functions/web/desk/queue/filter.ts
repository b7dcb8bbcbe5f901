import * as v from 'valibot';
import type { Policy } from '../../../../shared/data/load.ts';
import { STATES, type State } from '../../../../shared/domain/application/application.ts';
import { BACK, type Back } from '../../../../shared/domain/application/came-back.ts';
import { reportingUnit } from '../../../../shared/domain/division.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import type { Star } from '../../../../shared/domain/programme.ts';
import { ORDERS, type Order } from '../../../../shared/domain/queue/order.ts';
import { fromCursor, toCursor } from '../../input/cursor.ts';
import { reportingUnits } from '../../reading/lists.ts';

export const QUEUED = STATES.filter((state) => state !== 'draft');
export const ASSIGNED = ['me', 'nobody', 'somebody'] as const;

/** What a reader wants to see of the queue, and in which order; it stands in the address, and nowhere else. */
export interface Filter {
  /** Undefined for every state. */
  readonly state: State | undefined;
  /** Undefined for the one that stands now. */
  readonly programme?: string | undefined;
  readonly district?: string | undefined;
  readonly township?: string | undefined;
  readonly category?: string | undefined;
  readonly assigned?: (typeof ASSIGNED)[number] | undefined;
  /** `soon`: what has a deadline that is near, or has passed. */
  readonly due?: 'soon' | undefined;
  /** What has come back from a return or a rectification. */
  readonly back?: Back | undefined;
  readonly star?: Star | undefined;
  /** A part of the unit's name, or how it sounds. */
  readonly q?: string | undefined;
  readonly sort: Order;
  /** Where the part of a long queue begins that is being worked on. */
  readonly after?: string | undefined;
  /** The page of this part, from 1. */
  readonly page: number;
}

const maybe = <const T extends readonly string[]>(choices: T) => v.fallback(v.optional(v.picklist(choices)), undefined);
const typed = v.object({
  state: maybe(['', ...QUEUED]),
  programme: v.optional(v.string(), ''),
  district: v.optional(v.string()),
  township: v.optional(v.string()),
  category: v.optional(v.string()),
  assigned: maybe(ASSIGNED),
  due: maybe(['soon']),
  back: maybe(BACK),
  star: maybe(['3', '4', '5']),
  q: v.optional(v.string(), ''),
  sort: v.fallback(v.optional(v.picklist(ORDERS), 'age'), 'age'),
  after: v.optional(v.string()),
  page: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d?$/), v.transform(Number)), '1'), 1),
});

type Reader = Pick<Member, 'role' | 'division'>;

/** The filter of an address. What is no choice, or not the reader's to ask for, is left out: a mistyped link still shows the queue. */
export function readFilter(address: URLSearchParams, reader: Reader, policy: Policy): Filter {
  const { state, programme, district, township, category, star, q, after, assigned, ...rest } = v.parse(
    typed,
    Object.fromEntries(address),
  );
  const inside = reader.role !== 'screener';
  const unit = inside ? reportingUnits(policy).find((code) => code === district) : undefined;
  return {
    ...rest,
    state: state === undefined ? firstState(reader) : state || undefined,
    programme: policy.programme(programme)?.id,
    district: unit,
    township: townshipIn(policy, township, inside ? unit : reader.division),
    category: policy.everyStandard().find((standard) => standard.category === category)?.category,
    ...(inside && { assigned: assigned === 'me' && reader.role !== 'reviewer' ? undefined : assigned }),
    ...(inside && star && { star: Number(star) as Star }),
    q: q.trim().toWellFormed().slice(0, 50) || undefined,
    after: fromCursor(after),
  };
}

/** Without a word about it, what the reader has to take up next. */
const firstState = ({ role }: Reader): State => (role === 'screener' ? 'submitted' : 'assessing');

function townshipIn(policy: Policy, code = '', area: string | undefined): string | undefined {
  const found = policy.divisions().find(code);
  return found?.level === 'township' && (area ?? reportingUnit(code)) === found.parent ? code : undefined;
}

/** The filter as it stands in an address, the same one always in the same words. */
export function queryOf({ state, star, after, page, sort, ...rest }: Filter): string {
  const said = {
    state: state ?? '',
    ...rest,
    star: star && String(star),
    sort: sort === 'age' ? undefined : sort,
    after: toCursor(after),
    page: page === 1 ? undefined : String(page),
  };
  const pairs = Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(pairs.sort(([one], [other]) => (one < other ? -1 : 1))).toString();
}

/** The same filter from the beginning of its queue, with this changed. */
export const fromStart = (filter: Filter, changed: Partial<Filter> = {}): Filter => ({
  ...filter,
  after: undefined,
  page: 1,
  ...changed,
});

/** Whether anything but the state narrows the queue. */
export const isNarrowed = ({ township, category, assigned, due, back, star, q }: Filter): boolean =>
  [township, category, assigned, due, back, star, q].some((one) => one !== undefined);
