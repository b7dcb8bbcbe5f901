import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { done } from '../flow.ts';
import { filledIn } from '../workbook.ts';
import { PATIENCE_MS, test } from './browser.ts';
import { prepareSurvey, survey } from './survey.ts';

const t = texts.zh.sheets;
const HEAD = ['类别', '单位名称', '地址', '联系人', '电话'];
const rowsOf = (count: number, bad: number) =>
  Array.from({ length: count }, (_, n) => [
    '学校',
    `第${n}小学`,
    `路 ${n} 号`,
    '王芳',
    n < bad ? '七号' : 13_800_000_000 + n,
  ]);

const file = async (count: number, bad: number) => ({
  name: '全年申报.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await filledIn([HEAD, ...rowsOf(count, bad)]),
});

for (const scripts of [true, false])
  test(`a spreadsheet is checked, imported to its end and named in the list, scripts ${scripts}`, async ({
    registry,
    visit,
  }) => {
    const who = scripts ? 't330602007@example.test' : 't330602008@example.test';
    const page = await visit({ as: who, at: '/apply/sheets', scripts });
    if (scripts) await prepareSurvey(page);
    await page.setInputFiles('input[type=file]', await file(120, 3));
    await page.getByRole('button', { name: t.upload }).click();
    await page.getByText(t.found(120, 117, 3)).waitFor();
    expect(await page.locator('.faults tbody tr').count()).toBe(3);
    if (scripts) expect(await survey(page, 'zh')).toEqual({ tooWide: [], inaccessible: [] });
    await page.getByRole('button', { name: t.run(117) }).click();
    const finished = page.getByText(texts.zh.imports.applications.finished(117));
    while (!scripts && (await page.getByRole('button', { name: t.goOn }).count()) > 0)
      await page.getByRole('button', { name: t.goOn }).click();
    await finished.waitFor({ timeout: 3 * PATIENCE_MS });
    if (scripts) expect(await survey(page, 'zh')).toEqual({ tooWide: [], inaccessible: [] });
    const { items } = await done(registry, who, 'GET', '/applications?limit=100');
    expect(items.length).toBe(100);
  });

test('two thousand rows are checked within the time of one answer, and imported slice by slice', async ({
  registry,
  visit,
}) => {
  const who = 't330602009@example.test';
  const page = await visit({ as: who, at: '/apply/sheets' });
  page.setDefaultTimeout(6 * PATIENCE_MS);
  await page.setInputFiles('input[type=file]', await file(2000, 50));
  await page.getByRole('button', { name: t.upload }).click();
  await page.getByText(t.found(2000, 1950, 50)).waitFor();
  expect(await page.locator('.faults tbody tr').count()).toBe(50);
  await page.getByRole('button', { name: t.run(1950) }).click();
  await page.locator('progress').waitFor();
  await expect.poll(async () => Number(await page.locator('progress').getAttribute('value'))).toBe(0);
  // Broken off, and gone on with from another window.
  await page.goto('/apply/sheets');
  await page.getByRole('link', { name: '全年申报.xlsx' }).click();
  await page.getByRole('button', { name: new RegExp(`${t.goOn}|${t.run(1950)}`) }).click();
  await page.getByText(texts.zh.imports.applications.finished(1950)).waitFor({ timeout: 12 * PATIENCE_MS });
  const marked = await page.request.get(`${page.url()}/marked.xlsx`);
  expect(marked.status()).toBe(200);
  const { items } = await done(registry, who, 'GET', '/applications?limit=1&state=draft');
  expect(items.length).toBe(1);
}, 240_000);

const newVillages = (township: string) => [
  ['代码', '名称'],
  [township, `新${township}街道`],
  ...Array.from({ length: 119 }, (_, n) => [`${township}${201 + n}`, n < 3 ? '' : `新${n}村`]),
];

for (const scripts of [true, false])
  test(`divisions are checked, taken row by row and published as one, scripts ${scripts}`, async ({ visit }) => {
    const page = await visit({ as: 'admin@example.test', at: '/admin/divisions', scripts });
    if (scripts) await prepareSurvey(page);
    await page.getByRole('radio', { name: texts.zh.divisions.extents.part.name }).check();
    const buffer = await filledIn(newVillages(scripts ? '330681198' : '330681199'));
    await page.setInputFiles('input[type=file]', { ...(await file(1, 0)), buffer });
    await page.getByRole('button', { name: t.upload }).click();
    await page.getByText(t.found(120, 117, 3)).waitFor();
    if (scripts) expect(await survey(page, 'zh')).toEqual({ tooWide: [], inaccessible: [] });
    await page.getByRole('button', { name: t.run(117) }).click();
    const taken = page.getByText(texts.zh.imports.divisions.finished(117));
    while (!scripts && (await page.getByRole('button', { name: t.goOn }).count()) > 0)
      await page.getByRole('button', { name: t.goOn }).click();
    await taken.waitFor({ timeout: 3 * PATIENCE_MS });
    if (scripts) expect(await survey(page, 'zh')).toEqual({ tooWide: [], inaccessible: [] });
    await page.getByLabel(texts.zh.divisions.asOf).fill('2023-05-31');
    await page.getByLabel(texts.zh.divisions.source).fill(`绍政函〔2023〕${scripts ? 8 : 9} 号`);
    await page.getByRole('button', { name: texts.zh.divisions.publish }).click();
    await page.getByText(texts.zh.divisions.published('诸暨市', '2023年5月31日')).waitFor();
    expect(await page.locator('.faults tbody tr').count()).toBe(3);
  });
