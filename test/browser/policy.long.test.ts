import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { ADMIN, done } from '../flow.ts';
import { test } from './browser.ts';

const { programmes: t, standards: s } = texts.zh;

test('without scripts an administrator makes next year’s programme and the next version of a standard', async ({
  registry,
  visit,
}) => {
  const page = await visit({ as: ADMIN, at: '/admin/programmes', scripts: false });
  await page.locator('form[action$="/next"] button').click();
  await page.getByLabel(t.fields['quotas.cells.count']).fill('120');
  await page.getByRole('button', { name: t.look }).click();
  await page.getByLabel(t.reason).fill('市 2024 年工作计划');
  await page.getByRole('button', { name: t.publishNew }).click();
  expect(await page.getByRole('link', { name: t.change }).count()).toBe(registry.site.policy.programmes().length);
  expect((await done(registry, undefined, 'GET', '/programmes/2024')).quotas.cells).toEqual({ count: 120 });

  await page.goto('/admin/standards');
  await page.locator('form[action="/admin/standards/shop/begin"] button').click();
  await page.getByLabel(s.fields['title.zh']).fill('修订版');
  await page.getByRole('button', { name: texts.zh.drafting.save }).first().click();
  await page.getByRole('link', { name: s.toChanges }).click();
  await page.getByLabel(t.reason).fill('年度修订');
  await page.getByRole('button', { name: s.publish(2) }).click();
  expect((await done(registry, undefined, 'GET', '/standards/shop/2')).title.zh).toBe('修订版');
});
