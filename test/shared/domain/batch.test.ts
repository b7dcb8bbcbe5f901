import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  batchId,
  callingOffRefused,
  mayWait,
  type NoticeRow,
  needsLines,
  readBatchId,
  stageOf,
  takesObjections,
} from '../../../shared/domain/batch.ts';

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

const OVER = { until: '2023-06-08' } as const;
const DOCUMENT = { number: '1', date: '2023-06-09' };

test('a notice on which every line is decided is closed, by its lines or by what was noted of them', () => {
  const stage = (batch: Parameters<typeof stageOf>[0], ...standings: NoticeRow['standing'][]) =>
    stageOf(
      batch,
      '2023-06-09',
      standings.map((standing) => ({ standing })),
    );
  expect([
    stage(OVER, 'named', 'dropped'),
    stage({ ...OVER, settled: true }),
    stage(OVER, 'named', 'objected'),
    stage(OVER),
    stage({ ...OVER, document: DOCUMENT, settled: true }),
    stage({ until: '2023-06-09', settled: true }),
  ]).toEqual(['closed', 'closed', 'over', 'over', 'named', 'running']);
});

test('only the lines of what is over and not settled are asked for', () => {
  const batches = [OVER, { ...OVER, settled: true }, { ...OVER, document: DOCUMENT }, { until: '2023-06-09' }] as const;
  expect(batches.map((batch) => [mayWait(batch, '2023-06-09'), needsLines(batch, '2023-06-09')])).toEqual([
    ...[
      [true, true],
      [false, false],
      [true, false],
      [false, false],
    ],
  ]);
});

const CALLED_OFF = { calledOff: { by: 'r@example.test', at: '2023-06-02T01:00:00Z', reason: '名单有误' } } as const;
const lines = (...standings: NoticeRow['standing'][]) => standings.map((standing) => ({ standing }));

test('a notice that was called off is that at any time, takes no objection and waits for nothing', () => {
  const batches = [OVER, { ...OVER, settled: true }, { ...OVER, document: DOCUMENT }] as const;
  for (const batch of batches.map((one) => ({ ...one, ...CALLED_OFF })))
    for (const today of ['2023-06-08', '2023-06-09'])
      expect([
        stageOf(batch, today, lines('noticed')),
        mayWait(batch, today),
        needsLines(batch, today),
        takesObjections(batch, { standing: 'noticed' }, today),
      ]).toEqual(['called-off', false, false, false]);
});

test.each([
  ['it was already', CALLED_OFF, lines('dropped'), 'notice-called-off'],
  ['somebody objects', {}, lines('noticed', 'objected'), 'notice-objected'],
  ['a document names it', { document: DOCUMENT }, lines('noticed'), 'notice-decided'],
  ['one of it is named', {}, lines('noticed', 'named'), 'notice-decided'],
  ['all of it was taken off', {}, lines('dropped', 'dropped'), 'notice-decided'],
  ['nothing stands against it', {}, lines('noticed', 'dropped'), undefined],
] as const)('whether a notice may be called off: %s', (_, batch, rows, code) => {
  expect(callingOffRefused(batch, rows)?.refused).toBe(code);
});
