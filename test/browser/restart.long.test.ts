import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { done, SUBMITTER } from '../flow.ts';
import { startTestHost } from '../host.ts';
import { signIn } from './browser.ts';
import { startWithProfile } from './chromium.ts';
import { shows } from './job.ts';
import { loseConnection } from './offline.ts';

const t = texts.zh;

test('what was typed without a connection outlives the browser, is saved later, and goes when one signs out', async () => {
  const host = await startTestHost();
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  onTestFinished(async () => {
    await host.stop();
    rmSync(profile, { recursive: true, force: true });
  });
  const { id } = await done(host, SUBMITTER, 'POST', '/applications', { category: 'school' });
  const at = `/apply/${id}/part/management`;
  const stored = async () => (await host.call(SUBMITTER, 'GET', `/applications/${id}`)).body.answers.ledger;
  const open = async (window: BrowserContext) => {
    const page = await window.newPage();
    await page.goto(at);
    return page;
  };
  const typeOffline = async (window: BrowserContext, text: string) => {
    const page = await open(window);
    await loseConnection(page);
    await page.locator('[name="answers.ledger.value"]').fill(text);
    await page.locator('[data-status]').getByText(t.filling.keptOffline).waitFor();
  };

  const before = await startWithProfile(profile, host.origin);
  await signIn(await open(before), SUBMITTER);
  await typeOffline(before, '3');
  await before.close();
  expect(await stored()).toBeUndefined();

  const after = await startWithProfile(profile, host.origin);
  const page = await open(after);
  await shows(() => page.locator('[name="answers.ledger.value"]').inputValue(), '3');
  await page
    .locator('[data-status]')
    .filter({ hasText: /^已保存/ })
    .waitFor();
  expect(await stored()).toEqual({ value: '3' });

  await typeOffline(after, '4');
  for (const form of after.pages().filter((each) => each.url().includes('/part/')))
    await form.close({ runBeforeUnload: false });
  await after.setOffline(false);
  const leaving = await after.newPage();
  await leaving.goto('/apply');
  await leaving.getByText(t.filling.waiting).waitFor();
  await leaving.locator('[action="/sign-out"] button').click();
  await leaving.waitForURL('**/');
  const kept = await leaving.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(kept).toEqual([]);
  await after.close();
});
