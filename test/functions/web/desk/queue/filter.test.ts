import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, QUEUED, queryOf, readFilter } from '../../../../../functions/web/desk/queue/filter.ts';
import { loadPolicy } from '../../../../../shared/data/load.ts';

const policy = loadPolicy('3306');
const reviewer = { role: 'reviewer', division: '3306' } as const;
const screener = { role: 'screener', division: '330602' } as const;
const read = (query: string, reader: Parameters<typeof readFilter>[1] = reviewer) =>
  readFilter(new URLSearchParams(query), reader, policy);

const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
const filters: fc.Arbitrary<Filter> = fc.record({
  state: maybe(...QUEUED),
  district: maybe('330602'),
  township: maybe('330602001'),
  category: maybe('school', 'factory'),
  assigned: maybe('me' as const, 'nobody' as const, 'somebody' as const),
  due: maybe('soon' as const),
  back: maybe('corrected' as const, 'rectified' as const),
  star: maybe(3 as const, 4 as const, 5 as const),
  q: maybe('小学', 'a&b=c', '%'),
  sort: fc.constantFrom('age' as const, 'deadline' as const, 'name' as const),
  after: maybe('assessing#2023-06-01T00:00:00.000Z#2023-330602-a'),
  page: fc.integer({ min: 1, max: 99 }),
});

test('a filter stands in its address whole', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(read(queryOf(filter))).toEqual(filter);
    }),
  );
});

test('whatever an address says makes a filter, and the filter an address of its own', () => {
  const words = fc.dictionary(
    fc.constantFrom('state', 'district', 'township', 'page', 'sort', 'star', 'after', 'q', 'x'),
    fc.string(),
  );
  fc.assert(
    fc.property(words, (said) => {
      const filter = read(new URLSearchParams(said).toString());
      expect(read(queryOf(filter))).toEqual(filter);
    }),
  );
});

test('without a word it is what its reader takes up next', () => {
  expect([read('').state, read('', screener).state, read('state=').state]).toEqual([
    'assessing',
    'submitted',
    undefined,
  ]);
});

test('a screener filters by nothing that is the city’s own business or another district’s', () => {
  const { assigned, star, district, township } = read(
    'assigned=nobody&star=5&district=330681&township=330681001',
    screener,
  );
  expect([assigned, star, district, township]).toEqual([undefined, undefined, undefined, undefined]);
  expect(read('township=330602001', screener).township).toBe('330602001');
});

test('a township of another district than the one that is looked at is left out', () => {
  expect(read('district=330681&township=330602001').township).toBe(undefined);
});
