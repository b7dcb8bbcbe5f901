import { plural } from './plural.ts';

export const queue = {
  states: 'By state',
  q: 'Unit’s name',
  township: 'Township or street',
  assigned: 'Reviewers',
  whose: { me: 'Assigned to me', nobody: 'Assigned to nobody', somebody: 'Assigned to somebody' },
  dueBy: 'Due by',
  soon: (days: number) => `Due within ${plural(days, 'day', 'days')} or overdue`,
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
  done: (move: string) => `Done: ${move}.`,
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
