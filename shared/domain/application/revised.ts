import type { Evidence } from '../evidence/evidence.ts';
import type { Answer } from '../standard/answer.ts';
import type { Instant } from '../time.ts';
import type { Application, Unit } from './application.ts';
import type { Changed } from './changed.ts';
import { type Content, contentAt } from './earlier.ts';
import type { ApplicationEvent } from './event.ts';
import { fieldsOf } from './merge.ts';

/** An indicator that the applicant was asked to correct, or has changed unasked. */
export interface Revised {
  /** What the return asked for here; empty where it asked for nothing. */
  readonly remark: string;
  /** What was answered then. */
  readonly before: Answer | undefined;
  /** Whether the answer or its note says something else now. */
  readonly answered: boolean;
  /** The files brought since, and the names of those taken away. */
  readonly brought: readonly Evidence[];
  readonly removed: readonly string[];
}

/** What an applicant has made other since it was last asked to: what came back to the desk after a return, or for a rectification. */
export interface Revision {
  readonly asked: 'return' | 'rectify';
  readonly at: Instant;
  /** Why it was returned, in general. */
  readonly reason: string;
  readonly before: Content;
  /** The unit's fields that say something else now. */
  readonly unit: readonly (keyof Unit)[];
  readonly indicators: ReadonlyMap<string, Revised>;
}

export const isChanged = ({ answered, brought, removed }: Revised): boolean =>
  answered || brought.length > 0 || removed.length > 0;

/** What was asked once is settled with the name. */
const SETTLED = ['name', 'keep'];

/**
 * What the desk has before it again, against what it had when it asked. Undefined where nothing was asked, and while a
 * returned application is being corrected: until it is handed in, that is its township's own.
 */
export function revisionOf(application: Application, events: readonly ApplicationEvent[]): Revision | undefined {
  const lines = [...events].sort((a, b) => a.version - b.version);
  const last = lines.findLast(({ transition }) => ['return', 'rectify', ...SETTLED].includes(transition));
  if (!last || SETTLED.includes(last.transition)) return undefined;
  const since = lines.filter(({ version }) => version > last.version);
  const asked = last.transition === 'return' ? 'return' : 'rectify';
  if (asked === 'return' && !since.some(({ transition }) => transition === 'submit')) return undefined;
  const before = contentAt(application, events, last.version);
  return {
    asked,
    at: last.at,
    reason: asked === 'return' ? String(last.detail.reason ?? '') : '',
    before,
    unit: unitChanges(before.unit, application.unit),
    indicators: indicatorsOf(application, before, asked === 'return' ? remarksOf(last) : new Map(), since),
  };
}

const unitChanges = (before: Unit, now: Unit): (keyof Unit)[] =>
  (Object.keys({ ...before, ...now }) as (keyof Unit)[]).filter(
    (field) => (before[field] ?? '') !== (now[field] ?? ''),
  );

const said = (answer: Answer = {}) => JSON.stringify([...fieldsOf({ answers: { it: answer } })]);

/** Whether two answers say something else, be it in their notes; said in another way is the same. */
export const saysElse = (a: Answer | undefined, b: Answer | undefined): boolean => said(a) !== said(b);

const ASKED = 'returned.indicators.';

/** What a return asked for, by indicator. */
const remarksOf = ({ changes }: ApplicationEvent): ReadonlyMap<string, string> =>
  new Map(
    changes.flatMap(({ field, after }) =>
      field.startsWith(ASKED) && after ? [[field.slice(ASKED.length), String(after)] as const] : [],
    ),
  );

function indicatorsOf(
  { self, evidence }: Application,
  before: Content,
  remarks: ReadonlyMap<string, string>,
  since: readonly ApplicationEvent[],
): ReadonlyMap<string, Revised> {
  const { fresh, old } = filesSince(since);
  const files = Object.values(evidence).filter(({ id, site }) => fresh.has(id) && !site);
  const removed = [...old].flatMap(([id, gone]) => (id in evidence ? [] : [gone]));
  const named = [...remarks.keys(), ...Object.keys(before.self), ...Object.keys(self)];
  const ids = new Set([...named, ...files.map(({ indicator }) => indicator), ...removed.map(([at]) => at)]);
  const all = [...ids].map((id): [string, Revised] => [
    id,
    {
      remark: remarks.get(id) ?? '',
      before: before.self[id],
      answered: saysElse(before.self[id], self[id]),
      brought: files.filter(({ indicator }) => indicator === id),
      removed: removed.filter(([at]) => at === id).map(([, name]) => name),
    },
  ]);
  return new Map(all.filter(([, one]) => one.remark !== '' || isChanged(one)));
}

type Gone = readonly [indicator: string, name: string];

/** What became of files since: the ids of those that were not there before, and of the others what they were. */
function filesSince(events: readonly ApplicationEvent[]): {
  fresh: ReadonlySet<string>;
  old: ReadonlyMap<string, Gone>;
} {
  const fresh = new Set<string>();
  const old = new Map<string, Gone>();
  for (const { changes } of events)
    for (const { field, before } of changes) {
      const [part, id = '', name] = field.split('.');
      if (part !== 'evidence' || name !== 'indicator' || fresh.has(id) || old.has(id)) continue;
      if (before === undefined) fresh.add(id);
      else if (!told(changes, id, 'site')) old.set(id, [String(before), String(told(changes, id, 'name'))]);
    }
  return { fresh, old };
}

const told = (changes: readonly Changed[], id: string, name: string) =>
  changes.find(({ field }) => field === `evidence.${id}.${name}`)?.before;
