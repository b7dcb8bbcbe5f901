import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { filed, NEIGHBOUR } from '../../../flow.ts';
import { counted } from '../../../meddle.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
const codes: string[] = [];
beforeAll(async () => {
  site = await openSite();
  for (const name of ['塔山小学', '和畅堂小学', '树人小学'])
    codes.push((await filed(site, 'named', { unit: { name }, star: 4 })).award.code);
  codes.push((await filed(site, 'named', { by: NEIGHBOUR, unit: { name: '府山小学' } })).award.code);
  codes.push((await filed(site, 'revoked', { unit: { name: '旧校' } })).award.code);
});
afterAll(() => site.stop());

const text = async (path: string, on = site) => (await on.request(path)).text();
const listed = (page: string) =>
  [...page.matchAll(/<li><a href="\/cells\/[^"]+">([^<]+)<\/a>/g)].map(([, name]) => name);

test('a cell’s page says what its stars stand for, by whose rule, and whom to tell of a doubt', async () => {
  const page = await text(`/cells/${codes[0]}`);
  expect(page).toContain(texts.zh.story.means('无废城市细胞', '学校', 4, 90));
  expect(page).toContain(texts.zh.story.report('政务服务便民热线', '12345'));
  expect(page).toContain('绍兴市“无废学校”评估标准');
});

test('its neighbours are the named cells of its township, without itself', async () => {
  expect(listed(await text(`/cells/${codes[0]}`))).toEqual(['和畅堂小学', '树人小学']);
  expect(listed(await text(`/cells/${codes[3]}`))).toEqual([]);
});

test('a plaque that is worth nothing any more has no meaning explained', async () => {
  const page = await text(`/cells/${codes[4]}`);
  expect([page.includes(texts.zh.story.meaning), page.includes(texts.zh.story.doubt)]).toEqual([false, true]);
});

test('no score is on the page, nor what people wrote', async () => {
  const page = await text(`/cells/${codes[0]}`);
  for (const inside of ['王芳', '0575-85000000', 'r1@', 'r2@', '情况有变']) expect(page).not.toContain(inside);
});

test('a cell’s page costs three requests', async () => {
  const { table, sent } = counted(site.site.table);
  await text(`/cells/${codes[0]}`, site.on(table));
  expect(sent.filter((command) => ['Query', 'BatchGetItem'].includes(command))).toHaveLength(3);
});
