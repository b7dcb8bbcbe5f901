import { chineseCalendar } from '../../../shared/data/calendar.ts';
import { termEnd } from '../../../shared/domain/calendar.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { NAMES_AFTER, officeDayAfter, PUBLISHES_AFTER, sittingOn } from './sittings.ts';

/** About twice a month the city publishes whatever is signed then; and names it when the notice is over. */
export interface Notice {
  readonly number: number;
  readonly on: Day;
  /** It went out with this heading first, was called off for it, and published anew. */
  readonly misprint?: string;
  /** The last sitting before it is published. */
  readonly published: number;
  /** When it is named, unless the year ends before; and the last sitting before that. */
  readonly named?: { readonly on: Day; readonly after: number; readonly document: string };
}

/** The first runs over Spring Festival, the one of 27 September over National Day, the last over the end of the year. */
const PUBLISHING_DAYS: readonly Day[] = [
  ...['2023-01-19', '2023-02-09', '2023-02-23', '2023-03-09', '2023-03-23', '2023-04-11', '2023-04-25', '2023-05-10'],
  ...['2023-05-24', '2023-06-07', '2023-06-20', '2023-07-06', '2023-07-20', '2023-08-03', '2023-08-17', '2023-08-31'],
  ...['2023-09-13', '2023-09-27', '2023-10-17', '2023-10-31', '2023-11-14', '2023-11-28', '2023-12-11', '2023-12-25'],
];

/** The notice over National Day, with the year before in its heading. */
const MISPRINT = { on: '2023-09-27', title: '2022年度“无废城市细胞”拟命名名单公示' };

export const noticesOf = (programme: Programme): Notice[] =>
  PUBLISHING_DAYS.map((on, index) => noticeOn(on, index + 1, programme));

function noticeOn(on: Day, number: number, { terms }: Programme): Notice {
  const until = termEnd(on, terms.noticeWorkingDays, chineseCalendar);
  const named = typeof until === 'string' ? officeDayAfter(until, 2) : undefined;
  const document = `绍无废办〔2023〕${2 * number + 3}号`;
  return {
    number,
    on,
    ...(on === MISPRINT.on && { misprint: MISPRINT.title }),
    published: sittingOn(on) + PUBLISHES_AFTER,
    ...(named && { named: { on: named, after: sittingOn(named) + NAMES_AFTER, document } }),
  };
}
