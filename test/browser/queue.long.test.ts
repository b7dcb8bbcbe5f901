import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { read } from '../asked.ts';
import { ADMIN, filed, PROPOSER, SCREENER } from '../flow.ts';
import type { Answer } from '../reach.ts';
import { test } from './browser.ts';
import { press, shows, stateOn } from './job.ts';

const t = texts.zh;
const MANY = 20;

test('a queue of twenty is worked from first to last by keyboard alone', async ({ registry, visit }) => {
  const own: Answer['body'][] = [];
  for (let n = 0; n < MANY; n++) own.push(await filed(registry, 'submitted'));
  const page = await visit({ as: SCREENER, at: '/desk?state=submitted' });
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  for (const { id, unit } of own) {
    await page.waitForURL(`**/desk/${id}?**`);
    await shows(async () => (await page.locator('h1').textContent())?.includes(unit.name), true);
    const button = page.getByRole('button', { name: t.moves['screen-start'], exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await shows(() => stateOn(page), t.states.screening);
    await page.keyboard.press('n');
  }
  await page.getByText(t.queue.end).waitFor();
  const now = await Promise.all(own.map(async (one) => (await read(registry, ADMIN, one)).state));
  expect(new Set(now)).toEqual(new Set(['screening']));
});

test('keys rest while somebody types, and where they were switched off', async ({ registry, visit }) => {
  await filed(registry, 'assessing');
  const page = await visit({ as: PROPOSER, at: '/desk?state=assessing' });
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press('/');
  expect(await focused()).toBe('INPUT');
  await page.keyboard.type('jk?/');
  expect([await page.locator('[data-search]').inputValue(), await page.locator('#keys').isVisible()]).toEqual([
    'jk?/',
    false,
  ]);
  await page.locator('[data-search]').blur();
  await page.keyboard.press('?');
  await page.getByLabel(t.keys.on).uncheck();
  await press(page, t.keys.close);
  await page.reload();
  await page.keyboard.press('j');
  expect(await focused()).toBe('BODY');
});

test('rows are chosen from one to another with Shift, assigned together, and given back', async ({
  registry,
  visit,
}) => {
  const own = [
    await filed(registry, 'assessing'),
    await filed(registry, 'assessing'),
    await filed(registry, 'assessing'),
  ];
  const page = await visit({ as: PROPOSER, at: '/desk?state=assessing' });
  const box = (one: Answer['body']) => page.getByLabel(t.bulk.pick(one.unit.name), { exact: true });
  await box(own[0]).click();
  await box(own[2]).click({ modifiers: ['Shift'] });
  expect(await box(own[1]).isChecked()).toBe(true);
  await press(page, t.moves.assign);
  await page.locator('input[value="r3@example.test"]').check();
  await press(page, t.bulk.preview);
  await press(page, t.bulk.go(t.moves.assign, 3));
  const assigned = () => Promise.all(own.map(async (one) => (await read(registry, ADMIN, one)).assigned));
  await shows(assigned, [['r3@example.test'], ['r3@example.test'], ['r3@example.test']]);
  await press(page, t.bulk.undo);
  await shows(assigned, [[], [], []]);
});
