import { runDeadlines } from '../../functions/deadlines/run.ts';
import { type BatchDone, nameBatch, publishBatch } from '../../functions/web/changing/batches.ts';
import { callOffBatch } from '../../functions/web/changing/call-off.ts';
import { type Moved, move, moveAs, openDraft } from '../../functions/web/changing/move.ts';
import type { Registry } from '../../functions/web/site.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import type { Inputs, TransitionName } from '../../shared/domain/application/inputs.ts';
import type { Actor } from '../../shared/domain/member.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';
import { CAST } from './cast.ts';
import type { Ask, Case, Model } from './model.ts';

/** What came of an ask: a version it made, a notice it went into, nothing anew, a refusal, of it
 * or of all that it was to go with; or only the trail can tell. */
export type Came =
  | { readonly made: number | undefined; readonly application: Application | undefined }
  | { readonly repeated: true }
  | { readonly refused: RefusalCode | 'some' }
  | { readonly whole: RefusalCode }
  | { readonly batch: string; readonly until: string }
  | { readonly same: string }
  | { readonly perhaps: true };

/** Something to be done by one person, or by time, in one go. */
export interface Plan {
  readonly text: string;
  readonly asks: readonly Ask[];
  /** The draft that it may open. */
  readonly opens?: Opening;
  /** The notice that it may make. */
  readonly publishes?: Publishing;
  run(registry: Registry): Promise<Done>;
}
export interface Done {
  /** In the order of the asks. */
  readonly came: readonly Came[];
  readonly opened?: Moved | Refusal;
  /** How many applications time moved. */
  readonly passed?: number;
}
export interface Opening {
  readonly who: string;
  readonly key: string;
  readonly category: string;
  readonly name: string;
}

export interface Publishing {
  readonly who: string;
  readonly key: string;
  readonly ids: readonly string[];
  /** The notice that it made already. */
  readonly made?: string;
}

const VIA = { source: { via: 'page' as const } };

export function change(ask: Ask, label: string): Plan {
  const { id, who, what, input, bad, version, key } = ask;
  const actor = CAST[who] as Actor;
  const wish = { id, transition: what as TransitionName, input: input as unknown as Inputs[TransitionName], ...VIA };
  const given = { ...wish, ...(version !== undefined && { version }), ...(key !== undefined && { key }) };
  const outside = actor.role === 'public' || actor.role === 'clock';
  return {
    text: `${who} ${what} ${label}${version === undefined ? '' : ` on v${version}`}${key ? ` as ${key}` : ''} ${said(input)}${bad ? ' (bad)' : ''}`,
    asks: [ask],
    run: async (registry) => {
      const moved = outside ? moveAs(registry, actor, given) : move(registry, { ...given, email: actor.email });
      return { came: [outcome(await moved)] };
    },
  };
}

/** What is typed, without the answers of a sheet. */
const said = (input: object) => JSON.stringify(input, (name, value) => (name === 'answers' ? '…' : value));

function outcome(moved: Moved<Actor> | Refusal): Came {
  if (isRefusal(moved)) return { refused: moved.refused };
  return moved.repeated ? { repeated: true } : { made: moved.application?.version, application: moved.application };
}

export function opening(opens: Opening): Plan {
  const { who, key, category, name } = opens;
  const unit = { ...(category === 'school' ? { name } : { division: `${CAST[who]?.division}001` }), ...CONTACT };
  return {
    text: `${who} opens a ${category} ${name} as ${key}`,
    asks: [],
    opens,
    run: async (registry) => ({
      came: [],
      opened: await openDraft(registry, { email: who, key, programme: '2023', category, unit, ...VIA }),
    }),
  };
}
const CONTACT = { address: '路', contact: '王', phone: '85000000' };

/** Notices are published with the applications that are proposed, some of them not signed, and perhaps one that is none. */
export function publishing(model: Model, who: string, choice: number, key: string): Plan {
  const proposed = [...model.cases.values()].filter((a) => a.state === 'proposed' || a.state === 'noticed');
  const chosen = proposed.filter((_, n) => ((choice + 1) >> n) % 2 === 0);
  return publication(who, chosen, key);
}

