import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { CITY_UNIT, done, filed, SUBMITTER } from '../flow.ts';
import type { TestHost } from '../host.ts';
import { test } from './browser.ts';
import { shows } from './job.ts';

const t = texts.zh;
const combobox = (page: Page) => page.getByRole('combobox', { name: t.unit.division });
const options = (page: Page) => page.getByRole('option');
const saved = (page: Page) =>
  page
    .locator('[data-status]')
    .filter({ hasText: /^已保存/ })
    .waitFor();

async function unitStep(registry: TestHost, by: string, category = 'school') {
  const { id } = await done(registry, by, 'POST', '/applications', { category });
  return { id, at: `/apply/${id}/unit` };
}
const storedOf = async (registry: TestHost, by: string, id: string) =>
  (await done(registry, by, 'GET', `/applications/${id}`)).unit.division;

test.concurrent('one of two thousand places is found by its initials, with the keyboard alone', async ({
  registry,
  visit,
}) => {
  const { id, at } = await unitStep(registry, CITY_UNIT);
  const page = await visit({ as: CITY_UNIT, at });
  await combobox(page).focus();
  await page.keyboard.type('tashanjd');
  await shows(() => options(page).allTextContents(), ['塔山街道']);
  expect(await combobox(page).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  const active = await combobox(page).getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await saved(page);
  expect([await combobox(page).inputValue(), await storedOf(registry, CITY_UNIT, id)]).toEqual([
    '塔山街道',
    '330602001',
  ]);
  await page.reload();
  expect(await combobox(page).inputValue()).toBe('塔山街道');
  await combobox(page).fill('没有的地方');
  await page.getByText(t.place.none).waitFor();
  await page.keyboard.press('Tab');
  await shows(() => combobox(page).inputValue(), '塔山街道');
});

test.concurrent('by name, and by mouse; what another window chose is shown, and emptied it is none', async ({
  registry,
  visit,
}) => {
  const book = registry.site.policy.divisions();
  const township = book.all.find(({ code, level }) => level === 'township' && book.children(code).length > 20);
  const [first, second] = book.children(township?.code ?? '');
  if (!first || !second) throw new Error('no large township');
  const by = `t${township?.code}@example.test`;
  const { id, at } = await unitStep(registry, by, 'village');
  const [page, other] = [await visit({ as: by, at }), await visit({ as: by, at })];
  await combobox(page).click();
  expect(await options(page).count()).toBe(20);
  await combobox(page).fill(second.name.slice(0, 2));
  await page.getByRole('option', { name: second.name, exact: true }).click();
  await saved(page);
  expect(await storedOf(registry, by, id)).toBe(second.code);
  await other.locator('[name="unit.contact"]').pressSequentially('王');
  await saved(other);
  await shows(() => combobox(other).inputValue(), second.name);
  await combobox(other).fill(first.code);
  await other.keyboard.press('Tab');
  await shows(() => combobox(other).inputValue(), first.name);
  await shows(() => storedOf(registry, by, id), first.code);
  await combobox(other).fill('');
  await other.keyboard.press('Tab');
  await shows(() => storedOf(registry, by, id), '');
});

test.concurrent('who types the name of a unit that is there already is told while typing', async ({
  registry,
  visit,
}) => {
  const { unit } = await filed(registry, 'submitted');
  const { at } = await unitStep(registry, SUBMITTER);
  const page = await visit({ as: SUBMITTER, at });
  await page.locator('[name="unit.name"]').pressSequentially(`绍兴市${unit.name}`);
  await page.locator('#similar').getByText(t.similar.how.near).waitFor();
  expect(await page.locator('[name="unit.name"]').inputValue()).toBe(`绍兴市${unit.name}`);
});
