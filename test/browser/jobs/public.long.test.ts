import { expect } from 'vitest';
import { runProgress } from '../../../functions/progress/run.ts';
import { publishBatch } from '../../../functions/web/changing/batches.ts';
import { texts } from '../../../functions/web/text/text.ts';
import { listObjections } from '../../../shared/store/objections.ts';
import { loadReadings } from '../../../shared/store/readings.ts';
import { post, read } from '../../asked.ts';
import { ADMIN, filed, SCREENER, SIGNER } from '../../flow.ts';
import { headingOf, test, WAYS } from '../hands.ts';

const t = texts.zh;

test.for(WAYS)('%s a citizen objects to what a notice says', async (way, { registry, work }) => {
  const own = await filed(registry, 'proposed');
  await post(registry, SIGNER, own, 'sign');
  const wish = { programme: '2023', title: '', applications: [own.id] };
  await publishBatch(registry.site, { email: SIGNER, source: { via: 'page' } }, wish);
  const { batch } = (await read(registry, ADMIN, own)).notice;
  const hands = await work(way, undefined, '/notices');
  await hands.follow(`/notices/${batch}`);
  await hands.follow(`/notices/${batch}/${own.id}/objection`);
  await hands.fill({ text: '上月仍把垃圾混装', name: '林晓', contact: '13800000000' });
  await hands.press(t.objection.send);
  expect(await headingOf(hands)).toBe(t.objection.received);
  expect((await listObjections(registry.site.table, own.id)).map(({ text }) => text)).toEqual(['上月仍把垃圾混装']);
});

test.for(WAYS)('%s a unit is found in the register, and its plaque is checked', async (way, { registry, work }) => {
  const { unit, award } = await filed(registry, 'named');
  const hands = await work(way, undefined, '/cells');
  await hands.fill({ q: unit.name, category: 'school', district: '330602' });
  await hands.press(t.register.search);
  expect(await hands.page.locator('main tbody th a').allTextContents()).toEqual([unit.name]);
  await hands.follow(unit.name);
  expect(await headingOf(hands)).toContain(unit.name);
  await hands.page.goto('/check');
  await hands.fill({ code: ` ${award.code.toUpperCase()} ` });
  await hands.press(t.check.button);
  expect((await headingOf(hands))?.trim()).toBe(`✓ ${t.check.verdict.named}`);
});

test.for(WAYS)('%s the report of an earlier month is read and downloaded', async (way, { registry, work }) => {
  await runProgress(registry.site.table, registry.site.policy, '2023-05-31T00:00:00+08:00');
  const hands = await work(way, undefined, '/reports');
  await hands.follow('/reports/2023-05');
  for (const [link, type] of [
    ['docx', 'wordprocessingml'],
    ['xlsx', 'spreadsheetml'],
  ]) {
    const file = await hands.page.request.get(
      (await hands.page.locator(`main a[href*=".${link}"]`).getAttribute('href')) ?? '',
    );
    expect([file.status(), file.headers()['content-type']]).toEqual([200, expect.stringContaining(type ?? '')]);
  }
});

test.for(WAYS)('%s a district reports the values of its indicators', async (way, { registry, work }) => {
  const hands = await work(way, SCREENER, '/desk');
  await hands.page.goto('/programmes/eco2023');
  await hands.follow('/programmes/eco2023/districts/330602');
  const asOf = `2023-0${WAYS.indexOf(way) + 1}-28`;
  await hands.fill({ asOf, source: '区统计局', 'values.forest': '41.5' });
  await hands.press(t.plans.report.send);
  expect(new URL(hands.page.url()).pathname).toBe('/programmes/eco2023');
  const [record] = await loadReadings(registry.site.table, 'eco2023', ['330602']);
  expect(record?.readings.forest?.filter((reading) => reading.asOf === asOf).map(({ value }) => value)).toEqual([4150]);
});
