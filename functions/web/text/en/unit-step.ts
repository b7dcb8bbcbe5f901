import type { place as zhPlace, similar as zhSimilar } from '../zh/unit-step.ts';
import { plural } from './plural.ts';

export const place: typeof zhPlace = {
  hint: 'Search by name, division code, pinyin or initials',
  find: 'Search',
  enter: 'Save and continue (Enter key)',
  found: (n) => `Places found: ${n}. Please choose one.`,
  none: 'Nothing was found. Please try another spelling.',
  all: 'Show all',
};

export const similar: typeof zhSimilar = {
  found: (n) =>
    `${plural(n, 'application', 'applications')} of your office may be of the same unit. Please check before you go on, so that it is not filed twice:`,
  how: {
    same: 'the same unit, for which only one can be submitted in a year',
    near: 'a similar name',
    'named-before': 'this unit was named before',
  },
  register: (name) => `Look for “${name}” in the public register (opens a new window)`,
};
