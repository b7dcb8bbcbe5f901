import { STATES } from '../../../shared/domain/application/application.ts';
import { type Beat, by, oneOf, sometimes, type Tell, type Told } from './beat.ts';
import {
  assessed,
  begun,
  contested,
  corrected,
  dismissed,
  FILED,
  halfMended,
  handed,
  judged,
  LAPSED,
  mended,
  NAMED,
  PROPOSED,
  PUBLISHED,
  proposed,
  published,
  reached,
  returned,
  reviewed,
  SCORED,
  taken,
  upheld,
  VISITED,
  WITHDRAWN,
} from './passages.ts';

/** Where a story ends: `gone` is a draft that was deleted. None expires: names of this year are good for three. */
export const ENDS = [...STATES.filter((state) => state !== 'expired'), 'gone'] as const;
export type End = (typeof ENDS)[number];

/** How an application comes to be where its story ends: its beats, in order. */
const WAYS: Readonly<Record<End, Tell>> = {
  draft: (told) => (told.chance.happens(75) ? by('unit', 'open', 'save') : by('unit', 'open')),
  gone: (told) => [...by('unit', 'open'), ...sometimes(told, 50, by('unit', 'save')), ...by('unit', 'delete')],
  submitted: (told) => [...FILED, ...sometimes(told, 12, corrected(told))],
  screening: (told) => [...FILED, ...sometimes(told, 12, corrected(told)), ...begun(told)],
  returned: (told) =>
    oneOf(told, [
      [3, (t) => [...FILED, ...returned(t)]],
      [1, (t) => [...FILED, ...taken(t), ...handed(t), ...by('first', 'return')]],
    ]),
  declined: (told) => [...FILED, ...sometimes(told, 15, corrected(told)), ...begun(told), ...by('district', 'decline')],
  assessing: (told) =>
    oneOf(told, [
      [3, reached],
      [4, (t) => [...reached(t), ...handed(t)]],
      [4, (t) => [...reached(t), ...handed(t), ...by('first', 'plan-visit')]],
      [6, (t) => [...assessed(t), ...SCORED]],
      [1, upheld],
    ]),
  rectifying: (told) => [...assessed(told), ...halfMended(told, 'first')],
  proposed: (told) => [...judged(told), ...proposed(told), ...sometimes(told, 40, by('second', 'sign'))],
  noticed: published,
  objected: (told) => [...published(told), ...contested(told)],
  named: (told) =>
    oneOf(told, [
      [80, (t) => [...published(t), ...NAMED]],
      [8, (t) => [...published(t), ...dismissed(t), ...NAMED]],
      [2, (t) => [...upheld(t), ...PROPOSED, ...PUBLISHED, ...NAMED]],
      [4, (t) => [...reviewed(t), ...sometimes(t, 50, VISITED), ...by('second', 'keep')]],
      [2, (t) => [...reviewed(t), ...mended(t, 'second'), ...by('second', 'keep')]],
    ]),
  reviewing: (told) => [...reviewed(told), ...sometimes(told, 40, by('second', 'plan-visit'))],
  revoked: (told) =>
    oneOf(told, [
      [1, (t) => [...reviewed(t), ...VISITED, ...by('second', 'revoke')]],
      [1, (t) => [...reviewed(t), ...halfMended(t, 'second'), ...LAPSED]],
    ]),
  failed: (told) =>
    oneOf(told, [
      [14, (t) => [...assessed(t), ...SCORED, ...by('first', 'fail')]],
      [4, (t) => [...assessed(t), ...halfMended(t, 'first'), ...LAPSED]],
      [1, upheld],
      [1, (t) => [...upheld(t), ...by('first', 'fail')]],
    ]),
  withdrawn: (told) =>
    oneOf(told, [
      [3, () => [...FILED, ...WITHDRAWN]],
      [2, (t) => [...FILED, ...begun(t), ...WITHDRAWN]],
      [1, (t) => [...FILED, ...returned(t), ...WITHDRAWN]],
      [2, (t) => [...reached(t), ...handed(t), ...WITHDRAWN]],
      [1, (t) => [...assessed(t), ...halfMended(t, 'first'), ...WITHDRAWN]],
      [1, (t) => [...judged(t), ...PROPOSED, ...WITHDRAWN]],
      // Nobody corrects it: the deadline passes.
      [3, (t) => [...FILED, ...returned(t), ...LAPSED]],
    ]),
};

export const movesTo = (end: End, told: Told): Beat[] => WAYS[end](told);
