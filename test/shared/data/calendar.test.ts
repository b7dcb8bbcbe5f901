import { readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { chineseCalendar } from '../../../shared/data/calendar.ts';
import { addDays } from '../../../shared/domain/time.ts';

const text = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('the notices are those of the package that is installed', () => {
  expect(text('shared/data/calendar/chinese-days.json')).toBe(text('node_modules/chinese-days/dist/chinese-days.json'));
});

test('over all years that are published, each day is what the package says it is', () => {
  const different: string[] = [];
  for (let day = '2004-01-01'; day < '2027-01-01'; day = addDays(day, 1))
    if (chineseCalendar.isWorkday(day) !== chineseDays.isWorkday(day)) different.push(day);
  expect(different).toEqual([]);
});
