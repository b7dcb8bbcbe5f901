import type { Programme } from '../../../../shared/domain/programme.ts';
import { plural } from './plural.ts';

export const report = {
  nav: 'Monthly reports',
  listTitle: 'Monthly reports',
  listIntro:
    'One a month, from the daily record at its end; the month that is still running from the numbers as of now.',
  none: 'The programme has not begun, so there is no report yet.',
  columns: { month: 'Month', state: 'State' },
  running: 'Still running',
  closed: 'Over',
  title: (city: string, { name }: Pick<Programme, 'name' | 'award'>, month: string) =>
    `${name.en}, ${city}: monthly report, ${month}`,
  asOf: (time: string) => `As of ${time}`,
  noData: 'There is no daily record of the end of this month, and so no report.',
  summary: {
    heading: 'Summary',
    named: (award: string, named: number, gained: number | undefined) => {
      const all = `${plural(named, 'unit is', 'units are')} named ${award} in the city`;
      if (gained === undefined) return `${all}.`;
      if (gained === 0) return `${all}, as many as at the end of the month before.`;
      return `${all}, ${Math.abs(gained)} ${gained < 0 ? 'fewer' : 'more'} than at the end of the month before.`;
    },
    districts: (of: number, done: number, green: number, amber: number, red: number) =>
      `Of ${of} districts, ${done} have met every quota; ${green} are on pace, ${amber} at risk, ${red} behind.`,
    stages: (inTime: number, late: number) =>
      `Of the districts that are not named yet, ${inTime} ${inTime === 1 ? 'is' : 'are'} as planned and ${late} behind the plan.`,
    readings: (of: number, reported: number, met: number) =>
      `Of ${plural(of, 'value', 'values')} to report ${reported} ${reported === 1 ? 'is' : 'are'} there, and ${met} of them ${met === 1 ? 'meets' : 'meet'} the target.`,
    time: (days: number, of: number) => `${days} of ${of} days have passed.`,
    underWay: (n: number) => `${plural(n, 'application is', 'applications are')} under way.`,
  },
  quotas: {
    heading: 'Quotas',
    named: (quota: string) => quota,
    change: (quota: string) => `${quota}: change`,
    of: (quota: string) => `${quota}: target`,
  },
  gained: 'Change',
  added: { heading: 'Named, by district' },
  stages: { stage: 'Stage', from: 'From', to: 'Until', state: 'State' },
  values: { heading: 'Values of this month', none: 'No value has a day in this month.' },
  ranking: {
    heading: 'Ranking',
    rate: 'Targets reached (%)',
    before: 'Month before (%)',
    gained: 'Places',
    moved: (places: number) => (places > 0 ? `up ${places}` : places < 0 ? `down ${-places}` : 'same'),
  },
  namings: {
    heading: 'Named this month',
    none: 'No naming document was issued this month.',
    columns: { document: 'Document', date: 'Date', notice: 'Notice', units: 'Units in the notice' },
  },
  units: { heading: 'Units named this month' },
  warnings: {
    heading: 'Warnings',
    none: 'No quota is at risk or behind.',
    columns: { district: 'District', quota: 'Quota', state: 'Named / due / target', reason: 'Forecast' },
    state: (named: number, expected: number, target: number) => `${named} / ${expected} / ${target}`,
  },
  method: {
    heading: 'How this was made',
    named:
      'Named counts what was valid at the time of the numbers; what is being re-verified, was revoked or has expired is left out. Changes are against the record at the end of the month before.',
    shares:
      'Targets reached is the mean of the shares of all quotas; what is above a target adds nothing, and equal shares share a place.',
    pace: (green: number, amber: number) =>
      `On pace from ${green} % of what the calendar expects, at risk from ${amber} %, behind below.`,
    cityUnits: 'The city’s own units stand under City level and have no quotas.',
    together:
      'The city reaches its targets together: what is named in any district, or of the city’s own units, counts.',
    stages:
      'A district is at the stage that its application has come to, and before it has one at that of the calendar; it is behind the plan when the last planned day of its stage has passed.',
    values:
      'Values are the newest whose day is not after the end of the month, those reported later included; ✓ meets the target, ✕ does not.',
  },
  word: 'Download as Word',
  excel: 'Download as Excel',
};
