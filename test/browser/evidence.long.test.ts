import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { brought } from '../evidence.ts';
import { FILES, png } from '../files.ts';
import { done, filed, NEIGHBOUR, PROPOSER, SCREENER, SUBMITTER } from '../flow.ts';
import type { TestHost } from '../host.ts';
import { signIn, test } from './browser.ts';
import { follow, heading, press, shows, stateOn } from './job.ts';
import { prepareSurvey, survey } from './survey.ts';

const t = texts.zh;
const PDF = { name: '三月台账.pdf', mimeType: 'application/pdf', buffer: FILES.pdf };
const PHOTO = { name: '现场.png', mimeType: 'image/png', buffer: png(900, 600, true) };

const read = (registry: TestHost, id: string) => done(registry, SUBMITTER, 'GET', `/applications/${id}`);
const filesOf = async (registry: TestHost, id: string) =>
  Object.values<{ name: string }>((await read(registry, id)).evidence)
    .map(({ name }) => name)
    .sort();

/** An address of the object store, wherever that is. */
const isSigned = (url: URL) => url.searchParams.has('X-Amz-Signature');
/** The place for files of the indicator `ledger`. */
const box = (page: Page) => page.locator('[data-upload][data-indicator="ledger"]');
const ledger = (page: Page) => page.locator('[name="answers.ledger.value"]');
const status = (page: Page) => box(page).locator('[role="status"]').textContent();
const lines = (page: Page) => box(page).locator('li a').allTextContents();
const saved = (page: Page) =>
  page
    .locator('[data-status]')
    .filter({ hasText: /^已保存/ })
    .waitFor();

/** The next request to such an address arrives, and its answer is lost on the way back. */
async function loseAnswer(page: Page, urlPattern: string): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  wire.once('Fetch.requestPaused', async ({ requestId }) => {
    await wire.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
    await wire.detach();
  });
  await wire.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Response' }] });
}

async function choose(page: Page, ...files: (typeof PDF)[]): Promise<void> {
  const fold = page.locator('details', { has: box(page) }).last();
  if ((await fold.count()) > 0 && (await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await box(page).locator('input').setInputFiles(files);
}

test.concurrent('files come while the page saves itself, and neither stands in the other’s way', async ({
  registry,
  visit,
}) => {
  const { id } = await filed(registry, 'draft');
  const page = await visit({ as: SUBMITTER, at: `/apply/${id}/part/management` });
  await choose(page, PDF, PHOTO);
  for (const value of ['1', '2', '1', '2']) {
    await ledger(page).fill(value);
    await page.waitForTimeout(400);
  }
  await shows(() => lines(page), ['三月台账.pdf', '现场.png']);
  await shows(() => status(page), '现场.png 已上传');
  await ledger(page).fill('3');
  await saved(page);
  await shows(async () => (await read(registry, id)).answers.ledger, { value: '3' });
  await press(page, t.form.save);
  await shows(() => stateOn(page), t.states.draft);
  expect(await filesOf(registry, id)).toEqual(['三月台账.pdf', '现场.png']);
});

test.concurrent('a save that set out before a file was there is not refused after it', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'draft');
  const page = await visit({ as: SUBMITTER, at: `/apply/${id}/part/management` });
  await page.route('**/part/management', async (route) => {
    await brought(registry, SUBMITTER, { id }, { name: '别处.pdf', body: FILES.pdf });
    await route.continue();
  });
  await ledger(page).fill('3');
  await saved(page);
  const { answers, evidence } = await read(registry, id);
  expect([answers.ledger, Object.keys(evidence).length]).toEqual([{ value: '3' }, 1]);
});

test.concurrent('an upload that breaks off is repeated, with its progress shown, and is there once', async ({
  registry,
  visit,
}) => {
  const { id } = await filed(registry, 'draft');
  const page = await visit({ as: SUBMITTER, at: `/apply/${id}/part/management` });
  let lost = 1;
  await page.route(isSigned, (route) => (lost-- > 0 ? route.abort('connectionreset') : route.continue()));
  await loseAnswer(page, '*/evidence/complete');
  const completions: string[] = [];
  page.on('request', (request) => request.url().endsWith('/evidence/complete') && completions.push(request.url()));
  await choose(page, PHOTO);
  await shows(() => status(page), t.evidence.upload.lost);
  const bar = page.getByRole('progressbar', { name: '现场.png' });
  expect([await bar.isVisible(), await bar.getAttribute('max')]).toEqual([true, String(PHOTO.buffer.length)]);
  await shows(() => lines(page), ['现场.png']);
  expect(await filesOf(registry, id)).toEqual(['现场.png']);
  expect(completions).toHaveLength(2);
  await choose(page, PHOTO);
  await shows(async () => (await box(page).locator('li').count()) === 1 && (await lines(page)), ['现场.png']);
  expect(await filesOf(registry, id)).toEqual(['现场.png']);
});

test.concurrent('when the session has ended, the file is brought after signing in again', async ({
  registry,
  visit,
}) => {
  const { id } = await filed(registry, 'draft');
  const at = `/apply/${id}/part/management`;
  const page = await visit({ as: SUBMITTER, at });
  await page.context().clearCookies();
  await choose(page, PDF);
  await box(page).getByText(t.form.expiredSaving).first().waitFor();
  const other = await page.context().newPage();
  await other.goto(at);
  await signIn(other, SUBMITTER);
  await page.getByRole('button', { name: `${t.evidence.upload.retry} 三月台账.pdf` }).click();
  await shows(() => lines(page), ['三月台账.pdf']);
});

