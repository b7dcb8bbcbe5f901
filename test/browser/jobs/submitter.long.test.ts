import { expect } from 'vitest';
import { texts } from '../../../functions/web/text/text.ts';
import { loadMembership } from '../../../shared/store/membership.ts';
import { read, trailOf } from '../../asked.ts';
import { FILES } from '../../files.ts';
import { ADMIN, done, filed, NEIGHBOUR, SUBMITTER } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { filledIn } from '../../workbook.ts';
import { headingOf, test, WAYS, type Way } from '../hands.ts';

const t = texts.zh;
const PDF = { name: '三月台账.pdf', mimeType: 'application/pdf', buffer: FILES.pdf };
/** Somebody of a township of its own for each way, so that a list holds that way’s work alone. */
const CLERK: Record<Way, string> = {
  'without scripts': 't330602011@example.test',
  'by keyboard alone': 't330602012@example.test',
  'pressing twice': 't330602013@example.test',
};

const drafts = async (registry: TestHost, who: string) =>
  (await done(registry, who, 'GET', '/applications?state=draft&limit=100')).items;
const movesOf = async (registry: TestHost, own: { id: string }) =>
  (await trailOf(registry, ADMIN, own)).map(({ transition }) => transition);

test.for(WAYS)('%s an application begins from a neighbour’s named one', async (way, { registry, work }) => {
  const { id, unit } = await filed(registry, 'named', { by: NEIGHBOUR });
  const hands = await work(way, CLERK[way], '/apply/new');
  await hands.fill({ category: 'school' });
  await hands.press(t.begin.copy);
  await hands.fill({ from: id });
  await hands.press(t.apply.begin);
  expect(await headingOf(hands)).toBe(t.apply.taskUnit);
  await hands.fill({ 'unit.name': `${unit.name}分校`, 'unit.phone': '0575-85111111' });
  await hands.press(t.form.save);
  const own = await drafts(registry, CLERK[way]);
  expect(own).toHaveLength(1);
  const begun = await read(registry, CLERK[way], own[0]);
  expect([begun.unit.name, begun.unit.phone, begun.copied.name]).toEqual([
    ...[`${unit.name}分校`, '0575-85111111', unit.name],
  ]);
});

test.for(WAYS)(
  '%s evidence is brought by the plain form, and an application handed in',
  async (way, { registry, work }) => {
    const own = await filed(registry, 'draft');
    const hands = await work(way, SUBMITTER, `/apply/${own.id}/evidence?indicator=ledger`);
    await hands.unfold(t.evidence.plainly);
    await hands.bring(PDF, hands.page.locator('input[name="file"]'));
    await hands.press(t.moves.attach);
    expect(await hands.page.locator('.files a').allTextContents()).toEqual([PDF.name]);
    expect(Object.values((await read(registry, SUBMITTER, own)).evidence)).toHaveLength(1);
    await hands.page.goto(`/apply/${own.id}/check`);
    await hands.fill({ commitment: '1' });
    await hands.press(t.apply.submit);
    expect((await movesOf(registry, own)).filter((move) => move === 'submit')).toEqual(['submit']);
    await hands.unfold(t.moves.withdraw);
    await hands.fill({ reason: '学校搬迁' });
    await hands.press(t.moves.withdraw);
    expect((await read(registry, SUBMITTER, own)).state).toBe('withdrawn');
  },
);

test.for(WAYS)('%s what has to be mended is answered once', async (way, { registry, work }) => {
  const own = await filed(registry, 'rectifying');
  const hands = await work(way, SUBMITTER, `/apply/${own.id}`);
  await hands.fill({ text: '台账已补齐' });
  await hands.press(t.moves['answer-item']);
  expect((await movesOf(registry, own)).filter((move) => move === 'answer-item')).toEqual(['answer-item']);
});

test.for(WAYS)('%s a year’s applications come in by a spreadsheet', async (way, { registry, work }) => {
  const who = `t33060300${WAYS.indexOf(way) + 1}@example.test`;
  const rows = ['一', '二', '三'].map((n) => [
    '学校',
    `第${n}小学`,
    `路 ${n} 号`,
    '王芳',
    n === '三' ? '七号' : '13800000000',
  ]);
  const hands = await work(way, who, '/apply/sheets');
  const buffer = await filledIn([['类别', '单位名称', '地址', '联系人', '电话'], ...rows]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await hands.bring({ name: '申报.xlsx', mimeType, buffer });
  await hands.press(t.sheets.upload);
  expect(await hands.page.locator('.lead').textContent()).toBe(t.sheets.found(3, 2, 1));
  await hands.press(t.sheets.run(2));
  expect(await hands.page.locator('.lead').textContent()).toBe(t.imports.applications.finished(2));
  expect(await drafts(registry, who)).toHaveLength(2);
});

test.for(WAYS)('%s mail is asked for in English', async (way, { registry, work }) => {
  const hands = await work(way, CLERK[way], '/inbox');
  await hands.follow('/inbox/settings');
  await hands.fill({ language: 'en' });
  await hands.press(t.messages.save);
  expect((await loadMembership(registry.site.table, CLERK[way]))?.member.channels?.language).toBe('en');
});
