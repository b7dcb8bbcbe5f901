import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { tokenFor } from '../../functions/local/token.ts';
import { texts } from '../../functions/web/text/text.ts';
import { done, filed, SUBMITTER } from '../flow.ts';
import { test } from './browser.ts';
import { shows } from './job.ts';

const PAGE = '/api/v1/docs';

test('a call is sent from the page of the API with a token that its tab alone keeps', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'draft');
  const page = await visit({ at: PAGE });
  await page.locator('#token input').fill(await tokenFor(registry.origin, SUBMITTER));
  const save = page.locator('#operation-saveDraft');
  await save.locator('summary').click();
  await save.locator('input[name="id"]').fill(id);
  await save.locator('input[name="If-Match"]').fill('');
  await save.locator('form button').click();
  const came = save.locator('.came pre');
  await shows(() => came.first().textContent(), '200 OK');
  expect(JSON.parse((await came.nth(1).textContent()) ?? '')).toEqual(
    await done(registry, SUBMITTER, 'GET', `/applications/${id}`),
  );
  const command = (await came.nth(3).textContent()) ?? '';
  expect(command).toContain(`curl -X PATCH '${registry.origin}/api/v1/applications/${id}'`);
  expect(command).toContain('-H "Authorization: Bearer $TOKEN"');
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([1, 0]);
});

test('a refusal is shown with its code', async ({ visit }) => {
  const page = await visit({ at: PAGE, language: 'en', width: 390 });
  const list = page.locator('#operation-listApplications');
  await list.locator('summary').click();
  await list.locator('form button').click();
  const came = list.locator('.came pre');
  await shows(() => came.first().textContent(), '401 Unauthorized');
  expect(JSON.parse((await came.nth(1).textContent()) ?? '').code).toBe('not-signed-in');
});

test('an example is copied as it is shown', async ({ visit }) => {
  const page = await visit({ at: PAGE });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const save = page.locator('#operation-saveDraft');
  await save.locator('summary').click();
  const figure = save.locator('figure', { has: page.locator('.script') });
  await figure.locator('button').click();
  await shows(() => figure.locator('button').textContent(), texts.zh.docs.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await figure.locator('pre').textContent());
});

test('without scripts the page is the whole documentation and offers nothing to press', async ({ registry, visit }) => {
  const page = await visit({ at: PAGE, scripts: false });
  expect(await page.locator('main button:visible').count()).toBe(0);
  const { paths } = await done(registry, undefined, 'GET', '/openapi.json');
  const operations = Object.values<object>(paths).flatMap((methods) => Object.values(methods));
  expect(await page.locator('details[id^="operation-"]').count()).toBe(operations.length);
  const shown = (kind: string, hasText: string) =>
    page.locator(`details[id^="operation-"] pre.${kind}`, { hasText }).count();
  expect([await shown('shell', 'curl -X'), await shown('script', 'await registry.')]).toEqual([
    operations.length,
    operations.length,
  ]);
  const html = await (await fetch(registry.origin + PAGE)).text();
  expect(gzipSync(html).length).toBeLessThan(200_000);
});
