import type { grace as zh } from '../zh/grace.ts';
import { plural } from './plural.ts';

/** After a deadline, while its grace lasts. */
export const grace: typeof zh = {
  column: 'Grace until',
  tag: 'In grace',
  until: (day) => `grace until ${day}`,
  running: (what, day, until, left, then) =>
    `${what}: the deadline (${day}) is past. Grace lasts until ${until}, 24:00 (${left === 0 ? 'today' : `${plural(left, 'day', 'days')} left`}); ${then}.`,
  after: {
    returned: 'after that it counts as withdrawn',
    rectifying: 'after that it fails, or loses its name',
    window: 'after that nothing is taken',
  },
  filingOver: (day) => `Filing ended on ${day} at 24:00; nothing more is taken.`,
};
