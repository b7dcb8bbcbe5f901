import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { addDays, dayOf, daysBetween, isDay } from '../../../shared/domain/time.ts';

afterEach(() => vi.unstubAllEnvs());

test('a day ends at 24:00 in Shanghai', () => {
  expect(dayOf('2023-12-31T15:59:59.999Z')).toBe('2023-12-31');
  expect(dayOf('2023-12-31T16:00:00.000Z')).toBe('2024-01-01');
  expect(dayOf('2023-12-31T23:59:59+08:00')).toBe('2023-12-31');
});

test.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
])('the machine’s own zone, %s, changes no day', (zone, offset) => {
  vi.stubEnv('TZ', zone);
  expect(new Date('2023-12-31T00:00:00Z').getTimezoneOffset()).toBe(offset);
  expect(dayOf('2023-12-31T15:59:59.999Z')).toBe('2023-12-31');
  expect(dayOf('2023-12-31T16:00:00.000Z')).toBe('2024-01-01');
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(daysBetween('2023-01-01', '2023-12-31')).toBe(364);
});

const instants = fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z') });

test('Shanghai is eight hours ahead of UTC', () => {
  fc.assert(
    fc.property(instants, (date) => {
      fc.pre(!Number.isNaN(date.getTime()));
      const ahead = new Date(date.getTime() + 8 * 3_600_000);
      expect(dayOf(date.toISOString())).toBe(ahead.toISOString().slice(0, 10));
    }),
  );
});

test.each([
  ['2023-02-28', 1, '2023-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-12-31', 1, '2024-01-01'],
  ['2024-01-01', -1, '2023-12-31'],
  ['2023-01-01', 365, '2024-01-01'],
])('%s and %d days is %s', (day, days, later) => {
  expect(addDays(day, days)).toBe(later);
});

const days = fc.integer({ min: -100_000, max: 100_000 });

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(days, days, (start, count) => {
      const from = addDays('2000-01-01', start);
      const to = addDays(from, count);
      expect(daysBetween(from, to)).toBe(count);
      expect(daysBetween(to, from) + count).toBe(0);
      expect(addDays(to, -count)).toBe(from);
    }),
  );
});

test('days in text order are days in time order', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(addDays('2000-01-01', a) < addDays('2000-01-01', b)).toBe(a < b);
    }),
  );
});

test.each(['2023-01-01', '2023-12-31', '2024-02-29', '2000-02-29'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '',
  '2023-02-29',
  '2023-02-30',
  '2023-04-31',
  '1900-02-29',
  '2023-1-1',
  '2023-01-01T00:00:00Z',
  ' 2023-01-01',
  '２０２３-01-01',
  '2023-00-10',
  '2023-13-01',
  '2023-01-32',
  '2023-01-00',
])('“%s” is no day', (text) => {
  expect(isDay(text)).toBe(false);
});
