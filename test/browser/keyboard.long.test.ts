import { expect } from 'vitest';
import { PROPOSER, SUBMITTER } from '../flow.ts';
import { openAndEscape, prepareKeyboard, tabThrough, unfold } from './keyboard.ts';
import { READERS, test } from './readers.ts';

/** Some have three dozen pages, and all are gone through side by side. */
const PAGES_MS = 400_000;

test.concurrent.for(READERS)(
  'the pages of %s are gone through by Tab, in their order and in sight, and nothing holds it',
  { timeout: PAGES_MS },
  async (reader, { pages, visit }) => {
    const { as, at } = pages[reader];
    const page = await visit(as ? { as, at: '/apply' } : {});
    await prepareKeyboard(page);
    const found = [];
    for (const address of at) {
      await page.goto(address);
      found.push({ address, faults: await tabThrough(page), stuck: await unfold(page) });
    }
    expect(found).toEqual(at.map((address) => ({ address, faults: [], stuck: [] })));
  },
);

test.concurrent('what opens over a page takes the focus, and Escape gives it back', async ({ visit }) => {
  const [phone, desk] = await Promise.all([
    visit({ as: SUBMITTER, at: '/apply', width: 360 }),
    visit({ as: PROPOSER, at: '/desk' }),
  ]);
  expect([
    await openAndEscape(phone, '.menu-button', '#menu'),
    await openAndEscape(desk, '[data-keys]', '#keys'),
  ]).toEqual([
    [true, true, true, true],
    [true, true, true, true],
  ]);
});
