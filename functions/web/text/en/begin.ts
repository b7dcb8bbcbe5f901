import type { begin as zh } from '../zh/begin.ts';
import { plural } from './plural.ts';

export const begin: typeof zh = {
  copy: 'Copy from an application…',
  title: (category) => `A new application (${category}): where to begin`,
  intro:
    'Begin with an empty form, or copy the answers of an application and make each of them true of this unit. Evidence is not copied.',
  own: 'Copy from an earlier application of your own',
  ownHint:
    'Also from those that did not pass or were withdrawn. Of a unit that is applying this year only the answers are copied.',
  others: 'Copy from a unit nearby that was named',
  othersHint: 'Only its answers and notes, as a sample; contacts, evidence and what reviewers wrote stay private.',
  of: (programme) => `Programme ${programme}`,
  none: 'There is nothing to copy from yet.',
  empty: 'Copy nothing, begin with an empty form',
  copied: (name, id, own) =>
    `The answers of this draft were copied from ${own ? '' : 'the named unit '}“${name}” (${id}). Please go through them one by one and make them true of this unit.`,
  left: (n) =>
    n === 0 ? 'All of them have been changed.' : `${plural(n, 'answer is', 'answers are')} still as copied.`,
  dropped: (n) => ` ${plural(n, 'answer was', 'answers were')} left behind, since the standard has changed.`,
  answer: (name) => `Copied from “${name}”: please check.`,
};
