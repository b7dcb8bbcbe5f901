import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { read } from '../../../asked.ts';
import { done, filed, NEIGHBOUR, SUBMITTER } from '../../../flow.ts';
import { allWords, fieldsOn, press, summaryOn } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.stop());

const t = texts.zh;
const AT = '/part/management';
const clashesOn = (page: string) => allWords(page, /<fieldset class="clash"[^>]*>([\s\S]*?)<\/fieldset>/g);

/** A draft on which two windows stand open, and one of them has saved something. */
async function saved(typed: Record<string, string>) {
  const { id } = await done(people.host, SUBMITTER, 'POST', '/applications', { category: 'school' });
  const visitor = await people.as(SUBMITTER);
  const [first, second] = [await visitor.visit(`/apply/${id}${AT}`), await visitor.visit(`/apply/${id}${AT}`)];
  await press(visitor, first, t.form.save, typed);
  const stored = async () => {
    const { answers, version } = await read(people.host, SUBMITTER, { id });
    const said: Record<string, unknown> = Object.fromEntries(
      Object.entries<object>(answers).filter(([, a]) => Object.keys(a).length > 0),
    );
    return { version, ...said } as Record<string, unknown>;
  };
  return { id, visitor, second, stored };
}

test('what two windows typed at different fields is kept from both', async () => {
  const { visitor, second, stored } = await saved({ 'answers.ledger.value': '2', 'answers.ledger.note': '缺三月' });
  const { url } = await press(visitor, second, t.form.save, { 'answers.lead-group.value': '1' });
  expect(url.pathname).toMatch(/^\/apply\/[^/]+$/);
  expect(await stored()).toEqual({
    version: 3,
    ledger: { value: '2', note: '缺三月' },
    'lead-group': { value: '1' },
  });
});

test('an answer and its note are fields of their own', async () => {
  const { visitor, second, stored } = await saved({ 'answers.ledger.value': '2' });
  await press(visitor, second, t.form.save, { 'answers.ledger.note': '缺三月' });
  expect(await stored()).toEqual({ version: 3, ledger: { value: '2', note: '缺三月' } });
});

test('what both typed differently is shown side by side at its field, and the rest is saved', async () => {
  const { visitor, second, stored } = await saved({ 'answers.ledger.value': '2' });
  const typed = { 'answers.ledger.value': '3', 'answers.lead-group.value': '1' };
  const { status, page } = await press(visitor, second, t.form.saveAndNext, typed);
  expect([status, summaryOn(page)?.title, summaryOn(page)?.links]).toEqual([
    409,
    t.filling.clashes(1),
    ['#keep.answers.ledger'],
  ]);
  expect(clashesOn(page)).toHaveLength(1);
  expect(clashesOn(page)[0]).toMatch(/^您在另一窗口于 .+ 填写了不同的内容，请选择保留哪一个 用我的 3 用对方的 2$/);
  expect([fieldsOn(page)['answers.ledger.value'], fieldsOn(page).version]).toEqual(['3', '3']);
  expect(await stored()).toEqual({ version: 3, ledger: { value: '2' }, 'lead-group': { value: '1' } });
});

test('nothing is overwritten until somebody chooses, and then what was chosen stays', async () => {
  for (const [choice, wins] of [
    ['mine', '3'],
    ['theirs', '2'],
  ] as const) {
    const { visitor, second, stored } = await saved({ 'answers.ledger.value': '2' });
    const clash = await press(visitor, second, t.form.save, { 'answers.ledger.value': '3' });
    const again = await press(visitor, clash, t.form.save);
    expect([again.status, clashesOn(again.page).length]).toEqual([409, 1]);
    const { status } = await press(visitor, again, t.form.save, { 'keep.answers.ledger': choice });
    expect([status, (await stored()).ledger]).toEqual([200, { value: wins }]);
  }
});

test('the script is told what to take over, and what to choose', async () => {
  const { id, visitor, second } = await saved({ 'answers.ledger.value': '2', 'answers.rules.note': '两项' });
  const form = { ...fieldsOn(second.page), 'answers.ledger.value': '3', 'answers.lead-group.value': '1' };
  const answer = await visitor.visit(`/apply/${id}${AT}`, form, { accept: 'application/json' });
  const { version, message, taken, clashes } = JSON.parse(answer.page);
  expect([answer.status, version, message]).toEqual([200, 3, t.filling.clashes(1)]);
  expect(taken).toEqual([['answers.rules.note', '两项']]);
  expect(Object.keys(clashes)).toEqual(['answers.ledger']);
  const chosen = { ...form, version: '3', 'answers.rules.note': '两项', 'keep.answers.ledger': 'theirs' };
  const after = JSON.parse((await visitor.visit(`/apply/${id}${AT}`, chosen, { accept: 'application/json' })).page);
  expect([after.version, after.taken, after.clashes]).toEqual([
    3,
    [
      ['answers.ledger.value', '2'],
      ['answers.ledger.notApplicable', ''],
    ],
    {},
  ]);
});

test('the script is told what is wrong in its step, by the control, and nothing of what is blank', async () => {
  const { id } = await done(people.host, SUBMITTER, 'POST', '/applications', { category: 'school' });
  await done(people.host, SUBMITTER, 'PATCH', `/applications/${id}`, { answers: { bins: { value: 'x' } } });
  const visitor = await people.as(SUBMITTER);
  const send = async (step: string, typed: Record<string, string>) => {
    const form = { ...fieldsOn((await visitor.visit(`/apply/${id}${step}`)).page), ...typed };
    return JSON.parse((await visitor.visit(`/apply/${id}${step}`, form, { accept: 'application/json' })).page).faults;
  };
  expect(await send(AT, { 'answers.ledger.value': '三' })).toEqual({ 'answers.ledger.value': t.fault['not-a-count'] });
  expect(await send('/unit', { 'unit.phone': '七' })).toEqual({ 'unit.phone': t.fault['not-a-phone'] });
});

test('who signed in meanwhile saves nothing under their name that another typed', async () => {
  const { id } = await filed(people.host, 'draft');
  const visitor = await people.as(SUBMITTER);
  const { page } = await visitor.visit(`/apply/${id}/unit`);
  const form = { ...fieldsOn(page), who: NEIGHBOUR, 'unit.phone': '1' };
  const asked = [
    await visitor.visit(`/apply/${id}/unit`, form, { accept: 'application/json' }),
    await visitor.visit(`/apply/${id}/unit`, form),
  ];
  expect(asked.map(({ status }) => status)).toEqual([401, 401]);
  expect((await read(people.host, SUBMITTER, { id })).unit.phone).toBe('0575-85000000');
});

test('a step of what cannot be changed any more leads to what was filed', async () => {
  const { id } = await filed(people.host, 'submitted');
  const visitor = await people.as(SUBMITTER);
  const at = await Promise.all(['/unit', AT].map((step) => visitor.visit(`/apply/${id}${step}`)));
  expect(at.map(({ url }) => url.pathname)).toEqual([`/apply/${id}/check`, `/apply/${id}/check`]);
});

test('signing out leaves nothing of what was typed on the machine', async () => {
  const answer = await (await people.as()).send(new URL('/sign-out', people.host.origin), {});
  expect(answer.headers.get('clear-site-data')).toBe('"storage"');
});
