import { plural } from './plural.ts';
import { states } from './states.ts';

export const queue = {
  states: 'By state',
  /** A dozen of them stand on one line. */
  tabs: {
    ...states,
    screening: 'Screening',
    returned: 'Returned',
    assessing: 'Assessment',
    noticed: 'In notice',
    objected: 'Objected',
    reviewing: 'Re-check',
  },
  q: 'Unit’s name or pinyin',
  township: 'Township or street',
  assigned: 'Reviewers',
  whose: { me: 'Assigned to me', nobody: 'Assigned to nobody', somebody: 'Assigned to somebody' },
  dueBy: 'Due by',
  soon: (days: number) => `Due within ${plural(days, 'day', 'days')} or overdue`,
  more: 'More filters',
  ended: 'Ended',
  sort: 'Order',
  orders: { age: 'Waiting longest', deadline: 'Due first', name: 'Unit’s name' },
  found: (n: number, partly: boolean) => `${plural(n, 'application', 'applications')}${partly ? ' in this part' : ''}.`,
  part: (most: number) =>
    `The queue is long and comes in parts of ${most}: filter and order look at this part only; the next part has the others.`,
  countsApart: 'The numbers at the states count everything, whatever the filter.',
  clear: 'Clear the filter',
  pages: 'Pages',
  previousPage: 'Previous page',
  page: (here: number, pages: number) => `Page ${here} of ${pages}`,
  nextPart: 'Next part',
  firstPart: 'Back to the first part',
  overdue: 'Overdue',
  end: 'That was the last one in this queue.',
  previous: 'Previous',
  next: 'Next',
  recallHint: 'Until the city has assigned or scored it, the recommendation can be taken back to screening.',
  done: (move: string) => `${move}.`,
  takeNext: 'Take up the next one',
};

export const views = {
  title: 'My views',
  manage: 'Manage views',
  keep: 'Keep this filter as a view',
  keepHint: 'A view of the same name is replaced.',
  name: 'Name of the view',
  intro: (most: number) =>
    `A view is a filter with a name. Only you see it; up to ${most} are kept. The desk opens with the one that is first.`,
  none: 'No views yet. Set a filter in the queue, then choose “Keep this filter as a view”.',
  first: 'Opens first',
  makeFirst: 'Open the desk with it',
  notFirst: 'No longer open with it',
  to: 'Name',
  rename: 'Rename',
  drop: 'Delete',
};

export const bulk = {
  all: 'All on this page',
  allPlain: 'Tick all on this page',
  choose: 'Tick applications to work on them together:',
  chosen: '{n} chosen',
  pick: (name: string) => `Choose ${name}`,
  title: (move: string, n: number) => `${move}: ${plural(n, 'application', 'applications')}`,
  most: (n: number) => `At most ${n} at a time; those beyond are left out. Do them next.`,
  preview: 'Preview',
  would: (can: number, not: number) =>
    `This can be done with ${can}${not > 0 ? `, not with ${not}` : ''}. Nothing is changed before you confirm.`,
  outcome: 'What would become of it',
  becomes: (from: string, to: string) => `${from} → ${to}`,
  assigned: (from: string, to: string) => `${from} → ${to}`,
  leftOut: 'Left out',
  go: (move: string, n: number) => `${move}: ${n}`,
  canUndo: 'You can undo it afterwards.',
  noUndo: 'It cannot be undone for many at once.',
  running: 'Working on them one by one',
  progress: (done: number, all: number) => `${done} of ${all} done`,
  goOn: 'Go on',
  done: (move: string, n: number) => `${move}: ${n} done`,
  restore: 'Earlier reviewers restored',
  refused: (n: number) => `${n} not done`,
  undo: 'Undo',
  undoHint: 'Gives each its earlier reviewers again, unless somebody has changed it since.',
  back: 'Back to the queue',
  nothing: 'Nothing chosen',
  nothingHint: 'Go back to the queue and tick applications first.',
};

type Key = readonly [keys: readonly string[], what: string];
const all: readonly Key[] = [
  [['j', '↓'], 'Next line'],
  [['k', '↑'], 'Previous line'],
  [['Enter'], 'Open the application of this line'],
  [['x'], 'Tick or untick this line'],
  [['n'], 'In an application: the next one of the queue'],
  [['p'], 'In an application: the one before'],
  [['u'], 'In an application: back to the queue'],
  [['/'], 'Search by the unit’s name'],
  [['?'], 'Show these keys'],
];

export const keys = {
  open: 'Keyboard shortcuts (?)',
  title: 'Keyboard shortcuts',
  all,
  on: 'Single-key shortcuts are on',
  hint: 'They never act while you type. The choice is kept in this browser alone.',
  close: 'Close',
};
