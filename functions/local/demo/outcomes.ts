import type { Day } from '../../../shared/domain/time.ts';
import type { End } from './story.ts';

/** How a reporting unit stands when the year is over. */
export interface Outcome {
  readonly unit: string;
  /** How many applications end in each state. */
  readonly ends: Readonly<Record<End, number>>;
  /** How many of the named are townships, and how many villages. */
  readonly townships: number;
  readonly villages: number;
  /** Between which days its applications are decided. */
  readonly from: Day;
  readonly to: Day;
}

/** The columns of the table below. */
const COLUMNS = [
  ...(['named', 'reviewing', 'revoked'] as const),
  ...(['noticed', 'objected', 'proposed', 'rectifying', 'assessing', 'screening', 'submitted', 'returned'] as const),
  ...(['declined', 'failed', 'withdrawn'] as const),
  ...(['draft', 'gone'] as const),
];

/**
 * One district is done early, two are just in time, one stays somewhat behind (amber from 75 of 100), one is late and
 * one is hopeless. The rows: the unit | its time | of the named the townships and villages | and how many applications
 * end named, reviewing, revoked | noticed, objected, proposed, rectifying, assessing, screening, submitted, returned |
 * declined, failed, withdrawn | as drafts, and as drafts deleted.
 */
const TABLE = [
  /* 新昌县 done     */ '330624 | 2023-02-02 to 2023-10-20 | 4 18 | 112 2 2 |  7 1 4 2  8 2  3 2 | 4 12 5 |  4 2',
  /* 上虞区 in time  */ '330604 | 2023-03-01 to 2023-12-29 | 4 20 | 104 2 1 |  9 1 6 3 12 5  6 4 | 6 14 6 |  6 2',
  /* 越城区 in time  */ '330602 | 2023-03-06 to 2023-12-29 | 4 18 | 101 2 1 |  9 1 6 3 11 5  6 4 | 6 14 6 |  7 2',
  /* 柯桥区 lags     */ '330603 | 2023-03-20 to 2023-12-29 | 3 14 |  84 2 1 | 10 1 7 3 13 6  7 4 | 7 16 7 |  8 2',
  /* 诸暨市 late     */ '330681 | 2023-05-15 to 2023-12-29 | 4 20 |  66 1 1 | 11 2 9 4 16 9 10 5 | 8 16 8 |  9 3',
  /* 嵊州市 hopeless */ '330683 | 2023-06-01 to 2023-12-01 | 0  1 |  10 0 0 |  2 0 2 2  6 6  8 4 | 9 12 7 | 10 2',
  /* 市本级          */ '3306   | 2023-04-03 to 2023-12-01 | 0  0 |   9 1 0 |  1 0 1 1  1 0  1 1 | 0  2 1 |  1 0',
];

export const OUTCOMES: readonly Outcome[] = TABLE.map((row) => {
  const [unit = '', from = '', to = '', ...numbers] = row.match(/[\d-]+/g) ?? [];
  const [townships = 0, villages = 0, ...ends] = numbers.map(Number);
  const byEnd = Object.fromEntries(COLUMNS.map((end, n) => [end, ends[n] ?? 0])) as Record<End, number>;
  return { unit, from, to, townships, villages, ends: byEnd };
});
