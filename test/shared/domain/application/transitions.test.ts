import { describe, expect, test } from 'vitest';
import { type Application, STATES, type State } from '../../../../shared/domain/application/application.ts';
import { decide, openMoves } from '../../../../shared/domain/application/decide.ts';
import type { TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { ROWS, TRANSITION_NAMES, targetsOf } from '../../../../shared/domain/application/transitions.ts';
import type { Actor, ActorRole } from '../../../../shared/domain/member.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { citySubmitter, exampleContext, exampleProgramme } from '../examples.ts';
import { INPUTS, readyFor, SOMEBODY } from './moves.ts';
import { applicationIn } from './stages.ts';
import { QUIET, WAY, type Way } from './way.ts';

const NAMES = Object.keys(WAY) as TransitionName[];
const ROLES = Object.keys(SOMEBODY) as ActorRole[];

/** Where the way is gone: with screening, in a programme without it, and by a unit of the city's own. */
interface Place {
  readonly screening: boolean;
  readonly of: Partial<Application>;
  readonly people: Readonly<Record<ActorRole, Actor>>;
}
const SCREENED: Place = { screening: true, of: {}, people: SOMEBODY };
const PLACES: Readonly<Record<string, Place>> = {
  'a township’s unit': SCREENED,
  'a township’s unit in a programme without screening': { ...SCREENED, screening: false },
  'a unit of the city’s own': {
    screening: true,
    of: { applicant: '3306', id: '2023-3306-abcdefghij', filers: [citySubmitter.email] },
    people: { ...SOMEBODY, submitter: citySubmitter },
  },
};
const isScreened = ({ screening, of }: Place) => screening && of.applicant !== '3306';
const contextOf = ({ screening }: Place, now?: string) =>
  exampleContext({ programme: exampleProgramme({ screening }), ...(now && { now }) });

/** The state that a move leads to, or why it is refused. */
function outcome(place: Place, state: State, transition: TransitionName, actor: Actor) {
  const { changes, now } = readyFor(transition, state);
  const application = applicationIn(state, { ...changes, ...place.of });
  const decided = decide(application, transition, actor, INPUTS[transition], contextOf(place, now));
  return isRefusal(decided) ? decided : (decided.after?.state ?? 'gone');
}

const mayGo = ({ screened }: Way, place: Place) => screened === undefined || screened === isScreened(place);

function expectedOutcome(place: Place, state: State, transition: TransitionName, { role, division }: Actor) {
  const own = WAY[transition].filter((way) => way.who === role);
  if (own.length === 0) return { refused: 'not-your-role', facts: { role: WAY[transition][0]?.who } };
  if (role === 'screener' && place.of.applicant === '3306')
    return { refused: 'not-your-district', facts: { division } };
  const here = own.filter(({ moves }) => moves[state]);
  if (here.length === 0)
    return { refused: 'wrong-state', facts: { state, from: own.flatMap(({ moves }) => Object.keys(moves)) } };
  const way = here.find((one) => mayGo(one, place));
  const refused = here[0]?.screened ? 'not-screened' : 'screened-first';
  return way ? way.moves[state] : { refused, facts: { state, from: [] } };
}

test('the states and the transitions are those of the way, and every state has a way in', () => {
  expect(TRANSITION_NAMES).toEqual(NAMES);
  const reached = NAMES.flatMap((name) =>
    WAY[name].flatMap(({ moves, also = [] }) => [...Object.values(moves), ...also]),
  );
  expect(STATES.filter((state) => state !== 'draft' && !reached.includes(state))).toEqual([]);
});

describe.each(Object.entries(PLACES))('for %s', (_, place) => {
  describe.each(NAMES)('%s', (transition) => {
    test.each(ROLES)('moves or is refused for a %s exactly as the way says', (role) => {
      const all = (of: typeof outcome | typeof expectedOutcome) =>
        STATES.map((state) => ({ state, leads: of(place, state, transition, place.people[role]) }));
      expect(all(outcome)).toEqual(all(expectedOutcome));
    });
  });

  test.each(STATES)('the moves open in %s are those of the way, in its order', (state) => {
    const application = applicationIn(state, place.of);
    const open = ROLES.map((role) => [role, openMoves(application, place.people[role], contextOf(place))]);
    const wayOf = (role: ActorRole) =>
      NAMES.filter((name) => typeof expectedOutcome(place, state, name, place.people[role]) === 'string');
    expect(open).toEqual(ROLES.map((role) => [role, wayOf(role)]));
  });
});

test('a row leads where the way says, and nowhere else', () => {
  const led = ROWS.map((row) => [row.transition, row.who, row.from, [...targetsOf(row)].sort()]);
  const told = NAMES.flatMap((name) =>
    WAY[name].map(({ who, moves, also = [] }) => {
      const to = Object.entries(moves).map(([from, target]) => (from === target ? 'same' : target));
      return [name, who, Object.keys(moves), [...new Set([...to, ...also])].sort()];
    }),
  );
  // An objection to what is objected to already leaves it so.
  const plain = (rows: unknown[][]) =>
    rows.map((row) => (row[0] === 'object' ? [...row.slice(0, 3), ['objected']] : row));
  expect(plain(led)).toEqual(plain(told));
});

test.each(NAMES)('%s leaves its line in the trail, and is no news where it is quiet', (transition) => {
  const [way] = WAY[transition];
  const [from = 'draft'] = Object.keys(way?.moves ?? {}) as State[];
  const { changes, now } = readyFor(transition, from);
  const screening = way?.screened !== false;
  const context = exampleContext({ now, programme: exampleProgramme({ screening }) });
  const actor = SOMEBODY[way?.who ?? 'clock'];
  const decided = decide(applicationIn(from, changes), transition, actor, INPUTS[transition], context);
  if (isRefusal(decided)) throw new Error(decided.refused);
  const { event } = decided;
  expect([event.transition, event.version, event.quiet]).toEqual([
    transition,
    6,
    QUIET.includes(transition) ? true : undefined,
  ]);
});

test('what has ended moves no more', () => {
  const ended: State[] = ['declined', 'failed', 'withdrawn', 'revoked', 'expired'];
  const moves = ended.flatMap((state) =>
    ROLES.flatMap((role) => openMoves(applicationIn(state), SOMEBODY[role], contextOf(SCREENED))),
  );
  expect(moves).toEqual([]);
});
