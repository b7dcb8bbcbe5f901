import type { Rounding, StarGoal } from '../../../../shared/domain/programme.ts';
import type { Forecast } from '../../../../shared/domain/progress/forecast.ts';
import { dayText } from '../day.ts';
import { plural } from './plural.ts';

const ROUNDED: Readonly<Record<Rounding, string>> = { up: 'up', nearest: 'to the nearest number', down: 'down' };
const colour = { green: 'On pace', amber: 'At risk', red: 'Behind' };

export const site = {
  name: 'Zero-Waste City Cells',
  city: (city: string) => `Zero-Waste City Cells of ${city}`,
  skip: 'Skip to content',
  nav: {
    home: 'Progress',
    notices: 'Notices',
    register: 'Register',
    apply: 'My applications',
    desk: 'Review desk',
    admin: 'Administration',
    docs: 'API',
  },
  signIn: 'Sign in',
  signOut: 'Sign out',
  otherLanguage: '中文',
  footer: 'Figures are those recorded in this registry. Times are Beijing time.',
  back: 'Back to the start',
  next: 'Next page',
  stars: (n: number) => `${n} stars`,
};

export const home = {
  title: 'Progress',
  intro: (programme: string) => `${programme}: progress by district`,
  summary: {
    before: '',
    after: (named: number, done: number, of: number) =>
      ` ${named === 1 ? 'cell' : 'cells'} named in the city; ${done === 0 ? 'none' : done} of the ${of} districts ${done < 2 ? 'has' : 'have'} met every quota.`,
  },
  colour,
  quota: { townships: 'Townships', villages: 'Villages', cells: 'Cells in all' },
  missing: (parts: { townships: number; villages: number; cells: number }) => {
    const open = [
      parts.townships > 0 && plural(parts.townships, 'township', 'townships'),
      parts.villages > 0 && plural(parts.villages, 'village or community', 'villages and communities'),
      parts.cells > 0 && plural(parts.cells, 'cell', 'cells'),
    ].filter(Boolean);
    return open.length > 0 ? `Still needed: ${open.join(', ')}` : 'Every quota met';
  },
  of: (named: number, target: number) => `${named} / ${target}`,
  barLabel: (named: number, target: number, due: number) => `${named} named, target ${target}, ${due} due by now`,
  legend:
    'The line marks the year’s target, the triangle what the calendar expects by now. Every number opens its list.',
  cityLevel: 'City level',
  cityLevelNote: 'The city’s own units have no targets; only what is named is counted.',
  starGoal: (goal: StarGoal) =>
    goal.kind === 'upgrade' ? 'Star goal: one star more' : `Star goal: ${goal.stars} stars`,
  forecast: (f: Forecast): string => {
    if (f.basis === 'reached') return 'Target met.';
    if (f.basis === 'no-rate') return `${f.missing} still needed, and none named yet: no date can be estimated.`;
    const verdict = f.inTime ? 'in time' : 'after the programme has ended';
    return `${f.named} named in ${plural(f.days, 'day', 'days')}; at that rate the ${f.missing} still needed take ${plural(f.daysToGo, 'more day', 'more days')}: expected on ${dayText({ language: 'en' }, f.date)}, ${verdict}.`;
  },
};

export const district = {
  pace: (days: number, of: number) => `${days} of ${of} days have passed`,
  columns: {
    quota: 'Quota',
    total: 'Total',
    target: 'Target',
    named: 'Named',
    missing: 'Still needed',
    expected: 'Due by now',
    colour: 'Pace',
    forecast: 'Forecast',
  },
  pipeline: 'Applications under way',
  pipelineNote: 'Applications under way are not public yet; only their number is shown.',
  star: 'Stars',
  count: 'Number',
  denominator: (townships: number, villages: number, source: string, asOf: string, rounding: Rounding) =>
    `${townships} townships, ${villages} villages and communities; source: ${source} (${asOf}). Percentages are rounded ${ROUNDED[rounding]}.`,
  history: 'Day by day',
  noHistory: 'No daily record yet. The registry counts once a day.',
  day: 'Day',
};

export const register = {
  title: 'Register',
  intro: 'The named zero-waste cells, by district, category, stars and name.',
  columns: {
    code: 'Code',
    name: 'Name',
    category: 'Category',
    star: 'Stars',
    district: 'District',
    place: 'Place',
    named: 'Named on',
    valid: 'Valid until',
    document: 'Document',
    standing: 'Status',
  },
  district: 'District',
  category: 'Category',
  star: 'Stars',
  standing: 'Status',
  anyStanding: 'All, with expired and revoked',
  q: 'Name or pinyin',
  all: 'All',
  search: 'Search',
  asOf: (time: string) => `Only cells named before ${time}.`,
  empty: 'No cell matches. Try with fewer conditions.',
  shown: (n: number) => `${n} on this page`,
  exports: 'Download',
  check: 'Verify a plaque',
};

export const cell = {
  says: {
    named: (until: string) => `Named, and valid until ${until}.`,
    reviewing: () => 'Being re-verified: it does not count as named meanwhile, and the outcome decides.',
    expired: (until: string) => `Valid until ${until}, and expired since.`,
    revoked: (on: string) => `Revoked on ${on}, and no longer valid.`,
  },
  notice: 'Notice',
  certificate: 'See the certificate',
  check: 'Verification page',
  history: 'Every time it was named',
  programme: 'Programme',
  application: 'See the application',
};
