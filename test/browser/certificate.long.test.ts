import { expect } from 'vitest';
import { filed } from '../flow.ts';
import { test } from './browser.ts';

/** The sheets of a PDF, in millimetres. */
const sheets = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map((box) =>
    box.slice(1).map((points) => Math.round((Number(points) / 72) * 25.4)),
  );

const LONGEST =
  '绍兴市公共机构节能与生活垃圾分类示范办公大楼暨市民服务中心综合管理处含东区西区附属停车场和食堂一至三层以及南门值班室等'.slice(
    0,
    60,
  );

test('a certificate prints on exactly one sheet of A4, whatever the unit’s name and whether it is valid or not', async ({
  registry,
  visit,
}) => {
  for (const state of ['revoked', 'named'] as const) {
    const { award } = await filed(registry, state, { unit: { name: LONGEST } });
    for (const language of ['zh', 'en'] as const) {
      const page = await visit({ at: `/cells/${award.code}/certificate`, language });
      expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toEqual([[297, 210]]);
      await page.emulateMedia({ media: 'print' });
      const cut = await page.evaluate(() => {
        const frame = document.querySelector('.sheet .frame');
        return frame && frame.scrollHeight > frame.clientHeight;
      });
      expect(cut).toBe(false);
    }
  }
});
