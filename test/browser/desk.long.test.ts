import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { read } from '../asked.ts';
import { ADMIN, filed, PROPOSER, SIGNER } from '../flow.ts';
import { test } from './browser.ts';
import { press, shows, stateOn, trailOn } from './job.ts';

const t = texts.zh;
const ledger = (page: Page) => page.locator('[name="answers.ledger.value"]');
const saved = (page: Page) =>
  page
    .locator('[data-status]')
    .filter({ hasText: /^已保存/ })
    .waitFor();

test.concurrent.for([true, false])(
  'Enter in a score saves the sheet and moves nothing (scripts: %s)',
  async (scripts, { registry, visit }) => {
    const own = await filed(registry, 'assessing');
    const page = await visit({ as: PROPOSER, at: `/desk/${own.id}`, scripts });
    const before = await trailOn(page);
    await ledger(page).fill('3');
    await ledger(page).press('Enter');
    await shows(async () => (await read(registry, ADMIN, own)).sheets[PROPOSER]?.documents.ledger, { value: '3' });
    await shows(() => stateOn(page), t.states.assessing);
    expect([await trailOn(page), (await read(registry, ADMIN, own)).visits]).toEqual([before, []]);
  },
);

test.concurrent('Enter where there is no sheet to write moves nothing', async ({ registry, visit }) => {
  const own = await filed(registry, 'noticed');
  const page = await visit({ as: PROPOSER, at: `/desk/${own.id}` });
  await page.locator('summary', { hasText: t.moves.name }).click();
  await page.getByLabel(t.desk.documentNumber).fill('绍无废办〔2023〕9号');
  await page.getByLabel(t.desk.documentNumber).press('Enter');
  await page.waitForTimeout(500);
  expect([await stateOn(page), (await read(registry, ADMIN, own)).version]).toEqual([t.states.noticed, own.version]);
});

test.concurrent('two reviewers fill their sheets side by side, each saved by itself', async ({ registry, visit }) => {
  const own = await filed(registry, 'assessing');
  const [one, other] = await Promise.all([PROPOSER, SIGNER].map((as) => visit({ as, at: `/desk/${own.id}` })));
  if (!one || !other) throw new Error('two windows');
  await ledger(one).pressSequentially('1');
  await saved(one);
  await ledger(other).pressSequentially('2');
  await saved(other);
  await ledger(one).fill('3');
  await shows(async () => (await read(registry, ADMIN, own)).sheets[PROPOSER]?.documents.ledger, { value: '3' });
  expect((await read(registry, ADMIN, own)).sheets[SIGNER].documents.ledger).toEqual({ value: '2' });
});

test.concurrent('who decides on what another has just ended keeps the words and sees the end', async ({
  registry,
  visit,
}) => {
  const own = await filed(registry, 'assessing');
  const [one, other] = await Promise.all([PROPOSER, SIGNER].map((as) => visit({ as, at: `/desk/${own.id}` })));
  if (!one || !other) throw new Error('two windows');
  const unfold = (page: Page) => page.locator('summary', { hasText: t.moves.fail }).click();
  await unfold(one);
  await unfold(other);
  await one.locator('[name="fail.reason"]').fill('现场不符');
  await press(one, t.moves.fail);
  await shows(() => stateOn(one), t.states.failed);
  await other.locator('[name="fail.reason"]').fill('台账不实');
  await press(other, t.moves.fail);
  await shows(() => stateOn(other), t.states.failed);
  expect(await other.locator('dd', { hasText: '台账不实' }).count()).toBe(1);
  expect(await other.locator('.summary').count()).toBe(1);
});
