import type { Due } from '../../shared/domain/application/due.ts';
import { AHEAD_DAYS } from '../../shared/domain/health/schedule.ts';
import { addDays, dayOf } from '../../shared/domain/time.ts';
import { dueBy } from '../../shared/store/due.ts';
import { isTimeUp, type TimeLeft, UNLIMITED } from '../scheduled/time-left.ts';
import { reportingUnits } from '../web/reading/lists.ts';
import type { Registry } from '../web/site.ts';

/** What a run leaves: due and not done, and due within a week, by kind; nothing where there was no time to look. */
export interface Standing {
  readonly left: number;
  readonly ahead: Readonly<Record<Due['transition'], number>>;
}

/** Looks once more after all was done: what was done now may have made something else due. */
export async function standing(
  { table, policy, now }: Pick<Registry, 'table' | 'policy' | 'now'>,
  timeLeft: TimeLeft = UNLIMITED,
): Promise<Standing | undefined> {
  const today = dayOf(now());
  const ahead = { remind: 0, lapse: 0, expire: 0 };
  let left = 0;
  for (const unit of reportingUnits(policy)) {
    if (isTimeUp(timeLeft)) return undefined;
    for await (const { day, transition } of dueBy(table, unit, addDays(today, AHEAD_DAYS))) {
      if (day <= today) left++;
      else ahead[transition]++;
    }
  }
  return { left, ahead };
}
