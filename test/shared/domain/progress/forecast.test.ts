import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Forecast, forecast, latest } from '../../../../shared/domain/progress/forecast.ts';
import { elapsed } from '../../../../shared/domain/progress/pace.ts';
import { addDays, daysBetween } from '../../../../shared/domain/time.ts';
import { exampleProgramme } from '../examples.ts';

const programme = exampleProgramme();
const on = (today: string, named: number, target: number) => forecast(named, target, today, elapsed(programme, today));

test('a quota that is reached needs no date', () => {
  expect(on('2023-06-01', 100, 100)).toEqual({ basis: 'reached' });
  expect(on('2023-06-01', 101, 100)).toEqual({ basis: 'reached' });
  expect(on('2022-06-01', 0, 0)).toEqual({ basis: 'reached' });
});

test('with nothing named there is no rate', () => {
  expect(on('2023-01-31', 0, 100)).toEqual({ basis: 'no-rate', missing: 100, days: 31 });
});

test('before the programme begins there is no rate', () => {
  expect(on('2022-12-31', 3, 100)).toEqual({ basis: 'no-rate', missing: 97, days: 0 });
});

test('a rate gives a date, and what it was reckoned from', () => {
  expect(on('2023-04-10', 40, 100)).toEqual({
    basis: 'rate',
    date: '2023-09-07',
    missing: 60,
    named: 40,
    days: 100,
    daysToGo: 150,
    inTime: true,
  });
});

test('part of a day is a day', () => {
  // 1 missing at 30 in 100 days: 3.33 days.
  const { daysToGo, date } = on('2023-04-10', 30, 31) as Extract<Forecast, { basis: 'rate' }>;
  expect([daysToGo, date]).toEqual([4, '2023-04-14']);
});

test('the programme’s last day is in time, the day after is not', () => {
  const made = [73, 72].map((named) => on('2023-03-14', named, 365));
  expect(made).toEqual([
    { basis: 'rate', date: '2023-12-31', missing: 292, named: 73, days: 73, daysToGo: 292, inTime: true },
    { basis: 'rate', date: '2024-01-06', missing: 293, named: 72, days: 73, daysToGo: 298, inTime: false },
  ]);
});

test('in time is a date on or before the last day, on any day of the programme', () => {
  const day = fc.nat({ max: 364 }).map((n) => addDays('2023-01-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (today, named, more) => {
      const made = on(today, named, named + more) as Extract<Forecast, { basis: 'rate' }>;
      expect(made.inTime).toBe(made.date <= '2023-12-31');
      expect(daysBetween(today, made.date)).toBe(made.daysToGo);
      const gone = BigInt(daysBetween('2023-01-01', today) + 1);
      expect(BigInt(made.daysToGo)).toBe((BigInt(more) * gone + BigInt(named) - 1n) / BigInt(named));
    }),
  );
});

test('after the last day nothing missing is in time', () => {
  expect(on('2024-01-10', 99, 100)).toEqual({
    basis: 'rate',
    date: '2024-01-14',
    missing: 1,
    named: 99,
    days: 365,
    daysToGo: 4,
    inTime: false,
  });
});

test('a district is done when its last quota is', () => {
  const reached: Forecast = { basis: 'reached' };
  const unknown: Forecast = { basis: 'no-rate', missing: 1, days: 2 };
  const [soon, late] = [on('2023-04-10', 40, 100), on('2023-04-10', 10, 100)];
  expect(latest([soon, late, reached])).toEqual(late);
  expect(latest([late, soon])).toEqual(late);
  expect(latest([late, unknown, soon])).toEqual(unknown);
  expect(latest([reached, reached])).toEqual(reached);
  expect(latest([])).toEqual(reached);
});
