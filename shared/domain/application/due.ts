import type { Programme } from '../programme.ts';
import { addDays, type Day, daysBetween } from '../time.ts';
import type { Application } from './application.ts';
import { type Deadline, graceAfter } from './grace.ts';
import { firstDue } from './rectification.ts';

/** What time alone does to an application next, and on which day. */
export interface Due {
  readonly day: Day;
  readonly transition: 'remind' | 'lapse' | 'expire';
  /** The deadline that it is about. */
  readonly deadline: Day;
  /** The last day of its grace, where there is some. */
  readonly grace?: Day;
}

type Ground = Pick<Programme, 'terms'>;

/**
 * The next thing that time does to an application, told from the application alone; undefined where it waits for
 * people. A deadline passes only after its reminder: one sent late, after an outage, moves what follows it.
 */
export function dueOf(application: Application | undefined, { terms }: Ground): Due | undefined {
  if (!application) return undefined;
  const { state, reminded } = application;
  const next = (deadline: Day | undefined, before: number, then?: 'lapse' | 'expire'): Due | undefined => {
    if (!deadline) return undefined;
    if (reminded?.of !== deadline) return { day: addDays(deadline, -before), transition: 'remind', deadline };
    const fair = addDays(reminded.on, terms.remindDays);
    return then && { day: later(addDays(deadline, 1), fair), transition: then, deadline };
  };
  const lapsing = (deadline: Deadline | undefined): Due | undefined =>
    deadline?.grace
      ? withGrace(deadline.day, deadline.grace, reminded, terms.remindDays)
      : next(deadline?.day, terms.remindDays, 'lapse');
  switch (state) {
    case 'returned':
      return lapsing(application.returned && { day: application.returned.until, grace: application.returned.grace });
    case 'rectifying':
      return lapsing(application.rectification && firstDue(application.rectification));
    case 'noticed':
      return next(application.notice?.until, -1);
    case 'named':
      return next(application.award?.validUntil, terms.renewalDays, 'expire');
    default:
      return undefined;
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/**
 * Three reminders lead to the end of a grace: before the deadline, once it is past, and before the grace ends. One that
 * comes late takes the place of those before it; where the grace is short, the second is the last.
 */
function withGrace(deadline: Day, grace: Day, reminded: Application['reminded'], remindDays: number): Due {
  const remind = (day: Day): Due => ({ day, transition: 'remind', deadline, grace });
  if (reminded?.of !== deadline) return remind(addDays(deadline, -remindDays));
  if (!reminded.late) return remind(addDays(deadline, 1));
  const ending = addDays(grace, -remindDays);
  if (addDays(reminded.on, remindDays) <= ending) return remind(ending);
  const fair = addDays(reminded.on, Math.min(remindDays, daysBetween(deadline, grace)));
  const day = later(addDays(grace, 1), fair);
  return { day, transition: 'lapse', deadline, grace: addDays(day, -1) };
}

type Plan = Pick<Programme, 'terms' | 'window'>;

/** By when what was begun in the window has to be filed. */
export const filingEnds = ({ window, terms }: Plan): Deadline => ({
  day: window.closes,
  ...graceAfter(window.closes, terms),
});

/** Until when an applicant may act on what is theirs now. The one place that tells it. */
export function deadlineOf(application: Application, programme: Plan): Deadline | undefined {
  const { state } = application;
  if (state === 'draft') return filingEnds(programme);
  const due = state === 'returned' || state === 'rectifying' ? dueOf(application, programme) : undefined;
  return due && { day: due.deadline, grace: due.grace };
}
