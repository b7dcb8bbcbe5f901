import { afterAll, beforeAll, expect, test } from 'vitest';
import { STATUS } from '../../../../functions/web/answer.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import type { State } from '../../../../shared/domain/application/application.ts';
import type { TransitionName } from '../../../../shared/domain/application/inputs.ts';
import type { RefusalCode } from '../../../../shared/domain/refusal.ts';
import { answered, read } from '../../../asked.ts';
import { ADMIN, filed, PROPOSER, SCREENER, SIGNER } from '../../../flow.ts';
import { fieldsOn, press, stateOn, summaryOn } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;

/** A button that is refused, with what was typed and has to be there again. */
interface Refused {
  readonly who?: string;
  readonly on: State | 'answered';
  readonly typed: Record<string, string>;
  readonly code: RefusalCode;
}
const TYPED = { 'answers.ledger.value': '2', 'answers.ledger.note': '缺两月', 'correct.ledger': '补齐三月台账' };
const ON_SITE = { 'site.textbook-reuse.value': '80', 'site.textbook-reuse.note': '现场抽查' };

const REFUSED: readonly (readonly [move: TransitionName, why: string, Refused])[] = [
  ['recommend', 'half scored', { who: SCREENER, on: 'screening', typed: TYPED, code: 'scores-incomplete' }],
  ['decline', 'no reason', { who: SCREENER, on: 'screening', typed: TYPED, code: 'reason-missing' }],
  ['propose', 'half scored', { on: 'assessing', typed: { ...TYPED, star: '4' }, code: 'scores-incomplete' }],
  ['propose', 'no star', { on: 'assessing', typed: { ...TYPED, 'propose.reason': '观察一年' }, code: 'bad-input' }],
  ['propose', 'only seen on site', { on: 'assessing', typed: { ...ON_SITE, star: '4' }, code: 'scores-incomplete' }],
  ['return', 'no reason', { on: 'assessing', typed: TYPED, code: 'reason-missing' }],
  ['fail', 'no reason', { on: 'assessing', typed: { ...TYPED, 'return.reason': '材料不全' }, code: 'reason-missing' }],
  ['recuse', 'no reason', { on: 'assessing', typed: TYPED, code: 'reason-missing' }],
  ['rectify', 'no item', { on: 'assessing', typed: { 'rectify.due': '2023-06-20' }, code: 'bad-input' }],
  ['rectify', 'too late', { on: 'assessing', typed: { ...TYPED, 'rectify.due': '2023-12-31' }, code: 'bad-deadline' }],
  [
    'plan-visit',
    'in the past',
    { on: 'assessing', typed: { 'plan-visit.day': '2023-05-01', 'plan-visit.visitors': '孙、周' }, code: 'bad-input' },
  ],
  [
    'record-visit',
    'in the future',
    {
      on: 'reviewing',
      typed: { 'record-visit.day': '2023-06-09', 'record-visit.visitors': '孙', 'record-visit.findings': '分类规范' },
      code: 'bad-input',
    },
  ],
  [
    'reopen-item',
    'no reason',
    { on: 'answered', typed: { 'reopen-item.1.due': '2023-06-30' }, code: 'reason-missing' },
  ],
  [
    'reopen-item',
    'in the past',
    {
      on: 'answered',
      typed: { 'reopen-item.1.reason': '仍缺签字', 'reopen-item.1.due': '2023-05-30' },
      code: 'bad-deadline',
    },
  ],
  ['send-back', 'no reason', { who: SIGNER, on: 'proposed', typed: {}, code: 'reason-missing' }],
  ['uphold', 'no outcome', { on: 'objected', typed: { 'uphold.reason': '查实' }, code: 'bad-input' }],
  ['uphold', 'no reason', { on: 'objected', typed: { 'uphold.outcome': 'failed' }, code: 'reason-missing' }],
  ['dismiss', 'no reason', { on: 'objected', typed: { 'uphold.reason': '查实' }, code: 'reason-missing' }],
  ['name', 'no number', { on: 'noticed', typed: { 'name.date': '2023-05-30' }, code: 'bad-input' }],
  [
    'name',
    'a date of the notice',
    { on: 'noticed', typed: { 'name.number': '绍无废办〔2023〕9号', 'name.date': '2023-05-20' }, code: 'bad-input' },
  ],
  ['review', 'no reason', { on: 'named', typed: {}, code: 'reason-missing' }],
  ['revoke', 'no reason', { on: 'reviewing', typed: { 'keep.reason': '持续达标' }, code: 'reason-missing' }],
];

