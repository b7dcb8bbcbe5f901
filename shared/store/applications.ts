import type { Application, State } from '../domain/application/application.ts';
import type { Back } from '../domain/application/came-back.ts';
import type { ApplicationEvent } from '../domain/application/event.ts';
import { readApplicationId } from '../domain/application/id.ts';
import type { Note } from '../domain/application/note.ts';
import type { Objection } from '../domain/application/objection.ts';
import type { Member } from '../domain/member.ts';
import { isFoundBy, isSpelling } from '../domain/pinyin.ts';
import type { Hundredths } from '../domain/points.ts';
import type { Star } from '../domain/programme.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Table } from './client.ts';
import type { Once } from './commit.ts';
import {
  applicationKey,
  EVENTS,
  type Key,
  memberKey,
  NOTES,
  OBJECTIONS,
  onceKey,
  queuePartition,
  tallyKey,
  withoutKeys,
} from './keys.ts';
import { active, loadMember } from './members.ts';
import { firstRows, getAll, rows } from './read.ts';
import { INDEX } from './table.ts';

/** Everything a transition is decided on, as of one request. */
export interface Loaded {
  readonly member: Member | undefined;
  readonly application: Application | undefined;
  /** The fingerprint of the same request, if it was carried out before. */
  readonly done: string | undefined;
  /** The next running number of a naming in the reporting unit. */
  readonly serial: number;
  /** The members that the request names, as far as there are any. */
  readonly people: readonly Member[];
}

/** What a request is about: who asks (nobody of the public has an e-mail), which application, whom it names. */
export interface Asked {
  readonly email: string;
  readonly id: string;
  readonly named?: readonly string[];
  readonly once?: Pick<Once, 'key'> | undefined;
}

export async function loadForMove(table: Table, { email, id, named = [], once }: Asked): Promise<Loaded> {
  const parts = readApplicationId(id);
  if (!parts)
    return { member: await loadMember(table, email), application: undefined, done: undefined, serial: 1, people: [] };
  const keys = [
    memberKey(email),
    applicationKey(id),
    tallyKey(parts.district, parts.programme),
    onceKey(id, email, once?.key ?? '-'),
    ...named.map(memberKey),
  ];
  const [member, application, tally, mark, ...people] = await getAll<
    [Member, Application, { serial?: number }, { fingerprint: string }, ...Member[]]
  >(table, keys);
  return {
    member: active(member),
    application: application && withoutKeys(application),
    done: once && mark?.fingerprint,
    serial: (tally?.serial ?? 0) + 1,
    people: people.flatMap((person) => active(person) ?? []),
  };
}

/** An application with its trail, the objections to it and its offices' notes, in one query; undefined when there is none. */
export interface Whole {
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  readonly objections: readonly Objection[];
  readonly notes: readonly Note[];
}

export async function loadWithEvents(table: Table, id: string): Promise<Whole | undefined> {
  let application: Application | undefined;
  const events: ApplicationEvent[] = [];
  const objections: Objection[] = [];
  const notes: Note[] = [];
  for await (const row of rows<Key>(table, { partition: applicationKey(id).pk })) {
    if (row.sk === applicationKey(id).sk) application = withoutKeys(row as Application & Key);
    if (row.sk.startsWith(EVENTS)) events.push(withoutKeys(row as ApplicationEvent & Key));
    if (row.sk.startsWith(OBJECTIONS)) objections.push(withoutKeys(row as Objection & Key));
    if (row.sk.startsWith(NOTES)) notes.push(withoutKeys(row as Note & Key));
  }
  return application && { application, events, objections, notes };
}

/** Of the largest, so many together are still one answer of the store. */
const AT_ONCE = 50;

/** Whole applications, in the order of their ids here, for as long as the reader goes on; what is gone meanwhile is left out. */
export async function* applicationsOf(table: Table, ids: readonly string[]): AsyncGenerator<Application> {
  for (let n = 0; n < ids.length; n += AT_ONCE) {
    const found = await getAll<Application[]>(table, ids.slice(n, n + AT_ONCE).map(applicationKey));
    for (const application of found) if (application) yield withoutKeys(application);
  }
}

/** What lists show of an application. */
export interface Listed
  extends Pick<Application, 'id' | 'programme' | 'category' | 'applicant' | 'state' | 'version' | 'assigned'> {
  readonly since: Instant;
  /** The unit's name. */
  readonly name: string;
  /** The deadline that time looks after, where there is one. */
  readonly deadline?: Day;
  /** The last day of its grace, where there is some. */
  readonly grace?: Day;
  /** The star that is proposed, and whether a second reviewer has signed it. */
  readonly star?: Star;
  readonly signed?: true;
  /** What it has come back to the desk from. */
  readonly back?: Back;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Where the next page goes on; undefined at the end. */
  readonly next?: string;
}

const queue = { name: INDEX.queue, hash: 'queue', range: 'queueSort' };
const byApplicant = { name: INDEX.applicant, hash: 'applicantKey', range: 'applicantSort' };