export const publication = (who: string, chosen: readonly Case[], key: string): Plan =>
  published({ who, key, ids: chosen.map(({ id }) => id) }, chosen.map(({ label }) => label).join(', '));

export function published(publishes: Publishing, labels: string): Plan {
  const { who, key, ids, made } = publishes;
  const wish = { programme: '2023', title: '', applications: ids };
  const asks = ids.map((id): Ask => ({ id, who, what: 'publish', input: {}, bad: false }));
  return {
    text: `${who} publishes ${labels || 'nothing'} as ${key}`,
    ...{ asks, publishes },
    run: async (registry) => {
      const done = await publishBatch(registry, { email: who, key, ...VIA }, wish);
      if (made === undefined) return { came: cameOf(asks, done) };
      if (isRefusal(done) || done.batch.id !== made) throw new Error(`${made} was published anew`);
      return { came: asks.map(() => ({ same: made })) };
    },
  };
}

function cameOf(asks: readonly Ask[], done: BatchDone | Refusal): Came[] {
  if (isRefusal(done)) return asks.map(() => ({ refused: 'some' }));
  const { id, until } = done.batch;
  return asks.map((ask) => {
    const refusal = done.refused[ask.id];
    return refusal ? { refused: refusal.refused } : { batch: id, until };
  });
}

/** Names what one of the notices has, under a document of today. */
export function naming(model: Model, who: string, choice: number, bad: boolean): Plan {
  const id = [...model.batches][choice % model.batches.size] ?? '2023-3306-99';
  const number = bad ? ' ' : `文${choice}`;
  const lines = [...model.cases.values()].filter(({ batch }) => batch === id);
  const input = { number, date: model.today };
  const asks = lines.map((a): Ask => ({ id: a.id, who, what: 'name', input, bad }));
  return {
    text: `${who} names ${id} (${lines.map(({ label }) => label).join(', ')}) ${number}`,
    asks,
    run: async (registry) => {
      const done = await nameBatch(registry, { email: who, ...VIA }, { id, document: input });
      const why = (ask: Ask) => (isRefusal(done) ? 'some' : done.refused[ask.id]?.refused);
      return { came: asks.map((ask): Came => came(why(ask))) };
    },
  };
}

/** Calls one of the notices off: all of it, or none. */
export function callingOff(model: Model, who: string, choice: number, bad: boolean): Plan {
  const id = [...model.batches][choice % model.batches.size] ?? '2023-3306-99';
  const input = { batch: id, reason: bad ? ' ' : `误${choice}` };
  const lines = [...model.cases.values()].filter(({ batch }) => batch === id);
  const asks = lines.map((a): Ask => ({ id: a.id, who, what: 'call-off', input, bad }));
  return {
    text: `${who} calls ${id} off (${lines.map(({ label }) => label).join(', ')})${bad ? ' (bad)' : ''}`,
    asks,
    run: async (registry) => {
      const done = await callOffBatch(registry, { email: who, ...VIA }, { id, reason: input.reason });
      if (isRefusal(done)) return { came: asks.map(() => ({ whole: done.refused })) };
      return { came: asks.map((ask): Came => came(done.refused[ask.id]?.refused)) };
    },
  };
}

const came = (refused: RefusalCode | 'some' | undefined): Came => (refused ? { refused } : { perhaps: true });

/** Time does what is due by now, to every application. */
export function deadlines(model: Model): Plan {
  const asks = [...model.cases.keys()].map((id): Ask => ({ id, who: 'clock', what: 'time', input: {}, bad: false }));
  return {
    text: `time passes on ${model.today}`,
    asks,
    run: async (registry) => {
      const { done, failed } = await runDeadlines(registry);
      const faults = Object.entries(failed).filter(([, fault]) => fault === 'busy' || fault.includes(' '));
      if (faults.length > 0) throw new Error(`not done: ${JSON.stringify(failed)}`);
      return { came: asks.map(() => ({ perhaps: true })), passed: done.remind + done.lapse + done.expire };
    },
  };
}
