import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseCalendar } from '../../../../shared/data/calendar.ts';
import { termEnd } from '../../../../shared/domain/calendar.ts';
import { calendarNeed } from '../../../../shared/domain/health/calendar-need.ts';
import { type Facts, healthOf, newestOf, taskHealth } from '../../../../shared/domain/health/health.ts';
import { type LastRuns, type Run, TASKS } from '../../../../shared/domain/health/run.ts';
import { addDays } from '../../../../shared/domain/time.ts';
import { weekdays } from '../examples.ts';

const NOW = '2023-06-02T01:00:00.000Z';
const run = (over: Partial<Run> = {}): Run => ({
  ...{ task: 'progress', scheduled: '2023-06-01T17:00:00.000Z', started: NOW, ended: '2023-06-01T17:00:09.000Z' },
  ...{ outcome: 'done', told: { counts: {} }, failures: 0, failed: {} },
  ...over,
});
const broken = run({ outcome: 'failed', ended: '2023-06-01T17:05:00.000Z', failures: 2, failed: { a: 'x', b: 'y' } });
const WELL: Facts = {
  runs: Object.fromEntries(TASKS.map((task) => [task, { done: run({ task, scheduled: NOW, ended: NOW }) }])) as never,
  ...{ undelivered: 0, data: { version: 3, wanted: 3 }, policyFaults: 0 },
  calendar: { year: '2027', from: '2026-12-25', urgency: 'later' },
  programmes: [{ id: '2023', window: { opens: '2023-01-01', closes: '2023-12-31' } }],
};
const told = (facts: Partial<Facts>) => {
  const { state, concerns } = healthOf({ ...WELL, ...facts }, NOW);
  return [
    state,
    concerns.map(({ code, level, count, at }) => [code, level, count ?? at].filter((x) => x !== undefined)),
  ];
};
const runs = (over: Partial<Facts['runs']>) => ({ runs: { ...WELL.runs, ...over } });

test.each<[string, LastRuns, string]>([
  ['without any record never ran', {}, 'never'],
  ['that did tonight’s work is well', { done: run() }, 'well'],
  ['that failed after it was last done has failed', { done: run(), failed: broken }, 'failed'],
  ['that was done after it failed is well', { done: run({ ended: NOW }), failed: broken }, 'well'],
  ['that had no time goes on', { failed: { ...broken, outcome: 'unfinished' } }, 'unfinished'],
  ['whose last run was yesterday’s is late', { done: run({ scheduled: '2023-05-31T15:59:00.000Z' }) }, 'late'],
])('a task %s', (_, own, state) => {
  expect(taskHealth('progress', own, NOW)).toMatchObject({ state, owed: '2023-06-01T17:00:00.000Z' });
});

test('a registry that does its work in time has no concern', () => {
  expect(told({})).toEqual(['well', []]);
});

test('what people wait for comes before what is only to be known', () => {
  const invariants = { done: run({ task: 'invariants', scheduled: NOW, told: { counts: { broken: 3 } } }) };
  const oldest = '2023-06-01T20:00:00.000Z';
  const messages = { done: run({ task: 'messages', scheduled: NOW, told: { counts: { waiting: 4 }, oldest } }) };
  const late = runs({
    ...{ invariants, messages },
    progress: { done: run({ told: { counts: { drift: 1 } } }), failed: broken },
  });
  expect(told({ ...late, undelivered: 2, data: { version: 2, wanted: 3 }, policyFaults: 1, programmes: [] })).toEqual([
    'act',
    [
      ...[
        ['failed', 'act', 2],
        ['broken', 'act', 3],
        ['undelivered', 'act', 2],
        ['policy', 'act', 1],
      ],
      ...[
        ['data', 'watch', 2],
        ['waiting', 'watch', 4],
        ['drift', 'watch', 1],
        ['window', 'watch'],
      ],
    ],
  ]);
});

test('tasks that are late together are one thing to look after, before what else is wrong', () => {
  const yesterday = { scheduled: '2023-05-31T15:00:00.000Z', ended: '2023-05-31T15:00:09.000Z' };
  const all = Object.fromEntries(TASKS.map((task) => [task, { done: run({ task, ...yesterday }) }])) as never;
  const last = { done: run({ task: 'messages', scheduled: '2023-06-01T20:00:00.000Z', ended: NOW }) };
  const concernsOf = (own: Facts['runs']) => healthOf({ ...WELL, runs: own }, NOW).concerns;
  expect(concernsOf(all)).toEqual([{ code: 'stopped', level: 'act', tasks: TASKS, at: yesterday.ended }]);
  const some = { ...WELL.runs, progress: { done: run(yesterday) }, messages: last, upgrade: {} };
  expect(concernsOf(some)).toEqual([
    { code: 'stopped', level: 'act', tasks: ['progress', 'messages'], at: NOW },
    { code: 'never', level: 'watch', task: 'upgrade' },
  ]);
  expect(concernsOf({ ...WELL.runs, messages: last }).map(({ code, task }) => [code, task])).toEqual([
    ['late', 'messages'],
  ]);
});

test('a message that waits for less than an hour is no concern, a task that never ran is to be known', () => {
  const oldest = '2023-06-02T00:00:01.000Z';
  const messages = { done: run({ task: 'messages', scheduled: NOW, told: { counts: { waiting: 1 }, oldest } }) };
  expect(told(runs({ messages, upgrade: {} }))).toEqual(['watch', [['never', 'watch']]]);
});

test.each([
  ['now', 'act'],
  ['soon', 'watch'],
] as const)('a calendar that is missing %s is told, with the year and from when on', (urgency, level) => {
  const calendar = { year: '2024', from: '2023-06-20', urgency };
  expect(healthOf({ ...WELL, calendar }, NOW).concerns).toEqual([
    { code: 'calendar', level, year: '2024', from: '2023-06-20' },
  ]);
});

test('the newest run is the one that ended last', () => {
  expect([newestOf({}), newestOf({ done: run() }), newestOf({ done: run(), failed: broken })]).toEqual([
    ...[undefined, run(), broken],
  ]);
});

test.each([
  ['2026-12-25', { year: '2027', from: '2026-12-25', urgency: 'now' }],
  ['2026-12-24', { year: '2027', from: '2026-12-25', urgency: 'soon' }],
  ['2026-11-10', { year: '2027', from: '2026-12-25', urgency: 'soon' }],
  ['2026-11-09', { year: '2027', from: '2026-12-25', urgency: 'later' }],
] as const)('on %s a notice of five days', (today, need) => {
  expect(calendarNeed(today, 5, weekdays)).toEqual(need);
});

test('every notice before the day from which on a year is needed has an end, and that of the day itself has none', () => {
  const day = fc.integer({ min: 0, max: 365 * 2 }).map((n) => addDays('2025-01-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), (today, term) => {
      const { from, year } = calendarNeed(today, term, chineseCalendar);
      expect(termEnd(from, term, chineseCalendar)).toEqual({ unknownYear: year });
      if (from > today) expect(typeof termEnd(addDays(from, -1), term, chineseCalendar)).toBe('string');
    }),
  );
});