/** The queue of several districts merged, by state and then oldest first. Drafts are in no queue. */
export async function listQueue(
  table: Table,
  { programme, districts, state, after, most, where = {} }: Range & { districts: readonly string[]; where?: Where },
): Promise<Page<Listed>> {
  const prefix = state ? `${state}#` : '';
  const { name, ...rest } = where;
  const sound = name !== undefined && isSpelling(name) ? name : undefined;
  const only = narrowed(sound ? rest : where);
  const kept = sound && ((row: object) => isFoundBy((row as Row).listed.name, sound));
  const lists = await Promise.all(
    districts.map((district) => {
      const partition = queuePartition(programme, district);
      const wanted = {
        partition,
        prefix,
        after,
        index: queue,
        batch: most + 1,
        ...(only && { only }),
        ...(kept && { kept }),
      };
      return firstRows<Row>(table, wanted, most + 1);
    }),
  );
  return page(lists.flat(), 'queueSort', most);
}

/** What a queue is narrowed by: as much of an application as its index carries. */
export interface Where {
  readonly assigned?: { readonly to: string } | 'nobody' | 'somebody' | undefined;
  readonly applicant?: string | undefined;
  readonly category?: string | undefined;
  readonly star?: Star | undefined;
  /** A part of the unit's name, or how it sounds. */
  readonly name?: string | undefined;
  /** Only what has a deadline, and by this day. */
  readonly dueBy?: Day | undefined;
  /** Only what has come back from this. */
  readonly back?: Back | undefined;
}

interface Condition {
  readonly says: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}
const carried = (says: string, name: string, value: unknown): Condition => ({
  says,
  names: { [`#${name}`]: name },
  values: { [`:${name}`]: value },
});
const shownAs = (says: string, name: string, value: unknown): Condition => {
  const plain = carried(says, name, value);
  return { ...plain, names: { ...plain.names, '#listed': 'listed' } };
};

function narrowed({ assigned, applicant, category, star, name, dueBy, back }: Where) {
  const all = [
    assigned === 'nobody' && carried('size(#assigned) = :assigned', 'assigned', 0),
    assigned === 'somebody' && carried('size(#assigned) > :assigned', 'assigned', 0),
    typeof assigned === 'object' && carried('contains(#assigned, :assigned)', 'assigned', assigned.to),
    applicant && carried('#applicant = :applicant', 'applicant', applicant),
    category && carried('#category = :category', 'category', category),
    star && shownAs('#listed.#star = :star', 'star', star),
    name && shownAs('contains(#listed.#name, :name)', 'name', name),
    dueBy && shownAs('#listed.#deadline <= :deadline', 'deadline', dueBy),
    back && shownAs('#listed.#back = :back', 'back', back),
  ].filter((condition) => typeof condition === 'object');
  if (all.length === 0) return undefined;
  return {
    FilterExpression: all.map(({ says }) => says).join(' AND '),
    ExpressionAttributeNames: Object.assign({}, ...all.map(({ names }) => names)),
    values: Object.assign({}, ...all.map(({ values }) => values)),
  };
}

/** The applications of one township or city-level unit in a programme, by state and then oldest first. */
export async function listOfApplicant(
  table: Table,
  { programme, applicant, state, after, most }: Range & { applicant: string },
): Promise<Page<Listed>> {
  const prefix = `${programme}#${state ? `${state}#` : ''}`;
  const wanted = { partition: applicant, prefix, after, index: byApplicant, batch: most + 1 };
  const found = await firstRows<Row>(table, wanted, most + 1);
  return page(found, 'applicantSort', most);
}

/** How many proposals are read at most, in one request. */
const MOST_PROPOSALS = 100;

/** The scores of the proposals that are not published yet, the oldest first. */
export async function proposedScores(
  table: Table,
  programme: string,
  districts: readonly string[],
): Promise<Hundredths[]> {
  const range = { programme, districts, state: 'proposed', after: undefined, most: MOST_PROPOSALS } as const;
  const { rows: proposals } = await listQueue(table, range);
  if (proposals.length === 0) return [];
  const found = await getAll<Application[]>(
    table,
    proposals.map(({ id }) => applicationKey(id)),
  );
  return found.flatMap((application) => application?.proposal?.score ?? []);
}

/** What an applicant has in a category, in whichever programme, the newest programme first. */
export async function listOfCategory(
  table: Table,
  { applicant, category, most }: { applicant: string; category: string; most: number },
): Promise<Listed[]> {
  const only = {
    FilterExpression: '#category = :category',
    ExpressionAttributeNames: { '#category': 'category' },
    values: { ':category': category },
  };
  const found = await firstRows<Row>(table, { partition: applicant, index: byApplicant, backwards: true, only }, most);
  return found.map(shownOf);
}

interface Range {
  readonly programme: string;
  readonly state: State | undefined;
  /** The sort key that the page before ended with. */
  readonly after: string | undefined;
  readonly most: number;
}
type Facts = 'name' | 'deadline' | 'grace' | 'star' | 'signed' | 'back';
type Row = Omit<Listed, Facts> &
  Key & { readonly listed: Pick<Listed, Facts>; readonly queueSort: string; readonly applicantSort: string } & Pick<
    Application,
    'head' | 'updatedAt'
  >;

/** A line of a list, without what only the recount reads. */
function shownOf(row: Row): Listed {
  const { head: _, updatedAt: _u, listed, ...shown } = row;
  return { ...withoutKeys(shown), ...listed };
}

function page(found: readonly Row[], sort: 'queueSort' | 'applicantSort', most: number): Page<Listed> {
  const sorted = [...found].sort((a, b) => (a[sort] < b[sort] ? -1 : 1));
  const taken = sorted.slice(0, most);
  const last = taken.at(-1);
  const listed = taken.map(shownOf);
  return sorted.length > most && last ? { rows: listed, next: last[sort] } : { rows: listed };
}
