import type { Terms } from '../programme.ts';
import { addDays, type Day } from '../time.ts';

/** A day to act by, and where its programme gives grace (宽限), the last day on which an act is still taken. */
export interface Deadline {
  readonly day: Day;
  readonly grace?: Day | undefined;
}

/** The grace after a deadline as the terms give it today; whoever is given a deadline keeps the grace that went with it. */
export const graceAfter = (deadline: Day, { graceDays }: Pick<Terms, 'graceDays'>): { readonly grace?: Day } =>
  graceDays > 0 ? { grace: addDays(deadline, graceDays) } : {};

export const lastDay = ({ day, grace }: Deadline): Day => grace ?? day;

/** Past the deadline, and still taken. */
export const isInGrace = ({ day, grace }: Deadline, today: Day): boolean =>
  grace !== undefined && day < today && today <= grace;
