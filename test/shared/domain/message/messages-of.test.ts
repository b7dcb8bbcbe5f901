import { describe, expect, test } from 'vitest';
import { type Application, STATES, type State } from '../../../../shared/domain/application/application.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { open } from '../../../../shared/domain/application/open.ts';
import type { Actor } from '../../../../shared/domain/member.ts';
import { audienceOf, isFor, type Message } from '../../../../shared/domain/message/message.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { INPUTS, readyFor, SOMEBODY } from '../application/moves.ts';
import { applicationIn, ITEMS, rectifyingAgain } from '../application/stages.ts';
import { WAY } from '../application/way.ts';
import {
  admin,
  citySubmitter,
  exampleContext,
  exampleProgramme,
  noonOf,
  reviewer,
  screener,
  secondReviewer,
  submitter,
  thirdReviewer,
} from '../examples.ts';

const NAMES = Object.keys(WAY) as TransitionName[];
const CITY_UNIT = { applicant: '3306', id: '2023-3306-abcdefghij', filers: [citySubmitter.email] };

interface Move<T extends TransitionName = TransitionName> {
  readonly by?: Actor;
  readonly input?: Inputs[T];
  readonly of?: Partial<Application>;
  readonly screening?: boolean;
}

/** What a move of an application in `from` tells, or undefined where it is refused. */
function told<T extends TransitionName>(from: Application | State, transition: T, move: Move<T> = {}) {
  const state = typeof from === 'string' ? from : from.state;
  const { changes, now } = readyFor(transition, state);
  const base = typeof from === 'string' ? applicationIn(from, changes) : { ...from, ...changes };
  const context = exampleContext({ programme: exampleProgramme({ screening: move.screening ?? true }), now });
  const by = move.by ?? SOMEBODY[WAY[transition][0]?.who ?? 'clock'];
  const decided = decide({ ...base, ...move.of }, transition, by, move.input ?? INPUTS[transition], context);
  return isRefusal(decided) ? undefined : decided.messages;
}
const whom = (messages: readonly Message[] | undefined) =>
  messages?.map(({ audience, only, except }) =>
    [audience, only && `only ${only}`, except && `but ${except}`].filter(Boolean).join(' '),
  );

/** What each example tells whom; what is not here tells nobody. */
const TELLS: Readonly<Record<string, readonly string[]>> = {
  'draft submit': ['screener#330602'],
  'returned submit': ['screener#330602'],
  'submitted withdraw': ['screener#330602'],
  'screening withdraw': ['screener#330602'],
  'returned withdraw': ['screener#330602'],
  'assessing withdraw': ['reviewer#3306 only r1@example.test', 'reviewer#3306 only r2@example.test'],
  'rectifying withdraw': ['reviewer#3306 only r1@example.test', 'reviewer#3306 only r2@example.test'],
  'proposed withdraw': ['reviewer#3306 only r1@example.test', 'reviewer#3306 only r2@example.test'],
  'screening recommend': ['reviewer#3306'],
  'assessing recall': ['reviewer#3306'],
  'screening decline': ['submitter#330602001'],
  'assessing assign': ['reviewer#3306 only r3@example.test'],
  'rectifying assign': ['reviewer#3306 only r3@example.test'],
  'assessing plan-visit': ['submitter#330602001'],
  'reviewing plan-visit': ['submitter#330602001'],
  'screening return': ['submitter#330602001'],
  'assessing fail': ['submitter#330602001'],
  'assessing rectify': ['submitter#330602001'],
  'reviewing rectify': ['submitter#330602001'],
  'rectifying answer-item': ['reviewer#3306 only r1@example.test', 'reviewer#3306 only r2@example.test'],
  'rectifying reopen-item': ['submitter#330602001'],
  'assessing propose': ['reviewer#3306 but r2@example.test'],
  'proposed send-back': ['reviewer#3306 only r1@example.test'],
  'proposed publish': ['submitter#330602001'],
  'noticed call-off': ['submitter#330602001'],
  'noticed object': ['reviewer#3306'],
  'objected object': ['reviewer#3306'],
  'objected uphold': ['submitter#330602001'],
  'noticed name': ['submitter#330602001'],
  'named review': ['submitter#330602001'],
  'reviewing keep': ['submitter#330602001'],
  'reviewing revoke': ['submitter#330602001'],
  'returned remind': ['submitter#330602001'],
  'rectifying remind': ['submitter#330602001'],
  'noticed remind': ['reviewer#3306'],
  'named remind': ['submitter#330602001', 'reviewer#3306'],
  'returned lapse': ['submitter#330602001'],
  'rectifying lapse': ['submitter#330602001'],
  'named expire': ['submitter#330602001'],
};

describe.each(NAMES)('%s', (transition) => {
  test.each(STATES)('from %s', (state) => {
    const messages = told(state, transition);
    if (messages) expect(whom(messages)).toEqual(TELLS[`${state} ${transition}`] ?? []);
    else expect(TELLS[`${state} ${transition}`]).toBeUndefined();
  });
});

