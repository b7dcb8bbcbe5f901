import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../../shared/data/load.ts';
import { NOTHING_PUBLISHED, overlayOf } from '../../../shared/data/overlay.ts';
import { programmeRecord, standardRecord } from '../../policy-records.ts';

const files = loadPolicy('3306');
const over = (...records: Parameters<typeof overlayOf>[1]) => {
  const policy = loadPolicy('3306');
  policy.published.overlay = overlayOf(1, records);
  return policy;
};

test('with nothing published the policy is that of the files', () => {
  expect(overlayOf(0, [])).toEqual(NOTHING_PUBLISHED);
  const policy = over();
  expect([policy.programmes(), policy.standards()]).toEqual([files.programmes(), files.standards()]);
});

test('whatever versions were published, in whatever order they are read, the newest is used and each is kept', () => {
  const versions = fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(versions, (some) => {
      const policy = over(...some.map((version) => standardRecord('shop', version)));
      const newest = Math.max(...some);
      expect(policy.standard('shop')?.version).toBe(newest);
      expect(policy.versions('shop').map((s) => s.version)).toEqual([1, ...some.toSorted((a, b) => a - b)]);
      expect(policy.standard('shop', 1)).toEqual(files.standard('shop', 1));
      expect(policy.standards().map((s) => s.category)).toEqual(files.standards().map((s) => s.category));
    }),
    { numRuns: 20 },
  );
});

test('of a programme the newest version stands in the place of the file, and a new one beside it', () => {
  const policy = over(
    programmeRecord('2023', 2, { validYears: 5 }),
    programmeRecord('2023', 1, { validYears: 4 }),
    programmeRecord('2024'),
  );
  expect(policy.programmes().map(({ id, validYears }) => [id, validYears])).toEqual([
    ['2023', 5],
    ['2024', 3],
    ['eco2023', 5],
    ['lowcarbon2023', 3],
  ]);
});

test('a new category is listed like those of the files', () => {
  const policy = over(standardRecord('market', 1));
  expect(policy.standard('market')).toEqual({ ...files.standard('shop'), category: 'market' });
  expect(policy.standards().length).toBe(files.standards().length + 1);
});

test('a corrupt record is left out and told, and the version before it stands', () => {
  const policy = over(
    standardRecord('shop', 2),
    { ...standardRecord('shop', 3), text: '{' },
    standardRecord('shop', 4, { bonusCap: -1 }),
    { ...standardRecord('shop', 5), id: 'park' },
    programmeRecord('2024', 1, { window: { opens: '2024-12-31', closes: '2024-01-01' } }),
  );
  expect([policy.standard('shop')?.version, policy.programmes().map((p) => p.id)]).toEqual([
    2,
    ['2023', 'eco2023', 'lowcarbon2023'],
  ]);
  expect(policy.published.overlay.faults.map((fault) => fault.slice(0, fault.indexOf(':')))).toEqual([
    'PROGRAMME 2024.v1, at window.closes',
    'STANDARD shop.v3',
    'STANDARD shop.v4, at bonusCap',
    'STANDARD park.v5',
  ]);
});

test('a newer list of a district is laid over the file’s; a corrupt one is left out and told', () => {
  const list = { district: '330602', asOf: '2024-01-01', source: '批复', added: [], renamed: [], ended: ['330602001'] };
  const record = (version: number, changes: object) => ({
    ...{ kind: 'DIVISIONS' as const, id: '330602', version, by: 'admin@example.test' },
    ...{ at: '2024-01-02T00:00:00.000Z', reason: '批复', text: JSON.stringify({ ...list, ...changes }) },
  });
  const renamed = [{ code: '330602002', name: '新府山街道' }];
  const policy = over(
    record(1, {}),
    record(2, { ended: ['330603001'] }),
    record(3, { ended: [], renamed, asOf: '2025-01-01' }),
  );
  const book = policy.divisions();
  expect([book.count('330602').townships, book.find('330602001')?.ended, book.find('330602002')?.name]).toEqual([
    ...[16, '2024-01-01', '新府山街道'],
  ]);
  expect([
    book
      .search('xfs')
      .map(({ code }) => code)
      .includes('330602002'),
    book.listOf('330602')?.asOf,
  ]).toEqual([...[true, '2025-01-01']]);
  expect([book.listOf('330603'), book.find('330603001')?.ended, policy.published.overlay.faults.length]).toEqual([
    ...[undefined, undefined, 1],
  ]);
  expect(files.divisions().find('330602001')?.ended).toBe(undefined);
});
