import { type Beat, by, oneOf, type Part, sometimes, type Tell, type Told, times } from './beat.ts';

/** The passages that stories are made of. */

export const FILED = by('unit', 'open', 'save', 'submit');
const AGAIN = by('unit', 'save', 'submit');

/** Some come back for correction and are handed in again. */
export const returned: Tell = ({ cityLevel }) =>
  cityLevel ? by('first', 'return') : by('district', 'screen-start', 'return');
export const corrected: Tell = (told) => [...returned(told), ...AGAIN];

export const begun: Tell = (told) =>
  told.cityLevel ? [] : [...by('district', 'screen-start'), ...sometimes(told, 15, by('district', 'score'))];

const RECOMMENDED = by('district', 'recommend');
/** Recommended by mistake, and once more when it was looked through again. */
const RECALLED = [...by('district', 'recall'), ...RECOMMENDED];

/** The city has it now: recommended by its district, or taken up by a reviewer. */
export const taken: Tell = (told) =>
  told.cityLevel ? by('first', 'assess') : [...begun(told), ...RECOMMENDED, ...sometimes(told, 2, RECALLED)];
export const reached: Tell = (told) => [...FILED, ...sometimes(told, 18, corrected(told)), ...taken(told)];

/** Whose work it is: what a reviewer took up can be shared with another, and who is too near to it hands it back. */
export const handed: Tell = ({ cityLevel }) => (cityLevel ? [] : by('office', 'assign'));
const shared: Tell = ({ cityLevel, chance }) => by(cityLevel || chance.happens(30) ? 'first' : 'office', 'assign');
const handedTwice: Tell = () => [...by('office', 'assign'), ...by('third', 'recuse'), ...by('office', 'assign')];

const visited: Tell = (told) => sometimes(told, 45, by('first', 'plan-visit', 'record-visit'));

/** What only the assessment brings to light goes back to the unit, and through its district again. */
const correctedLate: Tell = (told) => [
  ...taken(told),
  ...handed(told),
  ...by('first', 'return'),
  ...AGAIN,
  ...taken(told),
];

export const assessed: Tell = (told) =>
  oneOf(told, [
    [32, (t) => [...reached(t), ...handed(t), ...visited(t)]],
    [6, (t) => [...reached(t), ...shared(t), ...visited(t), ...by('third', 'score')]],
    [1, (t) => [...reached(t), ...handedTwice(t), ...visited(t)]],
    [2, (t) => [...FILED, ...correctedLate(t)]],
  ]);
/** Some keep their sheet before they decide, others fill it in when they do. */
export const SCORED = by('first', 'score');
export const judged: Tell = (told) => [...assessed(told), ...sometimes(told, 50, SCORED)];

/** What has to be mended, answered item by item, found mended by one and signed by another (双签字销号). */
export const mended = (told: Told, finder: Part): Beat[] => {
  const items = told.chance.whole(1, 3);
  return [
    ...by(finder, 'rectify'),
    ...times(items, by('unit', 'answer-item')),
    ...sometimes(told, 25, [...by('second', 'reopen-item'), ...by('unit', 'answer-item')]),
    ...times(items, by('first', 'close-item')),
    ...times(items, by('second', 'sign-item')),
  ];
};
/** Some items are answered, others are not. */
export const halfMended = (told: Told, finder: Part): Beat[] => {
  const answered = told.chance.whole(0, 2);
  return [...by(finder, 'rectify'), ...times(answered, by('unit', 'answer-item'))];
};

export const PROPOSED = by('first', 'propose');
export const proposed: Tell = (told) => [
  ...PROPOSED,
  ...sometimes(told, 8, [...by('second', 'send-back'), ...PROPOSED]),
];
export const PUBLISHED = [...by('second', 'sign'), ...by('notice', 'publish')];
const plain: Tell = (told) => [...judged(told), ...proposed(told), ...PUBLISHED];
export const published: Tell = (told) => [
  ...judged(told),
  ...sometimes(told, 12, mended(told, 'first')),
  ...proposed(told),
  ...PUBLISHED,
];

const OBJECTED = by('public', 'object');
export const contested: Tell = (told) => [...OBJECTED, ...sometimes(told, 25, OBJECTED)];
export const dismissed: Tell = (told) => [...contested(told), ...by('second', 'dismiss')];
export const upheld: Tell = (told) => [...published(told), ...contested(told), ...by('second', 'uphold')];
export const NAMED = by('notice', 'name');
/** Named without ado, and looked at again later in the year (复核). */
export const reviewed: Tell = (told) => [...plain(told), ...NAMED, ...by('second', 'review')];
export const WITHDRAWN = by('unit', 'withdraw');
export const LAPSED = by('clock', 'lapse');
export const VISITED = by('second', 'plan-visit', 'record-visit');
