import { encode } from 'uqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { filed, UNIT } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const certificateOf = async (code: string, query = '') =>
  (await site.request(`/cells/${code}/certificate${query}`)).text();

/** The black squares that a page's code draws, line by line. */
function drawn(html: string): boolean[][] {
  const size = Number(/class="qr"[^>]*viewBox="0 0 (\d+) \1"/.exec(html)?.[1]);
  const squares = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y] of html.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) (squares[Number(y)] ?? [])[Number(x)] = true;
  return squares;
}

test('a certificate tells what was named, by which document, and its code leads to the page that verifies it', async () => {
  const { award, unit } = await filed(site, 'named', { star: 4 });
  const html = await certificateOf(award.code);
  const words = [unit.name, '学校', '四星级', award.code, award.document.number, '2023年6月1日', '2026年5月31日'];
  expect(words.filter((word) => !html.includes(word))).toEqual([]);
  expect(html).toContain(texts.zh.notices.office('绍兴市'));
  expect(html).not.toContain('class="across"');
  const address = `http://registry.test/check/${award.code}`;
  expect(drawn(html)).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
  expect(Object.values(UNIT).filter((personal) => html.includes(personal))).toEqual([]);
});

test.each(['reviewing', 'revoked', 'expired'] as const)(
  'the certificate of a cell that is %s says so across the sheet',
  async (state) => {
    const { award } = await filed(site, state);
    for (const [query, t] of [
      ['', texts.zh],
      ['?lang=en', texts.en],
    ] as const) {
      const html = await certificateOf(award.code, query);
      expect(html).toContain('class="sheet void"');
      expect(/class="across"[^>]*>([^<]+)</.exec(html)?.[1]).toBe(t.standings[state]);
      expect(html).not.toContain(t.certificate.hereby);
    }
  },
);

test('the page of a cell tells its standing, its document and its notice, and every year its unit was named', async () => {
  const { award, notice } = await filed(site, 'named', { unit: { name: '多年小学' } });
  const html = await (await site.request(`/cells/${award.code}`)).text();
  const links = [`/notices/${notice.batch}`, `/cells/${award.code}/certificate`, `/check/${award.code}`];
  expect(links.filter((link) => !html.includes(`href="${link}"`))).toEqual([]);
  expect(html).toContain(award.document.number);
  expect(html).not.toContain(texts.zh.cell.history);
  const ended = await filed(site, 'revoked', { unit: { name: '再来小学' } });
  const again = await filed(site, 'named', { unit: { name: '再来小学' } });
  const both = await (await site.request(`/cells/${again.award.code}`)).text();
  expect(both).toContain(texts.zh.cell.history);
  expect([ended, again].filter((one) => !both.includes(`href="/cells/${one.award.code}"`))).toEqual([]);
});

test('there is no certificate of what is no cell', async () => {
  for (const code of ['330602-2023-9999', 'x', '%E0%A4%A'])
    expect((await site.request(`/cells/${code}/certificate`)).status).toBe(404);
});
