import { expect, test } from 'vitest';
import {
  cellCounts,
  districtProgress,
  PIPELINE,
  pipelineOf,
} from '../../../../shared/domain/progress/district-progress.ts';
import { exampleProgramme } from '../examples.ts';

const denominator = { townships: 17, villages: 340, asOf: '2023-12-31', source: { zh: '统计表', en: 'Tables' } };
const tally = {
  'state:submitted': 3,
  'state:returned': 1,
  'state:assessing': 4,
  'state:proposed': 2,
  'state:named': 45,
  'state:failed': 6,
  'state:screening': 7,
  'state:rectifying': 8,
  'state:noticed': 9,
  'state:objected': 10,
  'state:reviewing': 11,
  cells: 45,
  'category:township': 2,
  'category:village': 8,
  'category:school': 35,
  'category:factory': 0,
  'star:3': 20,
  'star:4': 15,
  'star:5': 10,
};
const asOf = '2023-06-30T16:00:00.000Z';

test('a district’s progress, reckoned by hand on 1 July 2023, day 182 of 365', () => {
  expect(districtProgress('330602', exampleProgramme(), denominator, tally, asOf)).toStrictEqual({
    district: '330602',
    programme: '2023',
    townships: {
      total: 17,
      target: 4,
      named: 2,
      missing: 2,
      expected: 1,
      colour: 'green',
      forecast: { basis: 'rate', date: '2023-12-30', missing: 2, named: 2, days: 182, daysToGo: 182, inTime: true },
    },
    villages: {
      total: 340,
      target: 17,
      named: 8,
      missing: 9,
      expected: 8,
      colour: 'green',
      forecast: { basis: 'rate', date: '2024-01-22', missing: 9, named: 8, days: 182, daysToGo: 205, inTime: false },
    },
    cells: {
      target: 100,
      named: 45,
      missing: 55,
      expected: 49,
      colour: 'amber',
      forecast: { basis: 'rate', date: '2024-02-09', missing: 55, named: 45, days: 182, daysToGo: 223, inTime: false },
      byCategory: { township: 2, village: 8, school: 35 },
      byStar: { 3: 20, 4: 15, 5: 10 },
    },
    starGoal: { kind: 'reach', stars: 3 },
    pipeline: {
      submitted: 3,
      screening: 7,
      returned: 1,
      assessing: 4,
      rectifying: 8,
      proposed: 2,
      noticed: 9,
      objected: 10,
    },
    pace: { days: 182, of: 365 },
    colour: 'amber',
    forecast: { basis: 'rate', date: '2024-02-09', missing: 55, named: 45, days: 182, daysToGo: 223, inTime: false },
    denominator,
    asOf,
  });
});

test('a district without any application has zeros, and no star goal where the plan sets none', () => {
  const nothing = { missing: 1, named: 0, expected: 0, colour: 'green', target: 1 };
  const forecast = { basis: 'no-rate', missing: 1, days: 1 };
  const made = districtProgress(
    '330683',
    exampleProgramme({ quotas: { ...exampleProgramme().quotas, cells: { count: 1 } } }),
    { ...denominator, townships: 1, villages: 1 },
    {},
    '2023-01-01T04:00:00.000Z',
  );
  expect(made).toStrictEqual({
    district: '330683',
    programme: '2023',
    townships: { total: 1, ...nothing, forecast },
    villages: { total: 1, ...nothing, forecast },
    cells: { ...nothing, forecast, byCategory: {}, byStar: { 3: 0, 4: 0, 5: 0 } },
    pipeline: {
      submitted: 0,
      screening: 0,
      returned: 0,
      assessing: 0,
      rectifying: 0,
      proposed: 0,
      noticed: 0,
      objected: 0,
    },
    pace: { days: 1, of: 365 },
    colour: 'green',
    forecast,
    denominator: { ...denominator, townships: 1, villages: 1 },
    asOf: '2023-01-01T04:00:00.000Z',
  });
});

test('the categories that the township and village quotas count are the plan’s', () => {
  const { quotas } = exampleProgramme();
  const programme = exampleProgramme({ quotas: { ...quotas, townships: { percent: 20, category: 'school' } } });
  const { townships } = districtProgress('330602', programme, denominator, tally, asOf);
  expect([townships.named, townships.missing]).toEqual([35, 0]);
});

test('categories that count nothing are not listed, and every star is', () => {
  expect(cellCounts({ 'category:school': 0, 'category:park': 1, 'star:4': 1, cells: 1 })).toEqual({
    byCategory: { park: 1 },
    byStar: { 3: 0, 4: 1, 5: 0 },
  });
});

test('the pipeline is what may still lead to a first name', () => {
  expect([...PIPELINE]).toEqual([
    'submitted',
    'screening',
    'returned',
    'assessing',
    'rectifying',
    'proposed',
    'noticed',
    'objected',
  ]);
  expect(Object.values(pipelineOf(tally))).toEqual([3, 7, 1, 4, 8, 2, 9, 10]);
});
