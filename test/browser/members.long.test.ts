import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { ADMIN } from '../flow.ts';
import { test } from './browser.ts';
import { press, shows } from './job.ts';

const t = texts.en.members;
const EMAIL = 'newcomer@example.test';

test('without scripts an administrator lets somebody in, who works; disabled, they are told so at the next step', async ({
  visit,
}) => {
  const plain = { language: 'en', scripts: false } as const;
  const admin = await visit({ ...plain, as: ADMIN, at: '/admin/members/new' });
  await admin.locator('#email').fill(EMAIL);
  await admin.locator('#name').fill('李审');
  await admin.locator('#role').selectOption('screener');
  await admin.locator('#division').fill('越城区 330602');
  await press(admin, t.invite);
  await shows(
    () =>
      admin
        .locator('h1')
        .textContent()
        .then((text) => text?.trim() ?? ''),
    '李审',
  );

  const newcomer = await visit({ ...plain, as: EMAIL, at: '/desk' });
  expect(new URL(newcomer.url()).pathname).toBe('/desk');

  await admin.locator('#reason').fill('left the office');
  await press(admin, t.disable);
  await shows(
    () =>
      admin
        .getByRole('status')
        .textContent()
        .then((text) => text?.trim() ?? ''),
    t.done.disabled(),
  );
  expect((await newcomer.reload())?.status()).toBe(403);
});
