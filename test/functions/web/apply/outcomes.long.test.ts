import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDeadlines } from '../../../../functions/deadlines/run.ts';
import { dayText } from '../../../../functions/web/text/day.ts';
import { LANGUAGES } from '../../../../functions/web/text/language.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { STATES, type State } from '../../../../shared/domain/application/application.ts';
import { post } from '../../../asked.ts';
import { filed, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { allWords, buttonsOn, press, stateOn, summaryOn, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Answer } from '../../../reach.ts';

let people: People;
const own = new Map<State, Answer['body']>();
beforeAll(async () => {
  people = await openPeople();
  for (const state of STATES) own.set(state, await filed(people.host, state));
});
afterAll(() => people.stop());

const t = texts.zh;
const REASON = '情况有变';
const of = (state: State): Answer['body'] => own.get(state);
/** What became of it, as the first notice of its page says. */
const outcome = (page: string) => {
  const [, , inner] = /<(p|section) class="notice[^"]*">([\s\S]*?)<\/\1>/.exec(page) ?? [];
  return inner === undefined ? undefined : wordsOf(inner);
};
const visit = async (id: string, query = '') => (await people.as(SUBMITTER)).visit(`/apply/${id}${query}`);

const OUTCOMES: Partial<Record<State, (application: Answer['body']) => string>> = {
  submitted: () => t.apply.next.submitted,
  screening: () => t.apply.next.screening,
  returned: () =>
    `${t.apply.returned} ${REASON} ${t.filling.countdown(t.filling.deadlines.returned, '6月16日', 15)} ${t.apply.returnedHint}`,
  assessing: () => t.apply.next.assessing,
  rectifying: () => t.apply.next.rectifying,
  proposed: () => t.apply.next.proposed,
  noticed: ({ notice }) =>
    `${t.apply.next.noticed} ${t.apply.seeNotice(dayText(t, notice.from), dayText(t, notice.until))}`,
  objected: ({ notice }) =>
    `${t.apply.next.objected} ${t.apply.seeNotice(dayText(t, notice.from), dayText(t, notice.until))}`,
  named: () =>
    `${t.states.named} ★★★★★ 5 星 ${t.apply.awarded('绍无废办〔2023〕1号', '2026年5月31日')} ${t.apply.seeCell}`,
  reviewing: () =>
    `${t.states.reviewing} ★★★★★ 5 星 ${REASON} ${t.apply.awarded('绍无废办〔2023〕1号', '2026年5月31日')} ${t.apply.seeCell}`,
  declined: () => `${t.states.declined} ${REASON}`,
  failed: () => `${t.states.failed} ${REASON}`,
  withdrawn: () => `${t.states.withdrawn} ${REASON}`,
  revoked: () => `${t.states.revoked} ${REASON} ${t.apply.seeCell}`,
  expired: () => `${t.states.expired} ${t.apply.lapsed('2026年5月31日')} ${t.apply.seeCell}`,
};

test.each(STATES)('what is %s says what became of it, and what comes next', async (state) => {
  const { page, status } = await visit(of(state).id);
  expect([status, stateOn(page), outcome(page)]).toEqual([200, t.states[state], OUTCOMES[state]?.(of(state))]);
});

const ENDING = { draft: '删除草稿', submitted: '撤回申报' } as const;

test('what its applicant can do is a button, and nothing else is', async () => {
  const open = async (state: State) => buttonsOn((await visit(of(state).id)).page);
  expect([await open('draft'), await open('submitted')]).toEqual([[ENDING.draft], [ENDING.submitted]]);
  for (const state of ['noticed', 'objected', 'named', 'reviewing', 'declined', 'revoked', 'expired'] as const)
    expect([state, await open(state)]).toEqual([state, []]);
});

test.each(LANGUAGES)('a deadline is told in plain words, in %s', async (language) => {
  const { id } = of('returned');
  const told = async (day: string) => {
    people.host.at(`${day}T12:00:00+08:00`);
    return wordsOf((await visit(id, `?lang=${language}`)).page);
  };
  const { countdown, deadlines } = texts[language].filling;
  const hint = (left: number) => countdown(deadlines.returned, language === 'zh' ? '6月16日' : '16 June', left);
  for (const [day, left] of [
    ['2023-06-02', 14],
    ['2023-06-15', 1],
    ['2023-06-16', 0],
    ['2023-06-17', -1],
  ] as const)
    expect([day, (await told(day)).includes(hint(left))]).toEqual([day, true]);
  people.host.at('2023-06-01T09:00:00+08:00');
  await visit(id, '?lang=zh');
});

test('what is to be corrected leads to its field, and stands there', async () => {
  const application = await filed(people.host, 'screening');
  await post(people.host, SCREENER, application, 'return', { reason: '台账不全', indicators: { ledger: '缺三月' } });
  const visitor = await people.as(SUBMITTER);
  const { page } = await visitor.visit(`/apply/${application.id}`);
  const [, href = ''] = /href="([^"]*#answers\.ledger)"/.exec(page) ?? [];
  const field = await visitor.visit(href);
  expect([href, allWords(field.page, /class="correct[^"]*"[^>]*>([\s\S]*?)<\/p>/g)]).toEqual([
    `/apply/${application.id}/part/management#answers.ledger`,
    ['缺三月'],
  ]);
});

test('a deadline that went by is told as such, and a reason that begins with a year is not', async () => {
  const [lapsed, failed] = [await filed(people.host, 'returned'), await filed(people.host, 'assessing')];
  await post(people.host, PROPOSER, failed, 'fail', { reason: '2023-05 抽查发现混装' });
  for (const day of ['2023-06-13', '2023-06-17']) {
    people.host.at(`${day}T12:00:00+08:00`);
    await runDeadlines(people.host.site);
  }
  people.host.at('2023-06-01T09:00:00+08:00');
  expect(outcome((await visit(lapsed.id)).page)).toBe(`${t.states.withdrawn} ${t.apply.lapsed('2023年6月16日')}`);
  expect(outcome((await visit(failed.id)).page)).toBe(`${t.states.failed} 2023-05 抽查发现混装`);
  const desk = await (await people.as(PROPOSER)).visit(`/desk/${lapsed.id}`);
  expect(wordsOf(desk.page).includes(t.apply.lapsed('2023年6月16日'))).toBe(true);
});

test('a withdrawal without a reason is refused, unfolded, and keeps nothing from being typed', async () => {
  const application = await filed(people.host, 'assessing');
  const visitor = await people.as(SUBMITTER);
  const refused = await press(visitor, await visitor.visit(`/apply/${application.id}`), t.moves.withdraw);
  expect([refused.status, summaryOn(refused.page)?.title]).toEqual([
    422,
    t.refusal({ refused: 'reason-missing' }).title,
  ]);
  expect(refused.page.includes(`open=""><summary>${t.moves.withdraw}`)).toBe(true);
  const gone = await press(visitor, refused, t.moves.withdraw, { reason: '停办' });
  expect([gone.status, stateOn(gone.page)]).toEqual([200, t.states.withdrawn]);
});