test.each(REFUSED.map(([move, why, refused]) => ({ move, why, ...refused })))(
  '“$move” refused on what is $on ($why) keeps what was typed, and leads to where it is mended',
  async ({ move, who = PROPOSER, on, typed, code }) => {
    const own = on === 'answered' ? await answered(people.host) : await filed(people.host, on);
    const visitor = await people.as(who);
    const { status, url, page } = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves[move], typed);
    const summary = summaryOn(page);
    expect([status, url.pathname, summary?.title]).toEqual([
      STATUS[code],
      `/desk/${own.id}/${move}`,
      t.refusal({ refused: code }).title,
    ]);
    expect(fieldsOn(page)).toMatchObject(typed);
    expect(stateOn(page)).toBe(t.states[own.state as State]);
    const targets = summary?.links.map((href) => page.includes(` id="${href.slice(1)}"`)) ?? [];
    expect([targets.length > 0, targets.includes(false)]).toEqual([code !== 'signed-by-proposer', false]);
    expect((await read(people.host, ADMIN, own)).version).toBe(own.version);
  },
);

test('what was refused is unfolded, and what was typed elsewhere as well', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const typed = { 'return.reason': '材料不全', 'correct.ledger': '补', ...ON_SITE };
  const { page } = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves.fail, typed);
  const open = (summary: string) => page.includes(`open=""><summary${summary}`);
  expect([open(`>${t.moves.fail}`), open(`>${t.moves.return}`), open(`>${t.moves.recuse}`)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([open(` class="small">${t.desk.remark}`), open(` class="small">${t.desk.onSite}`)]).toEqual([true, true]);
});

test('saving the scores keeps what is written for another move, to be sent with it', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const typed = { ...TYPED, 'return.reason': '材料不全' };
  const saved = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves.score, typed);
  expect([saved.status, summaryOn(saved.page)]).toEqual([200, undefined]);
  expect(fieldsOn(saved.page)).toMatchObject(typed);
  const { page } = await press(visitor, saved, t.moves.return);
  expect(stateOn(page)).toBe(t.states.returned);
  const { returned, sheets } = await read(people.host, ADMIN, own);
  expect([returned.indicators, sheets[PROPOSER].documents.ledger]).toEqual([
    { ledger: '补齐三月台账' },
    { value: '2', note: '缺两月' },
  ]);
});

test('once it is mended it goes through, with all that was typed before', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const refused = await press(visitor, await visitor.visit(`/desk/${own.id}`), t.moves.return, {
    'correct.ledger': '缺三月',
    'answers.ledger.value': '2',
  });
  const { page } = await press(visitor, refused, t.moves.return, { 'return.reason': '材料不全' });
  expect(stateOn(page)).toBe(t.states.returned);
  const { returned } = await read(people.host, ADMIN, own);
  expect([returned.reason, returned.indicators]).toEqual(['材料不全', { ledger: '缺三月' }]);
});

test('a form that is none is refused, not taken for a fault of ours', async () => {
  const own = await filed(people.host, 'assessing');
  const visitor = await people.as(PROPOSER);
  const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  for (const path of [
    `/desk/${own.id}/fail`,
    `/desk/${own.id}/assign`,
    '/desk/batches/new',
    '/desk/batches/2023-3306-01/name',
  ]) {
    const headers = { cookie, origin: people.host.origin, 'content-type': 'multipart/form-data' };
    const answer = await people.host.request(path, { method: 'POST', headers, body: 'none' });
    expect([path, answer.status]).toEqual([path, 400]);
  }
});
