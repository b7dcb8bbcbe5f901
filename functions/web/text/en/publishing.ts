import type * as original from '../zh/publishing.ts';
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
  final: 'It is public at once',
  finalWhy:
    'A notice is public as soon as it is published, and the applicants are told. If something turns out wrong, the whole notice can be called off before anything of it is named; that it was, when and why is public too, and its number is not used again.',
  back: 'Back to change it',
};

export const callingOff: typeof original.callingOff = {
  title: (heading) => `Call off: ${heading}`,
  open: 'Call the notice off',
  lead: 'For a notice whose list, title or term is wrong; it is called off as a whole. What somebody has against one of its units is an objection, and is looked into as such.',
  what: 'What happens then',
  effects: (n) => [
    `${plural(n, 'application goes', 'applications go')} back to be published, with stars and both signatures as they are;`,
    'the notice stays on its page, which tells the public when and why it was called off, and takes no more objections;',
    'its number is not used again;',
    'the applicants are told.',
  ],
  lines: 'List',
  reason: 'Reason',
  reasonHint: 'public; say what was wrong, such as “one unit was missing from the list; it will be published again”',
  confirm: 'Call it off',
  back: 'Leave it, and go back',
  published: (number, n) => `Notice ${number} is published, with ${plural(n, 'unit', 'units')}`,
  publishedHint: 'The public can read it now. If something is wrong with it, it can be called off.',
  done: (number, n) =>
    `Notice ${number} is called off; ${plural(n, 'application is', 'applications are')} proposed again`,
  again: 'Correct it and publish again',
  stage: 'Called off',
  public: 'This notice was called off',
  publicFacts: (at, reason) => `Called off ${at}. Reason: ${reason}`,
  publicNext: 'None of the units below is named by it. If they are published again, that notice counts.',
  feed: (heading) => `Called off: ${heading}`,
  feedSummary: (reason) => `This notice was called off. Reason: ${reason}`,
  wasCalledOff: (batch, at, reason) => `Its notice (${batch}) was called off ${at}. Reason: ${reason}`,
};
