import type { Programme } from '../programme.ts';
import { addDays, type Day } from '../time.ts';
import type { Application } from './application.ts';
import { firstDue } from './rectification.ts';

/** What time alone does to an application next, and on which day. */
export interface Due {
  readonly day: Day;
  readonly transition: 'remind' | 'lapse' | 'expire';
  /** The deadline that it is about. */
  readonly deadline: Day;
}

/**
 * The next thing that time does to an application, told from the application alone; undefined where it waits for
 * people. A deadline passes only after its reminder: one sent late, after an outage, moves what follows it.
 */
export function dueOf(application: Application | undefined, { terms }: Pick<Programme, 'terms'>): Due | undefined {
  if (!application) return undefined;
  const { state, reminded } = application;
  const next = (deadline: Day | undefined, before: number, then?: 'lapse' | 'expire'): Due | undefined => {
    if (!deadline) return undefined;
    if (reminded?.of !== deadline) return { day: addDays(deadline, -before), transition: 'remind', deadline };
    const fair = addDays(reminded.on, terms.remindDays);
    const after = addDays(deadline, 1);
    const day = [after, fair].sort().at(-1) as Day;
    return then && { day, transition: then, deadline };
  };
  switch (state) {
    case 'returned':
      return next(application.returned?.until, terms.remindDays, 'lapse');
    case 'rectifying':
      return next(application.rectification && firstDue(application.rectification), terms.remindDays, 'lapse');
    case 'noticed':
      return next(application.notice?.until, -1);
    case 'named':
      return next(application.award?.validUntil, terms.renewalDays, 'expire');
    default:
      return undefined;
  }
}
