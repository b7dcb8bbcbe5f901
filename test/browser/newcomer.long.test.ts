import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { fullAnswers } from '../answers.ts';
import { NEIGHBOUR } from '../flow.ts';
import { signIn, test } from './browser.ts';
import { fileApplication, follow, shows, stateOn } from './job.ts';

const t = texts.zh;
const unit = {
  name: '府山小学',
  address: '府山街道 2 号',
  contact: '李娜',
  phone: '0575-85000001',
  summary: '已建台账。',
};

/** Every page that is loaded from now on, in its order, an application by `:id`. */
function loadsOf(page: Page): readonly string[] {
  const loads: string[] = [];
  page.on('domcontentloaded', () => {
    loads.push(new URL(page.url()).pathname.replace(/\d{4}-\d{6}-\w{10}/, ':id'));
  });
  return loads;
}

test('who applies for the first time loads each part of the form once, and from every page goes on by its first button', async ({
  registry,
  visit,
}) => {
  const standard = registry.site.policy.standard('school') ?? expect.fail('no school standard');
  const page = await visit();
  await follow(page, t.site.signIn);
  await signIn(page, NEIGHBOUR);
  const loads = loadsOf(page);
  await follow(page, t.site.nav.apply);
  await fileApplication(page, { t, standard, unit, answers: fullAnswers(standard) });
  await shows(() => stateOn(page), t.states.submitted);
  expect(loads).toEqual([
    '/apply',
    '/apply/new',
    '/apply/:id/unit',
    ...standard.sections.map(({ id }) => `/apply/:id/part/${id}`),
    '/apply/:id/check',
    '/apply/:id',
  ]);
});

test('what a hasty applicant has left out is one press away, and each press leads on', async ({ registry, visit }) => {
  const standard = registry.site.policy.standard('school') ?? expect.fail('no school standard');
  const page = await visit({ as: NEIGHBOUR, at: '/apply/new' });
  await page.locator(`.choice:has([value="${standard.category}"])`).click();
  const loads = loadsOf(page);
  for (let n = 0; n < standard.sections.length + 2; n++) {
    const before = loads.length;
    await page.locator('main form button:visible').first().click();
    await shows(async () => loads.length, before + 1);
  }
  expect(loads.at(-1)).toBe('/apply/:id/check');
  await page.locator('[name="commitment"]').check();
  await page.getByRole('button', { name: t.apply.submit, exact: true }).click();
  const left = page.locator('.summary li a');
  await left.first().waitFor();
  const dead = await left.evaluateAll((links) => links.filter((link) => !link.getAttribute('href')).length);
  expect([await left.count(), dead]).toEqual([26, 0]);
  await left.first().click();
  await shows(() => page.evaluate(() => document.activeElement?.getAttribute('name') ?? ''), 'unit.name');
});
