import { plural } from './plural.ts';

export const publishing = {
  title: 'Preview of the notice',
  intro:
    'Nothing is published yet. Check the number, the term and the list, which is what the public will read; then publish.',
  changed: 'The list or the term is no longer what you looked at, and nothing was published. Check it once more.',
  number: 'Number',
  numbered: (n: number) => `Notice ${n} (a later number if somebody else publishes first)`,
  name: 'Title',
  unnamed: 'none, so the general heading stands',
  term: 'Term',
  days: 'Working days',
  counted: (first: string, last: string, n: number) =>
    `${plural(n, 'working day', 'working days')}, the first ${first}, the last ${last}`,
  unknown: 'The holidays of that year are not published yet; you set the last day',
  holidays: 'Holidays within it',
  holiday: (name: string, first: string, last: string) => `${name} (${first === last ? first : `${first} to ${last}`})`,
  noHoliday: 'none (weekends do not count)',
  count: 'List',
  counts: (can: number, not: number) => `${can} can be published${not > 0 ? `, ${not} cannot` : ''}`,
  left: (n: number) => `${n} cannot be published`,
  leftHint: 'They are left out; the others are published without them.',
  why: 'Why',
  shown: 'The notice',
  final: 'Publishing cannot be undone',
  finalWhy:
    'A public notice is public: once people have read it, it cannot be as if it had never been. So there is no way to unpublish. What turns out wrong afterwards is looked into on an objection during the term, and taken off the list if the objection is upheld.',
  back: 'Back to change it',
};
