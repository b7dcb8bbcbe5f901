import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Text } from '../../../../functions/web/text/text.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { filed, UNIT } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
const codes: Record<string, string> = {};
beforeAll(async () => {
  site = await openSite();
  for (const state of ['named', 'reviewing', 'revoked', 'expired'] as const)
    codes[state] = (await filed(site, state)).award.code;
});
afterAll(() => site.stop());

async function checked(path: string) {
  const answer = await site.request(path);
  const html = await answer.text();
  return { status: answer.status, html, verdict: /class="verdict (\w+)"/.exec(html)?.[1] };
}

test.each(['named', 'reviewing', 'revoked', 'expired'] as const)(
  'a plaque that is %s is told so at once',
  async (state) => {
    const { status, html, verdict } = await checked(`/check/${codes[state]}`);
    expect([status, verdict]).toEqual([200, state]);
    const said = (t: Text) => t.check.verdict[state];
    expect(html).toContain(said(texts.zh));
    expect((await checked(`/check/${codes[state]}?lang=en`)).html).toContain(said(texts.en));
    expect(Object.values(UNIT).filter((personal) => html.includes(personal))).toEqual([]);
  },
);

test('past its last day a name has expired, whether or not the schedule has been there', async () => {
  site.at('2026-06-01T00:00:00+08:00');
  expect((await checked(`/check/${codes.named}`)).verdict).toBe('expired');
  site.at('2026-05-31T23:59:59+08:00');
  expect((await checked(`/check/${codes.named}`)).verdict).toBe('named');
  site.at('2023-06-01T09:00:00+08:00');
});

test.each([
  '330602-2023-9999',
  '999999-2023-0001',
  'x',
  '%E0%A4%A',
  '%00',
  '__proto__',
  '330602-2023-0001%2F..',
  '１２３',
])('the unknown number %s is told so on a whole page', async (code) => {
  const { status, verdict, html } = await checked(`/check/${code}`);
  expect([status, verdict]).toEqual([404, 'unknown']);
  expect(html).toContain(texts.zh.check.differsDetail);
});

test('a number is found however it is typed', async () => {
  const code = codes.named ?? '';
  const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(/-/g, '－');
  for (const typed of [code, ` ${code} `, wide, code.replace(/-/g, '—'), code.replace(/-/g, ' - ')]) {
    const answer = await site.request(`/check?${new URLSearchParams({ code: typed })}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/check/${code}`]);
  }
  expect((await checked('/check')).status).toBe(200);
  expect((await checked('/check?code=')).status).toBe(200);
});
