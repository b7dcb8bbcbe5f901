import type { underWay as zh } from '../zh/under-way.ts';
import { plural } from './plural.ts';

export const underWay: typeof zh = {
  city: 'the whole city',
  title: (place, what) =>
    what ? `Applications of ${place}: ${what.toLowerCase()}` : `Applications of ${place} under way`,
  stage: (stage) => `at the stage “${stage}”`,
  from: (stage) => `at the stage “${stage}” or later`,
  all: (n) => plural(n, 'application', 'applications'),
  note: 'What is under way is not public yet: only numbers are told here, no applicants.',
  atDesk: 'See these applications at the desk',
  byState: 'By state',
  byCategory: 'By category',
  byWeeks: 'By the time they have been in this state',
  columns: { category: 'Category', unit: 'Applicants' },
  units: {
    district: 'Districts',
    township: 'Townships and streets',
    village: 'Villages and communities',
    named: 'Offices, businesses and other units',
  },
  rest: 'Other categories together',
  none: (fewest) => `By category there are fewer than ${fewest} of each, so none are told apart.`,
  since: 'For',
  span: (from, until) => {
    if (until === undefined) return from === 0 ? 'Any time' : `${plural(from, 'week', 'weeks')} or more`;
    return from === 0 ? `less than ${plural(until, 'week', 'weeks')}` : `${from} to ${until} weeks`;
  },
  few: (fewest) => `There are fewer than ${fewest}. They are not told apart, so that nobody can tell whose they are.`,
  rule: (fewest) =>
    `So that nobody can tell whose they are, what is fewer than ${fewest} is put together; and of units that everybody can list, such as townships and villages, none are told where fewer than ${fewest} of them are left out.`,
};
