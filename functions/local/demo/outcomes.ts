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

/** The columns of the table below. */
const STATE_COLUMNS = [
  'named',
  'proposed',
  'assessing',
  'submitted',
  'returned',
  'failed',
  'withdrawn',
  'draft',
] as const;
type Numbers = readonly [number, number, number, number, number, number, number, number];

const outcome = (unit: string, from: Day, to: Day, quotas: readonly [number, number], numbers: Numbers): Outcome => ({
  unit,
  from,
  to,
  townships: quotas[0],
  villages: quotas[1],
  ends: Object.fromEntries(STATE_COLUMNS.map((state, n) => [state, numbers[n]])) as Record<State, number>,
});

/**
 * One district is done, two keep pace, one lags, one is late and one is hopeless. On 28 September, 271 of 365 days are
 * gone: 74 of 100 cells keep pace (green), 56 are enough for amber. Columns: the unit, its time, of the named the
 * townships and villages, and how many applications end named, proposed, assessing, submitted, returned, failed,
 * withdrawn and as drafts.
 */
export const OUTCOMES: readonly Outcome[] = [
  /* 新昌县 done     */ outcome('330624', '2023-02-20', '2023-09-15', [4, 18], [112, 6, 8, 6, 4, 14, 5, 6]),
  /* 上虞区 on pace  */ outcome('330604', '2023-03-01', '2023-09-27', [3, 16], [88, 14, 22, 20, 8, 14, 5, 10]),
  /* 越城区 on pace  */ outcome('330602', '2023-03-06', '2023-09-27', [3, 14], [77, 11, 20, 22, 8, 16, 6, 12]),
  /* 柯桥区 lags     */ outcome('330603', '2023-03-20', '2023-09-26', [3, 11], [63, 10, 24, 24, 11, 18, 6, 14]),
  /* 诸暨市 late     */ outcome('330681', '2023-05-15', '2023-09-28', [3, 14], [54, 12, 32, 38, 13, 16, 6, 16]),
  /* 嵊州市 hopeless */ outcome('330683', '2023-06-01', '2023-09-22', [0, 1], [8, 2, 9, 13, 12, 20, 9, 18]),
  /* 市本级          */ outcome('3306', '2023-04-03', '2023-09-20', [0, 0], [9, 2, 3, 2, 1, 1, 1, 1]),
];
