import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { brought } from '../evidence.ts';
import { filed, SCREENER, SUBMITTER } from '../flow.ts';
import { test } from './browser.ts';

/** The sheets of a PDF, in millimetres. */
const sheets = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map((box) =>
    box.slice(1).map((points) => Math.round((Number(points) / 72) * 25.4)),
  );
const A4 = [210, 297];

test.for(['zh', 'en'] as const)(
  'an application prints on A4, its commitment letter on a sheet of its own, in %s',
  async (language, { registry, visit }) => {
    const t = texts[language];
    const own = await filed(registry, 'draft');
    await brought(registry, SUBMITTER, own, { name: '台账.pdf', body: Buffer.from('%PDF-1.7') });
    const page = await visit({ as: SUBMITTER, at: `/apply/${own.id}/print`, language });
    const all = sheets(await page.pdf({ preferCSSPageSize: true }));
    expect(all).toEqual(all.map(() => A4));
    await page.locator('.letter').evaluate((letter) => letter.remove());
    expect(sheets(await page.pdf({ preferCSSPageSize: true })).length).toBe(all.length - 1);
    expect(await page.locator('.opinions th').allTextContents()).toEqual(Object.values(t.paper.offices));
  },
);

test('what is printed in the district is the applicant’s own form, with the same checksum', async ({
  registry,
  visit,
}) => {
  const { id } = await filed(registry, 'screening');
  const [submitter, screener] = [
    await visit({ as: SUBMITTER, at: `/apply/${id}/print` }),
    // The code on the paper leads everybody to their own room.
    await visit({ as: SCREENER, at: `/apply/${id}` }),
  ];
  await screener.waitForURL(`**/desk/${id}`);
  await screener.goto(`/desk/${id}/print`);
  const [paper, other] = await Promise.all([submitter, screener].map((page) => page.locator('.paper').textContent()));
  expect(other).toBe(paper);
});
