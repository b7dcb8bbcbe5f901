import fc from 'fast-check';
import { addDays } from '../../shared/domain/time.ts';
import { askOf, type Drawn, drawn, unitName } from './asks.ts';
import { CAST, GRACE } from './cast.ts';
import type { Ask, Case, Model } from './model.ts';
import {
  callingOff,
  change,
  deadlines,
  naming,
  type Opening,
  opening,
  type Plan,
  type Publishing,
  published,
  publishing,
} from './plans.ts';
import { deadlineOf } from './rules.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

/** Does several plans at once, and gives what came of each. */
export type Together = <T>(works: readonly (() => Promise<T>)[]) => Promise<T[]>;

interface Real {
  readonly world: World;
  readonly together: Together;
  /** What was done, for people to read: what a command does is only known when it is run. */
  readonly told: string[];
}
type Command = fc.AsyncCommand<Model, Real>;

/** What somebody is going to do, as far as it can be drawn without knowing where things stand. */
type Intent = (model: Model) => Plan | undefined;

const PEOPLE = Object.keys(CAST).filter((who) => who !== 'public' && who !== 'clock');
const someone = (list: readonly string[]) => fc.constantFrom(...list);
/** Mostly those who may. */
const reviewer = someone(['r1', 'r2', 'r3', 'r1', 'r2', 'r3', 'tied', 't1', 'gone']);
let keys = 0;

const doing =
  (one: Drawn): Intent =>
  (model) =>
    acting(model, one);
const act = drawn.map(doing);
function acting(model: Model, one: Drawn): Plan | undefined {
  const ask = askOf(model, one);
  return ask && change(ask, labelOf(model, ask));
}
const labelOf = ({ cases }: Model, { id }: Ask) => {
  const { label = id, state = '?', version = 0 } = cases.get(id) ?? ({} as Partial<Case>);
  return `${label} (${state} v${version})`;
};
const open = fc
  .tuple(someone(['t1', 't1b', 't2', 't3', 'u', ...PEOPLE]), fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map(
    ([who, key, name, kind]): Intent =>
      () => {
        const isVillage = kind === 0 && ['t1', 't2', 't3'].includes(who);
        return opening({ who, key: `o${key}`, category: isVillage ? 'village' : 'school', name: unitName(name) });
      },
  );
const publish = fc.tuple(reviewer, fc.nat({ max: 6 })).map(
  ([who, choice]): Intent =>
    (model) =>
      publishing(model, who, choice, `b${++keys}`),
);
const name = fc.tuple(reviewer, fc.nat({ max: 3 }), fc.nat({ max: 7 })).map(
  ([who, choice, bad]): Intent =>
    (model) =>
      naming(model, who, choice, bad === 7),
);
const off = fc.tuple(reviewer, fc.nat({ max: 3 }), fc.nat({ max: 7 })).map(
  ([who, choice, bad]): Intent =>
    (model) =>
      callingOff(model, who, choice, bad === 7),
);
const time = fc.constant<Intent>((model) => deadlines(model));
const sign = fc.tuple(reviewer, fc.nat({ max: 2 })).map(
  ([who, which]): Intent =>
    (model) => {
      const unsigned = [...model.cases.values()].filter(({ state, signer }) => state === 'proposed' && !signer);
      const a = unsigned[which % unsigned.length];
      const ask = a && { id: a.id, who, what: 'sign' as const, input: {}, bad: false };
      return ask && change(ask, labelOf(model, ask));
    },
);
const again = fc.nat({ max: 5 }).map(
  (back): Intent =>
    (model) => {
      const sent = model.sent.at(-1 - (back % Math.max(1, model.sent.length)));
      if (!sent) return undefined;
      if (sent.kind === 'open') return opening(sent.wish as Opening);
      if (sent.kind === 'publish') return published(sent.wish as Publishing, 'the same');
      const ask = sent.wish as Ask;
      return change(ask, labelOf(model, ask));
    },
);

const intent = fc.oneof(
  { weight: 30, arbitrary: act },
  { weight: 4, arbitrary: open },
  { weight: 5, arbitrary: publish },
  { weight: 4, arbitrary: name },
  { weight: 2, arbitrary: off },
  { weight: 4, arbitrary: time },
  { weight: 3, arbitrary: again },
);

/** One or several at once: the answers have to fit the model, and bring it on. */
class Doing implements Command {
  constructor(private readonly intents: readonly Intent[]) {}
  check = () => true;
  async run(model: Model, { world, together, told }: Real): Promise<void> {
    const plans = this.intents.flatMap((one) => one(model) ?? []);
    told.push(plans.map(({ text }) => text).join('  ‖  '));
    world.at = new Date(Date.parse(world.at) + 60_000).toISOString();
    const works = plans.map((plan) => () => plan.run(world));
    const done = works.length > 1 ? await together(works) : [await works[0]?.()].flatMap((one) => one ?? []);
    await settle(model, world, plans, done);
  }
  toString = () => `${this.intents.length} at once`;
}

/** The clock moves by days, by months, or to when something is due. */
class Later implements Command {
  constructor(
    private readonly days: number,
    private readonly leap: number,
  ) {}
  check = () => true;
  async run(model: Model, { world, told }: Real): Promise<void> {
    const ahead = [...model.cases.values()].flatMap((a) => {
      const deadline = deadlineOf(a);
      return [deadline, deadline && addDays(deadline, GRACE), a.reminded && addDays(a.reminded.on, 3)];
    });
    const days = ahead
      .flatMap((day) => (day ? [day, addDays(day, -3), addDays(day, 1)] : []))
      .filter((day) => day > model.today);
    const leap = days.sort()[this.leap % (3 * days.length || 1)];
    model.today = leap ?? addDays(model.today, this.days);
    world.at = `${model.today}T01:00:00.000Z`;
    told.push(`it is ${model.today}`);
  }
  toString = () => 'later';
}

const one = intent.map((single) => new Doing([single]));
const oneOrTwo = { minLength: 1, maxLength: 2 };
/** Several changes of one application at once. */
const ofOne = fc.tuple(drawn, fc.array(drawn, oneOrTwo)).map(([first, others]) => {
  const same = others.map((one): Drawn => ({ ...one, which: first.which }));
  return new Doing([first, ...same].map(doing));
});
/** What is about many applications, at once with what is about one. */
const ofMany = fc
  .tuple(
    fc.array(fc.oneof(publish, name, off, time, again, open), oneOrTwo),
    fc.array(fc.oneof(act, sign, publish, time), oneOrTwo),
  )
  .map(([many, others]) => new Doing([...many, ...others]));
/** What is signed while it is being published, and while the schedule finishes what it finds. */
const hurry = fc
  .tuple(publish, sign, time, fc.option(publish, { nil: undefined }))
  .map((all) => new Doing(all.filter((one) => one !== undefined)));
const later = fc
  .tuple(fc.constantFrom(1, 4, 9, 30, 200), fc.nat({ max: 11 }))
  .map(([days, leap]) => new Later(days, leap));

export const commands = (most: number): fc.Arbitrary<Iterable<Command>> =>
  fc.commands([one, one, one, ofOne, ofOne, ofMany, hurry, later], {
    maxCommands: most,
    size: 'max',
  });
