import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import type { State } from '../../../../shared/domain/application/application.ts';
import type { TransitionName } from '../../../../shared/domain/application/inputs.ts';
import type { Answers } from '../../../../shared/domain/standard/answer.ts';
import { read, trailOf } from '../../../asked.ts';
import { ADMIN, answersOf, CITY_UNIT, filed, PROPOSER, SCREENER, SIGNER } from '../../../flow.ts';
import { buttonsOn as allButtonsOn, press, stateOn, type Typed } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
let scored: Typed;
beforeAll(async () => {
  people = await openPeople();
  scored = typedFrom(answersOf(people.host));
});
afterAll(() => people.stop());

const t = texts.zh;
/** Those that move the application; a note, or a filter of the sheet, moves nothing. */
const buttonsOn = (page: string) => allButtonsOn(page).filter((text) => Object.values(t.moves).includes(text));
const typedFrom = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).map(([id, { value = '' }]) => [`answers.${id}.value`, value]));

/** A button of the desk: on what, who presses it, what is typed before, and the state that it leads to. */
interface Pressing {
  readonly state: State;
  readonly who?: string;
  readonly typed?: () => Typed;
  readonly to: State;
  readonly by?: string;
}
const because = (move: TransitionName) => () => ({ [`${move}.reason`]: '另有情况' });

const PRESSED: readonly (readonly [move: TransitionName, Pressing])[] = [
  ['screen-start', { state: 'submitted', who: SCREENER, to: 'screening' }],
  ['score', { state: 'screening', who: SCREENER, typed: () => ({ 'answers.ledger.value': '2' }), to: 'screening' }],
  ['recommend', { state: 'screening', who: SCREENER, typed: () => scored, to: 'assessing' }],
  ['return', { state: 'screening', who: SCREENER, typed: because('return'), to: 'returned' }],
  ['decline', { state: 'screening', who: SCREENER, typed: because('decline'), to: 'declined' }],
  ['assess', { state: 'submitted', to: 'assessing', by: CITY_UNIT }],
  ['return', { state: 'submitted', typed: because('return'), to: 'returned', by: CITY_UNIT }],
  ['score', { state: 'assessing', typed: () => ({ 'answers.ledger.value': '2' }), to: 'assessing' }],
  ['recuse', { state: 'assessing', typed: because('recuse'), to: 'assessing' }],
  ['return', { state: 'assessing', typed: because('return'), to: 'returned' }],
  ['fail', { state: 'assessing', typed: because('fail'), to: 'failed' }],
  ['propose', { state: 'assessing', typed: () => ({ ...scored, star: '5' }), to: 'proposed' }],
  ['sign', { state: 'proposed', who: SIGNER, to: 'proposed' }],
  ['send-back', { state: 'proposed', who: SIGNER, typed: because('send-back'), to: 'assessing' }],
  ['name', { state: 'noticed', typed: () => ({ 'name.number': '绍无废办〔2023〕9号' }), to: 'named' }],
  ['dismiss', { state: 'objected', typed: because('dismiss'), to: 'noticed' }],
  [
    'uphold',
    { state: 'objected', typed: () => ({ ...because('uphold')(), 'uphold.outcome': 'assessing' }), to: 'assessing' },
  ],
  [
    'uphold',
    { state: 'objected', typed: () => ({ ...because('uphold')(), 'uphold.outcome': 'failed' }), to: 'failed' },
  ],
  ['review', { state: 'named', typed: because('review'), to: 'reviewing' }],
  ['keep', { state: 'reviewing', typed: because('keep'), to: 'named' }],
  ['revoke', { state: 'reviewing', typed: because('revoke'), to: 'revoked' }],
];

test.each(PRESSED.map(([move, pressing]) => ({ move, ...pressing })))(
  '“$move” on what is $state leads to $to, and the page shows it',
  async ({ move, state, who = PROPOSER, typed = () => ({}), to, by }) => {
    const own = await filed(people.host, state, by ? { by, category: 'office' } : {});
    const visitor = await people.as(who);
    const sheet = await visitor.visit(`/desk/${own.id}`);
    const after = await press(visitor, sheet, t.moves[move], typed());
    expect([after.status, after.url.pathname, stateOn(after.page)]).toEqual([200, `/desk/${own.id}`, t.states[to]]);
    expect((await read(people.host, ADMIN, own)).state).toBe(to);
    const { transition, by: mover, source } = (await trailOf(people.host, ADMIN, own)).at(-1);
    expect([transition, mover, source.via]).toEqual([move, who, 'page']);
  },
);

const BUTTONS: Record<'screener' | 'reviewer', Partial<Record<State, TransitionName[]>>> = {
  screener: {
    submitted: ['screen-start'],
    screening: ['score', 'recommend', 'return', 'decline'],
    assessing: ['recall'],
  },
  reviewer: {
    assessing: ['plan-visit', 'record-visit', 'score', 'propose', 'rectify', 'return', 'fail', 'recuse'],
    rectifying: ['recuse'],
    proposed: ['send-back', 'recuse'],
    noticed: ['name', 'recuse'],
    objected: ['dismiss', 'uphold', 'recuse'],
    named: ['review'],
    reviewing: ['plan-visit', 'record-visit', 'keep', 'rectify', 'revoke', 'recuse'],
  },
};

test('each sees the buttons that the table opens, and no others', async () => {
  for (const state of [
    'submitted',
    'screening',
    'returned',
    'assessing',
    'rectifying',
    'proposed',
    'noticed',
    'objected',
    'named',
    'reviewing',
    'revoked',
  ] as const) {
    const { id } = await filed(people.host, state);
    for (const [who, role] of [
      [SCREENER, 'screener'],
      [PROPOSER, 'reviewer'],
    ] as const) {
      const { page } = await (await people.as(who)).visit(`/desk/${id}`);
      expect([state, role, buttonsOn(page)]).toEqual([
        state,
        role,
        (BUTTONS[role][state] ?? []).map((m) => t.moves[m]),
      ]);
    }
  }
});

test('the proposer is told that another has to sign, and after the signature where to publish', async () => {
  const own = await filed(people.host, 'proposed');
  const [proposer, signer] = [await people.as(PROPOSER), await people.as(SIGNER)];
  expect((await proposer.visit(`/desk/${own.id}`)).page).toContain(t.desk.waitOther);
  const signed = await press(signer, await signer.visit(`/desk/${own.id}`), t.moves.sign);
  expect(buttonsOn(signed.page)).toEqual([t.moves['send-back'], t.moves.recuse]);
  expect(signed.page).toContain('<a href="/desk/batches/new">');
});

test('an address of a move that is read leads to its application', async () => {
  const { id } = await filed(people.host, 'submitted');
  const { url, status } = await (await people.as(SCREENER)).visit(`/desk/${id}/screen-start?prefill=self`);
  expect([status, `${url.pathname}${url.search}`]).toEqual([200, `/desk/${id}?prefill=self`]);
});

test('submitters have no desk, and administrators read it and assign', async () => {
  const { id } = await filed(people.host, 'assessing');
  const submitter = await people.as('t330602001@example.test');
  expect((await submitter.visit(`/desk/${id}`)).status).toBe(403);
  const { page } = await (await people.as(ADMIN)).visit(`/desk/${id}`);
  expect([buttonsOn(page), page.includes(`/desk/${id}/assign`)]).toEqual([[], true]);
});
