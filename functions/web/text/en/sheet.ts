/** What an office notes for itself. */
export const notes = {
  title: (n: number) => (n === 0 ? 'Notes' : `Notes (${n})`),
  seenBy: {
    district: 'Only your district’s screeners see these; neither the applicant nor the city does.',
    city: 'Only the city’s reviewers and administrators see these; neither the applicant nor the district does.',
  },
  none: 'No notes yet.',
  label: 'Add a note',
  add: 'Add',
  remove: 'Remove',
};

/** The scoring sheet, side by side. */
export const marking = {
  indicator: 'Indicator',
  scored: (done: number, of: number) => `${done}/${of} scored`,
  said: (all: readonly string[]) => all.join(', '),
  show: 'Which indicators to show',
  all: 'All indicators',
  only: {
    revised: (n: number) => `Only changed (${n})`,
    differs: (n: number) => `Only differing (${n})`,
    open: (n: number) => `Only unscored (${n})`,
    veto: (n: number) => `Only vetoes (${n})`,
  },
  ownOnly: 'Tab moves through my own scores only',
  keys: 'Keyboard',
  keyList: [
    ['1 … 9', 'choose by number'],
    ['Enter', 'done with this one, on to the next'],
    ['Alt + ↓', 'next unscored indicator'],
    ['Alt + ↑', 'previous indicator'],
    ['e', 'its evidence'],
    ['Ctrl + Enter', 'save now'],
  ] as [string, string][],
  short: (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text),
  from: (points: string) => `from ${points}`,
  missing: (points: string) => `${points} missing`,
  reached: 'reached',
  parts: 'Progress of the sheet',
  departs: (side: 'above' | 'below', by: string, median: string, others: number) =>
    `Your total is ${by} points ${side} the median of ${others === 1 ? 'the other sheet' : `the ${others} other sheets`} (${median}). Look at what differs before you propose.`,
  seeDiffering: 'Only differing indicators',
};

/** What naming some would bring. */
export const whatIf = {
  title: 'What if they were named',
  intro:
    'Tick applications to see what each district’s three quotas would come to. It only reckons, nothing is changed; the address can be sent to a colleague.',
  outcome: (n: number) => (n === 1 ? 'If this one is named' : `If these ${n} are named`),
  reached: (
    district: string,
    quota: 'townships' | 'villages' | 'cells',
    named: number,
    target: number,
    percent: number | undefined,
  ) =>
    `${district} reaches its ${percent ? `${percent} % target` : 'target'} for ${{ townships: 'townships', villages: 'villages', cells: 'cells' }[quota]} (${named}/${target}).`,
  none: 'No further target would be reached.',
  before: 'Now',
  after: 'If named',
  choose: 'Choose applications',
  reckon: 'Reckon with those ticked',
  all: (n: number) => `Reckon with all ${n}`,
  more: (n: number) => `Only the ${n} that have waited longest are listed.`,
};

/** How far apart reviewers lie. */
export const consistency = {
  title: 'Consistency of scores',
  read: (n: number, most: number, compared: number) =>
    `Of this year’s newest applications of the category, at most ${most}: ${n} were read, and at least two reviewers scored ${compared} of them.`,
  noWhole: 'No application has whole sheets of two reviewers yet, so none is called strict or lenient.',
  noShared: 'No indicator has been scored by two reviewers yet.',
  none: 'No application of this category has been scored by two reviewers yet.',
  reviewers: 'Reviewers',
  reviewersHint:
    'How each reviewer’s total lies to the median of all reviewers’ totals of the same application; whole sheets only. A dot is an application, the middle is 0, the ends are 10 points away.',
  indicators: 'Indicators',
  indicatorsHint:
    'The distance between the highest and the lowest score of the same application. A dot is an application, from 0 at the left to 10 points at the right.',
  columns: {
    reviewer: 'Reviewer',
    applications: 'Applications',
    lean: 'From the median',
    each: 'Each',
    indicator: 'Indicator',
    mean: 'Mean distance',
    most: 'Widest',
    deviation: 'Standard deviation',
    scores: 'Scores',
    range: 'Distance',
  },
  side: { lenient: 'lenient', strict: 'strict', level: 'level' },
  dots: (all: readonly string[]) => `${all.length}: ${all.join(', ')}`,
};
