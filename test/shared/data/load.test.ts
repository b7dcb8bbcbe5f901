import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../../shared/data/load.ts';
import { dataCopy } from './data-copy.ts';

const policy = loadPolicy('3306');

test('everything that is delivered can be read', () => {
  expect(() => policy.check()).not.toThrow();
  expect(dataCopy().fault()).toBeUndefined();
});

test('the plan of 2023 is what its source says', () => {
  const { sources, divisionList, name, ...numbers } = policy.programme('2023') ?? {};
  expect(numbers).toEqual({
    id: '2023',
    city: '3306',
    window: { opens: '2023-01-01', closes: '2023-12-31' },
    screening: true,
    terms: {
      correctionDays: 15,
      rectificationDays: 60,
      graceDays: 0,
      remindDays: 3,
      noticeWorkingDays: 5,
      renewalDays: 180,
      objectionsPerHour: { sender: 5, application: 30 },
    },
    line: 'zero-waste',
    award: { zh: '无废城市细胞', en: 'zero-waste city cell' },
    stages: [],
    quotas: {
      rounding: 'up',
      scope: 'district',
      cells: { count: 100 },
      townships: { percent: 20, category: 'township' },
      villages: { percent: 5, category: 'village' },
    },
    starBands: { 3: 8500, 4: 9000, 5: 9500 },
    starGoals: {
      3306: { kind: 'upgrade' },
      330602: { kind: 'reach', stars: 3 },
      330603: { kind: 'reach', stars: 3 },
      330604: { kind: 'upgrade' },
      330624: { kind: 'upgrade' },
      330681: { kind: 'reach', stars: 3 },
      330683: { kind: 'reach', stars: 3 },
    },
    colours: { green: 100, amber: 75 },
    validYears: 3,
  });
});

test('every programme is listed and found by its id', () => {
  const ids = policy.programmes().map((p) => p.id);
  expect(ids.map((id) => policy.programme(id)?.id)).toEqual(ids);
  expect(policy.programme('1999')).toBeUndefined();
});

test('the categories that quotas count, and the districts that have goals, are there', () => {
  for (const { line, quotas, starGoals } of policy.programmes()) {
    for (const [name, unit] of [['townships', 'township'] as const, ['villages', 'village'] as const]) {
      const standard = policy.standard(quotas[name]?.category ?? '');
      if (quotas[name]) expect([standard?.unit, standard?.line]).toEqual([unit, line]);
    }
    const goals = Object.keys(starGoals).filter((code) => policy.divisions().find(code) === undefined);
    expect(goals).toEqual([]);
  }
});

test('the official counts are those of every district', () => {
  const counts = Object.entries(policy.officialCounts()).map(([code, d]) => [code, d.townships, d.villages, d.asOf]);
  expect(counts.toSorted()).toEqual([
    ['330602', 17, 352, '2023-12-31'],
    ['330603', 16, 340, '2023-12-31'],
    ['330604', 20, 363, '2023-12-31'],
    ['330624', 12, 286, '2023-12-31'],
    ['330681', 23, 515, '2023-12-31'],
    ['330683', 15, 292, '2023-12-31'],
  ]);
});

/** Townships and villages, which have quotas of their own, then the others by the names of their files. */
const inOrder = (categories: readonly string[]) => {
  const others = categories.filter((category) => category !== 'township' && category !== 'village');
  return ['township', 'village', ...others.toSorted()];
};
const CATEGORIES = policy.standards().map((s) => s.category);

test('the categories with quotas are listed first, the others by the names of their files', () => {
  expect(CATEGORIES).toEqual(inOrder(CATEGORIES));
});

describe('a new category', () => {
  const market = 'standards/market.v1.json';

  test('is a new file and nothing else', () => {
    const data = dataCopy();
    data.derive('standards/shop.v1.json', market, (json) => Object.assign(json, { category: 'market' }));
    const after = data.policy();
    expect(data.fault()).toBeUndefined();
    expect(after.standards().map((s) => s.category)).toEqual(inOrder([...CATEGORIES, 'market']));
    expect(after.standard('market')).toEqual({ ...policy.standard('shop'), category: 'market' });
  });

  test('is not there without its file', () => {
    const data = dataCopy();
    data.remove('standards/shop.v1.json');
    expect(data.policy().standard('shop')).toBeUndefined();
  });
});

test('the newest version of a category is used for new applications, and older ones are kept', () => {
  const data = dataCopy();
  for (const version of [2, 10])
    data.derive('standards/shop.v1.json', `standards/shop.v${version}.json`, (json) =>
      Object.assign(json, { version }),
    );
  const { standard, standards } = data.policy();
  expect(
    standards()
      .filter((s) => s.category === 'shop')
      .map((s) => s.version),
  ).toEqual([10]);
  expect([undefined, 1, 2, 3, 10].map((version) => standard('shop', version)?.version)).toEqual([
    10,
    1,
    2,
    undefined,
    10,
  ]);
});

test('a new programme is a new file and nothing else', () => {
  const data = dataCopy();
  data.derive('programmes/2023.json', 'programmes/2024.json', (json) =>
    Object.assign(json, { id: '2024', window: { opens: '2024-01-01', closes: '2024-12-31' } }),
  );
  expect(
    data
      .policy()
      .programmes()
      .map((p) => p.id),
  ).toEqual(['2023', '2024', 'eco2023', 'lowcarbon2023']);
});

test('files are read once, and not before they are needed', () => {
  const data = dataCopy();
  const lazy = data.policy();
  data.edit('standards/shop.v1.json', () => '{');
  expect(lazy.programme('2023')?.id).toBe('2023');
  expect(lazy.divisions()).toBe(lazy.divisions());
  expect(() => lazy.standards()).toThrow('standards/shop.v1.json: is not JSON');
});