test.concurrent('a reviewer sees the applicant’s photo, opens it, and adds one from the site', async ({
  registry,
  visit,
}) => {
  const { id, answers } = await filed(registry, 'draft');
  const clerk = await visit({ as: SUBMITTER, at: `/apply/${id}/part/management` });
  await choose(clerk, PHOTO);
  await shows(() => lines(clerk), ['现场.png']);
  await done(registry, SUBMITTER, 'POST', `/applications/${id}/submit`, {});
  await done(registry, SCREENER, 'POST', `/applications/${id}/screen-start`, {});
  await done(registry, SCREENER, 'POST', `/applications/${id}/recommend`, { answers });

  const reviewer = await visit({ as: PROPOSER, at: `/desk/${id}` });
  const widthOf = (of: Page) =>
    of
      .locator('img')
      .last()
      .evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth);
  const link = reviewer.getByRole('link', { name: '现场.png' });
  await link.scrollIntoViewIfNeeded();
  await shows(() => link.locator('img').evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth), 320);
  const [opened] = await Promise.all([reviewer.waitForEvent('popup'), link.click()]);
  await shows(() => widthOf(opened), 900);

  await choose(reviewer, { ...PHOTO, name: '后门.png', buffer: png(640, 480, true) });
  await shows(() => lines(reviewer), ['后门.png']);
  expect(await box(reviewer).locator('li').textContent()).toContain(t.evidence.ofVisit);
  await ledger(reviewer).fill('3');
  await saved(reviewer);
  await clerk.goto(`/apply/${id}/check`);
  expect(await clerk.locator('.files a').allTextContents()).toEqual(['现场.png']);
});

test.concurrent('what is to be mended is answered with a file, from a page that stood open all the while', async ({
  registry,
  visit,
}) => {
  const { id } = await filed(registry, 'assessing');
  const items = [{ indicator: 'ledger', text: '补齐三月台账', due: '2023-06-20' }];
  await done(registry, PROPOSER, 'POST', `/applications/${id}/rectify`, { items });
  const page = await visit({ as: SUBMITTER, at: `/apply/${id}` });
  await choose(page, PDF);
  await shows(() => lines(page), ['三月台账.pdf']);
  await page.getByLabel(t.rectification.yourAnswer).fill('已补齐');
  await press(page, t.moves['answer-item']);
  await shows(() => page.locator('.answered').count(), 1);
  expect(await page.locator('.items .files a').allTextContents()).toEqual(['三月台账.pdf']);
});

test.concurrent('on the page of files one that was just brought can be removed', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'draft');
  const page = await visit({ as: SUBMITTER, at: `/apply/${id}/part/management` });
  const indicator = page.locator('li', { has: box(page) });
  await indicator.locator('summary', { hasText: t.moves.attach }).click();
  await indicator.getByRole('link', { name: t.evidence.plainly }).click();
  await choose(page, PDF);
  await page.getByRole('button', { name: `${t.evidence.remove} 三月台账.pdf` }).click();
  await page.waitForLoadState();
  await shows(() => page.locator('.files a').count(), 0);
  expect([await heading(page), await filesOf(registry, id)]).toEqual([t.evidence.title, []]);
});

test.concurrent('without scripts a plain form brings a file, and a button removes it', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'draft');
  const page = await visit({ as: SUBMITTER, at: `/apply/${id}/part/management`, scripts: false });
  const indicator = page.locator('.indicators > li', { has: page.locator('[id="answers.ledger"]') });
  expect(await box(page).isVisible()).toBe(false);
  await indicator.locator('summary', { hasText: t.moves.attach }).click();
  await indicator.getByRole('link', { name: t.evidence.plainly }).click();
  await page.locator('summary', { hasText: t.evidence.plainly }).click();
  await page.getByLabel(t.evidence.small).setInputFiles({ ...PDF, name: '错的.png' });
  await press(page, t.moves.attach);
  expect(await page.locator('.summary h2').textContent()).toBe('文件不能接收');
  await page.locator('summary', { hasText: t.evidence.plainly }).click();
  await page.getByLabel(t.evidence.small).setInputFiles(PDF);
  await press(page, t.moves.attach);
  expect(await page.locator('.files a').allTextContents()).toEqual(['三月台账.pdf']);
  await page.getByRole('button', { name: `${t.evidence.remove} 三月台账.pdf` }).click();
  expect(await page.locator('.files a').count()).toBe(0);
  await page.locator('main a').first().click();
  expect(await heading(page)).toBe('组织管理');
});

test.concurrent.for(['zh', 'en'] as const)(
  'everybody can read the page of files and the section with them (%s)',
  async (language, { registry, visit }) => {
    const { id } = await filed(registry, 'draft', { by: NEIGHBOUR });
    const long = `${'非常长的文件名称'.repeat(12)}.pdf`;
    await brought(registry, NEIGHBOUR, { id }, { name: long, body: FILES.pdf });
    await brought(registry, NEIGHBOUR, { id }, { name: '现场.png', body: PHOTO.buffer, thumbnail: FILES.jpeg });
    const page = await visit({ as: NEIGHBOUR, at: '/apply', language });
    await prepareSurvey(page);
    for (const at of [`/apply/${id}/evidence?indicator=ledger`, `/apply/${id}/part/management`, `/apply/${id}/check`]) {
      await page.goto(at);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect([at, await survey(page, language)]).toEqual([at, { tooWide: [], inaccessible: [] }]);
    }
    await follow(page, texts[language].apply.tasks);
  },
);
