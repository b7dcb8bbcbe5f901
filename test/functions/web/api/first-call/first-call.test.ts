import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../../functions/web/text/text.ts';
import { openSite, type TestSite } from '../../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const PAGE = '/api/v1/docs/first-call';
const read = async (path: string) => (await site.request(path)).text();

test.each(['zh', 'en'] as const)('the way to a first call is told step by step (%s)', async (language) => {
  const html = await read(`${PAGE}?lang=${language}`);
  const headings = [...html.matchAll(/<h2 id="\w+">(.*?)<\/h2>/g)].map(([, heading]) => heading);
  const steps = Object.values(texts[language].firstCall.steps);
  expect(headings).toEqual(steps.map(({ heading }, n) => `${n + 1}. ${heading}`));
  expect(html.match(/<pre lang="zh-CN" class="shell">/g)?.length).toBe(steps.length);
});

test('the help leads there', async () => {
  expect(await read('/help')).toContain(`href="${PAGE}"`);
});
