import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TASKS } from '../../../../shared/domain/health/run.ts';
import { isLate, owedBy, SCHEDULES } from '../../../../shared/domain/health/schedule.ts';

const task = fc.constantFrom(...TASKS);
const instant = fc
  .integer({ min: 0, max: 5 * 365 * 24 * 60 })
  .map((m) => at(Date.parse('2022-12-31T00:00:00Z') + m * 60_000));
const at = (ms: number) => new Date(ms).toISOString();
const later = (time: string, minutes: number) => at(Date.parse(time) + minutes * 60_000);
const PERIOD = { minute: 1, hour: 60, day: 24 * 60 };

test.each([
  ['the recount of the night', 'progress', '2023-06-01T18:29:59.000Z', '2023-05-31T17:00:00.000Z'],
  ['an hour and a half after it', 'progress', '2023-06-01T18:30:00.000Z', '2023-06-01T17:00:00.000Z'],
  ['messages, a quarter of an hour ago', 'messages', '2023-06-01T01:15:30.000Z', '2023-06-01T01:00:00.000Z'],
  ['the upgrade of the hour before', 'upgrade', '2023-06-01T01:39:00.000Z', '2023-05-31T23:40:00.000Z'],
] as const)('owed is %s', (_, task, now, owed) => {
  expect(owedBy(task, now)).toBe(owed);
});

test('what has just run is not late, nor is anything that runs when it is meant to', () => {
  fc.assert(
    fc.property(task, instant, (task, now) => {
      const meant = { scheduled: owedBy(task, now) };
      expect([isLate(task, { scheduled: now }, now), isLate(task, meant, now)]).toEqual([false, false]);
    }),
  );
});

test('a run that is a whole period older than what is owed is late, and stays so until another', () => {
  fc.assert(
    fc.property(task, instant, fc.nat(10_000), (task, now, minutes) => {
      const old = { scheduled: later(owedBy(task, now), -PERIOD[SCHEDULES[task].every]) };
      expect([isLate(task, old, now), isLate(task, old, later(now, minutes))]).toEqual([true, true]);
    }),
  );
});

test('what is owed was meant before what is allowed to it, at most a period before that, and never goes back', () => {
  fc.assert(
    fc.property(task, instant, fc.nat(10_000), (task, now, minutes) => {
      const { every, allowed } = SCHEDULES[task];
      const ago = (Date.parse(now) - Date.parse(owedBy(task, now))) / 60_000;
      expect(ago >= allowed && ago < allowed + PERIOD[every]).toBe(true);
      expect(owedBy(task, later(now, minutes)) >= owedBy(task, now)).toBe(true);
    }),
  );
});