test('where nobody screens, the reviewers are told of what was handed in, and of what is taken back', () => {
  const city = { of: CITY_UNIT, by: citySubmitter };
  expect(whom(told('draft', 'submit', { screening: false }))).toEqual(['reviewer#3306']);
  expect(whom(told('draft', 'submit', city))).toEqual(['reviewer#3306']);
  expect(whom(told('submitted', 'withdraw', city))).toEqual(['reviewer#3306']);
});

test('what is nobody’s work yet is told to all reviewers', () => {
  const of = { assigned: [] };
  expect(whom(told('assessing', 'withdraw', { of }))).toEqual(['reviewer#3306']);
  expect(whom(told('rectifying', 'answer-item', { of }))).toEqual(['reviewer#3306']);
});

test('an answer is news when it was the last that was missing', () => {
  const of = applicationIn('rectifying');
  const { rectification } = of;
  if (!rectification) throw new Error('the example has items');
  const [first] = ITEMS;
  const two = { ...of, rectification: { ...rectification, items: [first, { ...first, number: 5 }] as typeof ITEMS } };
  expect(whom(told(two, 'answer-item'))).toEqual([]);
});

test('whoever assigns is not told of their own work, nor are those who had it before', () => {
  const input = { reviewers: [reviewer.email, secondReviewer.email, thirdReviewer.email] };
  const of = { assigned: [reviewer.email] };
  expect(whom(told('assessing', 'assign', { by: secondReviewer, input, of }))).toEqual([
    `reviewer#3306 only ${thirdReviewer.email}`,
  ]);
  expect(whom(told('assessing', 'assign', { by: admin, input, of }))).toEqual([
    `reviewer#3306 only ${secondReviewer.email}`,
    `reviewer#3306 only ${thirdReviewer.email}`,
  ]);
});

test('who sends their own proposal back is not told of it', () => {
  expect(whom(told('proposed', 'send-back', { by: reviewer }))).toEqual([]);
});

test('a draft being opened is no news', () => {
  const opened = open({ id: '2023-330602-abcdefghij', unit: { name: '塔山小学' } }, submitter, exampleContext());
  expect(isRefusal(opened) || opened.messages).toEqual([]);
});

test('a message is of its change, and the same change makes the same message', () => {
  const [message] = told('screening', 'return') ?? [];
  expect(message).toEqual({
    id: '2023-330602-abcdefghij@6#submitter#330602001',
    application: '2023-330602-abcdefghij',
    version: 6,
    transition: 'return',
    audience: 'submitter#330602001',
    at: noonOf('2023-06-01'),
    name: '塔山小学',
    state: 'returned',
    deadline: '2023-06-16',
  });
  expect(told('screening', 'return')).toEqual([message]);
  const ids = (told('assessing', 'withdraw') ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

/** The day that each example is about. */
const DAYS: Readonly<Record<string, string>> = {
  'assessing plan-visit': '2023-06-05',
  'screening return': '2023-06-16',
  'assessing rectify': '2023-06-20',
  'rectifying reopen-item': '2023-06-20',
  'proposed publish': '2023-06-08',
  'noticed name': '2026-05-29',
  'reviewing keep': '2026-05-29',
  'returned remind': '2023-06-15',
  'rectifying remind': '2023-06-20',
  'noticed remind': '2023-05-26',
  'named remind': '2026-05-29',
  'returned lapse': '2023-06-15',
  'rectifying lapse': '2023-06-20',
  'named expire': '2026-05-29',
};
test.each(Object.entries(DAYS))('%s is about the day %s', (what, day) => {
  const [state, transition] = what.split(' ') as [State, TransitionName];
  expect(new Set(told(state, transition)?.map(({ deadline }) => deadline))).toEqual(new Set([day]));
});

/** Every message of every move that the table allows, the examples of a review with things to mend among them. */
const all = () =>
  NAMES.flatMap((transition) =>
    [...STATES.map((state) => applicationIn(state)), rectifyingAgain()].flatMap((from) =>
      [reviewer, secondReviewer, SOMEBODY[WAY[transition][0]?.who ?? 'clock']].flatMap((by) =>
        (told(from, transition, { by }) ?? []).map((message) => ({ message, by })),
      ),
    ),
  );

test('a message carries no score, no star, no reason and nobody’s name', () => {
  const said = new Set(all().flatMap(({ message }) => Object.keys(message)));
  const fields = 'id application version transition audience only except at name state deadline'.split(' ');
  expect([...said].sort()).toEqual(fields.sort());
  const outside = all().filter(({ message }) => !message.audience.startsWith('reviewer#'));
  const names = [reviewer, secondReviewer, thirdReviewer, screener, submitter].flatMap(({ email, name }) => [
    email,
    name,
  ]);
  expect(names.filter((name) => JSON.stringify(outside.map(({ message }) => message)).includes(name))).toEqual([]);
});

test('nobody is told what they did themselves', () => {
  const own = all().filter(({ message, by }) => `${by.role}#${by.division}` === message.audience);
  expect(own.filter(({ message, by }) => isFor(by.email, message))).toEqual([]);
  expect(own.length).toBeGreaterThan(0);
});

test('an office is told by its role and place', () => {
  expect([submitter, screener, reviewer].map(audienceOf)).toEqual([
    'submitter#330602001',
    'screener#330602',
    'reviewer#3306',
  ]);
});
