import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchId, readBatchId } from '../../../shared/domain/batch.ts';

test('a batch’s id is its programme, its city and a running number', () => {
  expect([7, 12, 123].map((n) => batchId('2023', '3306', n))).toEqual([
    '2023-3306-07',
    '2023-3306-12',
    '2023-3306-123',
  ]);
});

test('a batch’s id tells what it was made from', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,20}$/), fc.integer({ min: 1, max: 9999 }), (programme, number) => {
      expect(readBatchId(batchId(programme, '3306', number))).toMatchObject({ programme, number });
    }),
  );
});

test.each([
  '',
  '2023-3306',
  '2023-3306-7',
  '2023-330602-07',
  '-3306-07',
  '2023-3306-07 ',
  'A-3306-07',
  '2023-3306-00007',
])('“%s” is no batch’s id', (id) => {
  expect(readBatchId(id)).toBeUndefined();
});
