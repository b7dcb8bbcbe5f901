import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { post } from '../../../asked.ts';
import { done, filed, SCREENER, SUBMITTER } from '../../../flow.ts';
import { allWords, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
const pageOf = async (id: string, step = '') => (await (await people.as(SUBMITTER)).visit(`/apply/${id}${step}`)).page;
/** What the task list says of each part, by its name. */
const tasks = (page: string) => {
  const [, list = ''] = /<ol class="tasks">([\s\S]*?)<\/ol>/.exec(page) ?? [];
  return Object.fromEntries(
    [...list.matchAll(/<li><a [^>]*>([\s\S]*?)<\/a>([\s\S]*?)<\/li>/g)].map(([, name = '', rest = '']) => [
      wordsOf(name),
      wordsOf(rest),
    ]),
  );
};
const soFar = (page: string) => wordsOf(/<div class="so-far">[\s\S]*?<\/div>/.exec(page)?.[0] ?? '');

test('each part says whether it is blank, what is left, or that it is complete, with its points', async () => {
  const { id } = await done(people.host, SUBMITTER, 'POST', '/applications', { category: 'school' });
  const answers = { 'lead-group': { value: '1' }, ledger: { value: 'x' }, rules: { value: '0' } };
  await done(people.host, SUBMITTER, 'PATCH', `/applications/${id}`, { answers, unit: { phone: '七' } });
  const page = await pageOf(id);
  const { 单位信息: unit, 硬性指标: hard, 组织管理: management, 附加分: bonus } = tasks(page);
  expect([unit, hard, management, bonus]).toEqual(['还有 4 处', '未填写', '8 / 13 分 还有 1 处', '0 / 8 分 选填']);
  expect(soFar(page)).toMatch(/还有 \d+ 处要填、2 处要改。$/);
});

test('the way to the next star leads to the fields that give the most, and a veto comes before it', async () => {
  const { id } = await filed(people.host, 'draft');
  const save = (answers: object) => done(people.host, SUBMITTER, 'PATCH', `/applications/${id}`, { answers });
  const places = (page: string) =>
    [...page.matchAll(/<li><a href="[^"]*\/part\/([^"]*)\.value"/g)].map(([, place = '']) => place);
  await save({ ledger: { value: '3' }, 'lead-group': { value: '0' } });
  const page = await pageOf(id, '/part/management');
  expect(places(page)).toEqual(['management#answers.lead-group', 'management#answers.ledger']);
  expect(soFar(page).includes(t.filling.toNext(5, '2'))).toBe(false);
  await save({ 'illegal-dumping': { value: '1' } });
  const vetoed = await pageOf(id);
  expect(places(vetoed)[0]).toBe('hard-requirements#answers.illegal-dumping');
  expect([wordsOf(vetoed).includes(t.filling.first), soFar(vetoed).includes(t.apply.stopped)]).toEqual([true, true]);
});

test('what was sent back says at each part and field what was asked for, and what has been changed since', async () => {
  const application = await filed(people.host, 'screening');
  const { id } = application;
  await post(people.host, SCREENER, application, 'return', {
    reason: '台账不全',
    indicators: { ledger: '缺三月', rules: '未盖章' },
  });
  await done(people.host, SUBMITTER, 'PATCH', `/applications/${id}`, { answers: { ledger: { value: '1' } } });
  expect(tasks(await pageOf(id)).组织管理).toBe(`12 / 13 分 ${t.filling.toCorrect(2, 1)}`);
  const field = await pageOf(id, '/part/management');
  expect(
    allWords(field, /<p class="correct">[\s\S]*?<\/p>(<p[\s\S]*?<\/p>)/g).map((note) => note.split(' ').at(-1)),
  ).toEqual([t.filling.notCorrected, t.filling.corrected]);
});
