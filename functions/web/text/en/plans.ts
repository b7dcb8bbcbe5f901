import { plural } from './plural.ts';

export const plans = {
  title: 'Programmes',
  intro: 'What this registry is kept for: what each programme asks for, from when until when, and how far it is.',
  current: 'Running',
  coming: 'To come',
  over: 'Over',
  figures: 'See how far it is',
  apply: 'Apply',
  register: 'Units named',
  notices: 'Notices',
  window: (opens: string, closes: string) => `${opens} to ${closes}`,
  facts: {
    window: 'Runs',
    goal: 'Goals',
    screening: 'Screening',
    stars: 'Stars',
    valid: 'A name is valid for',
    source: 'Source',
  },
  years: (n: number) => plural(n, 'year', 'years'),
  bands: (three: number, four: number, five: number) =>
    `three from ${three}, four from ${four}, five from ${five} points in the city’s assessment`,
  goal: {
    district: {
      count: (what: string, n: number) => `In each district at least ${n}: ${what.toLowerCase()}`,
      percent: (what: string, n: number) => `In each district ${n}% of its ${what.toLowerCase()}`,
    },
    city: {
      count: (what: string, n: number) => `In the whole city, over the years, at least ${n}: ${what.toLowerCase()}`,
      percent: (what: string, n: number) => `In the whole city ${n}% of its ${what.toLowerCase()}`,
    },
  },
  measured: (n: number) =>
    `${plural(n, 'indicator', 'indicators')} with a number to reach, set by the assessment standard`,
  city: {
    heading: 'The city as a whole',
    note: 'The city reaches its targets together: what is named in any district, or of the city’s own units, counts.',
  },
  districts: {
    heading: 'By district',
    unit: 'District',
    underWay: 'Applications under way',
  },
  stages: {
    heading: 'Stages',
    now: 'now',
    standing: 'Where each district stands',
    stage: 'Stage',
    state: 'Pace',
    late: 'Behind the plan',
    inTime: 'As planned',
    done: 'Named',
    none: 'Not begun',
  },
  matrix: {
    heading: 'Indicators',
    note: 'The newest values that districts have reported, against the targets of the assessment standard.',
    indicator: 'Indicator',
    met: 'met',
    countedHeading: 'Targets met',
    unmet: 'not met',
    none: 'not reported',
    counted: (met: number, of: number) => `${met} of ${of}`,
    sources: 'Days and sources of the values',
    sourceColumns: { district: 'District', indicator: 'Indicator', value: 'Value', asOf: 'As of', source: 'Source' },
    empty: 'No district has reported a value yet.',
  },
  report: {
    link: (district: string) => `Report values of ${district}`,
    title: (district: string) => `Report values: ${district}`,
    intro:
      'Fill in what is new and leave the rest blank. A value of a day that was reported before takes its place; all others are kept, and all are public.',
    asOf: 'Values as of',
    source: 'Source',
    sourceHint: 'for example the district’s statistics office, third quarter of 2023',
    last: (value: string, asOf: string) => `Last reported: ${value} (${asOf})`,
    send: 'Report',
  },
};
