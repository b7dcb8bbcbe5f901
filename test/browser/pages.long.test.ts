import { expect } from 'vitest';
import { LANGUAGES } from '../../functions/web/text/language.ts';
import { texts } from '../../functions/web/text/text.ts';
import { PROPOSER, SUBMITTER } from '../flow.ts';
import { signIn } from './browser.ts';
import { focus } from './focus.ts';
import { follow, press, shows } from './job.ts';
import { offered, worthless } from './plain.ts';
import { READERS, test } from './readers.ts';
import { inaccessible, keepScriptsAway, prepareSurvey, scriptBytes, survey } from './survey.ts';

/** Some have three dozen pages, and all are looked at side by side. */
const PAGES_MS = 400_000;
/** What any page may bring of JavaScript, in bytes. */
const MOST_SCRIPT = 200_000;

const CASES = LANGUAGES.flatMap((language) => READERS.map((reader) => ({ reader, language })));

test.concurrent.for(CASES)(
  'the pages of $reader can be read on every screen, by everybody, with and without scripts, in $language',
  { timeout: PAGES_MS },
  async ({ reader, language }, { pages, visit }) => {
    const { as, at } = pages[reader];
    const window = { language, ...(as && { as, at: '/apply' }) };
    const page = await visit(window);
    const [plain, bare] = await Promise.all([visit({ ...window, scripts: false }), visit(window)]);
    await Promise.all([prepareSurvey(page), prepareSurvey(bare)]);
    await keepScriptsAway(bare);
    const found = [];
    for (const address of at) {
      await page.goto(address);
      expect(await page.locator('html').getAttribute('lang')).toBe({ zh: 'zh-CN', en: 'en' }[language]);
      const bytes = await scriptBytes(page);
      expect(bytes, address).toBeLessThanOrEqual(MOST_SCRIPT);
      await plain.goto(address);
      const there = await offered(plain);
      const missing = (await offered(page)).filter((one) => !there.includes(one));
      const plainly = [...missing, ...(await worthless(plain))];
      if (bytes > 0) {
        await bare.goto(address);
        plainly.push(...(await inaccessible(bare, language)));
      }
      found.push({ address, ...(await survey(page, language)), plainly });
    }
    expect(found).toEqual(at.map((address) => ({ address, tooWide: [], inaccessible: [], plainly: [] })));
  },
);

test.concurrent('a submitter begins with at most 30 kB of JavaScript', async ({ pages, visit }) => {
  const { as, at } = pages.submitter;
  const page = await visit({ as, at: '/apply' });
  expect(await scriptBytes(page)).toBeLessThanOrEqual(30_000);
  await page.goto(at.find((address) => address.includes('/part/')) ?? expect.fail('no section'));
  expect(await scriptBytes(page)).toBeGreaterThan(500);
});

// A deployed registry's is the pool's own page.
test
  .skipIf(process.env.DEPLOYED)
  .concurrent('the sign-in page of one machine can be read on every screen, by everybody', async ({ visit }) => {
    const page = await visit({ at: '/healthz' });
    await prepareSurvey(page);
    await page.goto('/sign-in');
    expect(await survey(page, 'zh')).toEqual({ tooWide: [], inaccessible: [] });
  });

test.concurrent('what was refused can be read on every screen, by everybody', async ({ pages, visit }) => {
  const [check, sheet] = [pages.submitter, pages.reviewer].map(
    ({ at }) => at.find((address) => /check$|prefill/.test(address)) ?? expect.fail('no such page'),
  );
  const found = [];
  for (const [as, at, button] of [
    [SUBMITTER, check, texts.zh.apply.submit],
    [PROPOSER, sheet?.split('?')[0], texts.zh.moves.propose],
  ] as const) {
    const page = await visit({ as, ...(at && { at }) });
    await prepareSurvey(page);
    await press(page, button);
    found.push([await page.locator('.summary').count(), await survey(page, 'zh')]);
  }
  const readable = [1, { tooWide: [], inaccessible: [] }];
  expect(found).toEqual([readable, readable]);
});

test.concurrent('signing in leads to the very page that was asked for', async ({ visit }) => {
  const reviewer = await visit({ as: 'r3@example.test', at: '/desk?state=named&district=330602' });
  await shows(() => reviewer.locator('[name="state"]').inputValue(), 'named');
  const reader = await visit({ at: '/cells?district=330602' });
  await follow(reader, texts.zh.site.signIn);
  await signIn(reader, PROPOSER);
  await shows(() => reader.locator('[name="district"]').inputValue(), '330602');
});

test.concurrent('the keyboard skips to the content, and shows where it is', async ({ visit }) => {
  const page = await visit();
  const passed = [];
  for (const key of ['Tab', 'Enter', 'Tab', 'Tab']) {
    await page.keyboard.press(key);
    if (key === 'Tab') passed.push(await focus(page));
  }
  // How many cells there are depends on what the other tests have named by now.
  expect(passed.map((one) => ({ ...one, text: one.text.replace(/^\d+$/, 'number') }))).toEqual([
    { text: '跳到正文', ringed: true, contrast: 'enough' },
    { text: 'number', ringed: true, contrast: 'enough' },
    { text: texts.zh.files.download, ringed: true, contrast: 'enough' },
  ]);
});
