import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOut } from '../../../../functions/web/api/codes.ts';
import { REFUSALS } from '../../../../shared/domain/refusal.ts';
import { done } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
let items: v.InferOutput<typeof codesOut>['items'];
beforeAll(async () => {
  site = await openSite();
  items = v.parse(codesOut, await done(site, undefined, 'GET', '/codes')).items;
});
afterAll(() => site.stop());

test('every code is told once', () => {
  expect(items.map(({ code }) => code)).toEqual([...REFUSALS]);
});

test('a code reads as a whole sentence in both languages, with nothing missing in it', () => {
  const broken = items.flatMap(({ code, zh, en }) =>
    [...Object.values(zh), ...Object.values(en)]
      .filter((text) => text === '' || /undefined|NaN|null|“”|（）|\(\)| {2}| [.,;]|由办理/.test(text))
      .map((text) => [code, text]),
  );
  expect(broken).toEqual([]);
});

test('the type of a problem document leads to its code on the page of the API', async () => {
  const { body } = await site.call(undefined, 'GET', '/applications');
  const html = await (await site.request(body.type)).text();
  expect(items.filter(({ type }) => !html.includes(` id="${type.split('#')[1]}"`))).toEqual([]);
  expect(items.map(({ type }) => type)).toContain(body.type);
});
