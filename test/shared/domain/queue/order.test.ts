import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  besides,
  comparePlaces,
  inOrder,
  ORDERS,
  ownFirst,
  placeOf,
  type Queued,
} from '../../../../shared/domain/queue/order.ts';

const rows = fc.uniqueArray(
  fc.record(
    {
      id: fc.stringMatching(/^[a-z]{3}$/),
      since: fc.constantFrom('2023-06-01T00:00:00Z', '2023-06-02T00:00:00Z'),
      name: fc.constantFrom('第2小学', '第10小学', '安昌小学', '柯桥小学'),
      deadline: fc.constantFrom('2023-06-05', '2023-06-06'),
    },
    { requiredKeys: ['id', 'since', 'name'] },
  ),
  { selector: ({ id }) => id, maxLength: 12 },
) as fc.Arbitrary<Queued[]>;
const order = fc.constantFrom(...ORDERS);

test('a queue is the same whatever order its rows came in', () => {
  fc.assert(
    fc.property(rows, order, (all, by) => {
      expect(inOrder(all.toReversed(), by)).toEqual(inOrder(all, by));
      expect(inOrder(all, by).toSorted((a, b) => comparePlaces(by, placeOf(a, by), placeOf(b, by)))).toEqual(
        inOrder(all, by),
      );
    }),
  );
});

test('who goes on from one to the next comes by each of them once, and the same way back', () => {
  fc.assert(
    fc.property(rows, order, (all, by) => {
      const queue = inOrder(all, by);
      const walked: Queued[] = [];
      for (let here = queue[0]; here; here = besides(queue, by, placeOf(here, by)).next) walked.push(here);
      expect(walked).toEqual(queue);
      for (const [n, row] of queue.entries()) expect(besides(queue, by, placeOf(row, by)).previous).toBe(queue[n - 1]);
    }),
  );
});

test('the place of one that has gone on still tells the next', () => {
  fc.assert(
    fc.property(rows, order, fc.nat(), (all, by, n) => {
      const queue = inOrder(all, by);
      const gone = queue[n % Math.max(1, queue.length)];
      if (!gone) return;
      const left = queue.filter((row) => row !== gone);
      expect(besides(left, by, placeOf(gone, by)).next).toBe(queue[queue.indexOf(gone) + 1]);
    }),
  );
});

test('names go by pinyin and their numbers by size, and what has no deadline comes last', () => {
  const [a, b, c] = ['第10小学', '第2小学', '安昌小学'].map((name, n) => ({ id: `${n}`, since: '', name }));
  if (!a || !b || !c) throw new Error('three');
  expect(inOrder([a, b, c], 'name')).toEqual([c, b, a]);
  const due = { ...c, deadline: '2023-06-05' };
  expect(inOrder([a, b, due], 'deadline')).toEqual([due, a, b]);
});

test('what waits for its applicant comes first, by what is due first; the others by what moved last', () => {
  const row = (
    id: string,
    state: 'returned' | 'rectifying' | 'draft' | 'named' | 'assessing',
    day: number,
    deadline?: string,
  ) => ({
    ...{ id, state, name: '', since: `2023-06-0${day}T00:00:00Z` },
    ...(deadline && { deadline }),
  });
  const all = [
    row('named', 'named', 1, '2026-06-01'),
    row('older-draft', 'draft', 1),
    row('assessing', 'assessing', 3),
    row('due-later', 'returned', 4, '2023-06-20'),
    row('newer-draft', 'draft', 2),
    row('due-soon', 'rectifying', 2, '2023-06-10'),
  ];
  expect(ownFirst(all).map(({ id }) => id)).toEqual([
    ...['due-soon', 'due-later', 'newer-draft', 'older-draft'],
    ...['assessing', 'named'],
  ]);
});
