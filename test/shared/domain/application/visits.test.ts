import { expect, test } from 'vitest';
import type { Visit } from '../../../../shared/domain/application/application.ts';
import { reviewer, secondReviewer } from '../examples.ts';
import { deed } from './stages.ts';
import { after, bad, tried } from './tried.ts';

const now = '2023-06-01T04:00:00.000Z';
const planned: Visit = { ...deed(reviewer, '2023-05-26'), day: '2023-05-31', visitors: '孙、周' };
const held: Visit = { ...planned, day: '2023-05-20', held: { ...deed(reviewer, '2023-05-21'), findings: '规范' } };
const plan = (day: string, visitors = '孙') =>
  tried('assessing', 'plan-visit', { actor: reviewer, input: { day, visitors } });
const record = (day: string, { visitors = '孙', findings = '规范' } = {}) =>
  tried('assessing', 'record-visit', { actor: reviewer, input: { day, visitors, findings } });

test('a visit is planned for today or later, by somebody', () => {
  expect(['2023-06-01', '2024-06-01'].map((day) => plan(day))).toEqual(['assessing', 'assessing']);
  const wrong = ['2023-05-31', '2023-06-31', ''].map((day) => plan(day));
  expect(wrong).toEqual(wrong.map(() => bad(['day', 'not-a-day'])));
  expect(plan('2023-06-02', ' ')).toEqual(bad(['visitors', 'missing']));
});

test('a visit was held today or before, by somebody, and something was found', () => {
  expect(['2023-06-01', '2023-01-01'].map((day) => record(day))).toEqual(['assessing', 'assessing']);
  const wrong = ['2023-06-02', '2023-02-29', ''].map((day) => record(day));
  expect(wrong).toEqual(wrong.map(() => bad(['day', 'not-a-day'])));
  expect(record('2023-06-01', { visitors: '' })).toEqual(bad(['visitors', 'missing']));
  expect(record('2023-06-01', { findings: '\n' })).toEqual(bad(['findings', 'missing']));
});

test('a new plan takes the place of one not held, and none of those held', () => {
  const input = { day: '2023-06-05', visitors: '周' };
  const { visits } = after('assessing', 'plan-visit', {
    actor: secondReviewer,
    input,
    changes: { visits: [held, planned] },
  });
  expect(visits).toEqual([held, { by: secondReviewer.email, at: now, ...input }]);
});

test('what was found is kept with the plan that it was of, or as a visit of its own', () => {
  const found = { day: '2023-05-31', visitors: '周', findings: '分类规范' };
  const { findings, ...seen } = found;
  const signed = { by: secondReviewer.email, at: now };
  const kept = (visits: readonly Visit[]) =>
    after('reviewing', 'record-visit', { actor: secondReviewer, input: found, changes: { visits } }).visits;
  expect(kept([held, planned])).toEqual([
    held,
    { by: planned.by, at: planned.at, ...seen, held: { ...signed, findings } },
  ]);
  expect(kept([held])).toEqual([held, { ...signed, ...seen, held: { ...signed, findings } }]);
});
