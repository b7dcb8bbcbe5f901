import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDeadlines } from '../../../functions/deadlines/run.ts';
import { UNLIMITED } from '../../../functions/scheduled/time-left.ts';
import { filed } from '../../flow.ts';
import { openSite, type TestSite } from '../../site.ts';

const DAY_MS = 24 * 3_600_000;

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.stop());

test('over a year of days each thing happens once, on its day', async () => {
  for (const state of ['returned', 'rectifying', 'noticed', 'named'] as const) await filed(site, state);
  await filed(site, 'returned', { by: 't330681001@example.test' });
  const happened: unknown[] = [];
  for (let day = Date.parse('2023-06-01T00:00:00Z'); day < Date.parse('2024-06-01T00:00:00Z'); day += DAY_MS) {
    const today = new Date(day).toISOString().slice(0, 10);
    site.at(`${today}T03:00:00+08:00`);
    const { done, failed } = await runDeadlines(site.site, UNLIMITED);
    if (done.remind + done.lapse + done.expire > 0) happened.push([today, done.remind, done.lapse, done.expire]);
    expect(failed).toEqual({});
  }
  expect(happened).toEqual([
    // The notice was over a week before.
    ['2023-06-01', 1, 0, 0],
    ['2023-06-13', 2, 0, 0],
    ['2023-06-17', 0, 2, 0],
    ['2023-06-18', 1, 0, 0],
    ['2023-06-22', 0, 1, 0],
  ]);
});
