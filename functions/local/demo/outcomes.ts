import type { State } from '../../../shared/domain/application/application.ts';
import type { Day } from '../../../shared/domain/time.ts';

/** How a reporting unit stands when the year is half over. */
export interface Outcome {
  readonly unit: string;
  /** How many applications end in each state. */
  readonly ends: Readonly<Record<State, number>>;
  /** How many of the named are townships, and how many villages. */
  readonly townships: number;
  readonly villages: number;
  /** Between which days its applications are decided. */
  readonly from: Day;
  readonly to: Day;
}

const ORDER = ['named', 'submitted', 'assessing', 'returned', 'proposed', 'failed', 'withdrawn', 'draft'] as const;
type Ends = readonly [number, number, number, number, number, number, number, number];

const outcome = (unit: string, [from, to]: readonly [Day, Day], [townships, villages]: readonly [number, number]) => ({
  end: (...numbers: Ends): Outcome => ({
    unit,
    from,
    to,
    townships,
    villages,
    ends: Object.fromEntries(ORDER.map((state, n) => [state, numbers[n]])) as Record<State, number>,
  }),
});

/**
 * One district is done, two keep pace, one lags, one is late and one is hopeless. On 28 September, 271 of 365 days are
 * gone: 74 of 100 cells keep pace (green), 56 are enough for amber.
 *
 *                                                        township, village     named submitted assessing returned proposed failed withdrawn draft
 */
export const OUTCOMES: readonly Outcome[] = [
  /* 新昌县 */ outcome('330624', ['2023-02-20', '2023-09-15'], [4, 18]).end(112, 6, 8, 4, 6, 14, 5, 6),
  /* 上虞区 */ outcome('330604', ['2023-03-01', '2023-09-27'], [3, 16]).end(88, 20, 22, 8, 14, 14, 5, 10),
  /* 越城区 */ outcome('330602', ['2023-03-06', '2023-09-27'], [2, 14]).end(77, 22, 20, 8, 11, 16, 6, 12),
  /* 柯桥区 */ outcome('330603', ['2023-03-20', '2023-09-26'], [2, 11]).end(63, 24, 24, 11, 10, 18, 6, 14),
  /* 诸暨市 */ outcome('330681', ['2023-05-15', '2023-09-28'], [2, 13]).end(54, 38, 32, 13, 12, 16, 6, 16),
  /* 嵊州市 */ outcome('330683', ['2023-06-01', '2023-09-22'], [0, 1]).end(8, 13, 9, 12, 2, 20, 9, 18),
  /* 市本级 */ outcome('3306', ['2023-04-03', '2023-09-20'], [0, 0]).end(9, 2, 3, 1, 2, 1, 1, 1),
];
