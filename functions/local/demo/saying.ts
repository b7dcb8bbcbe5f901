import { score } from '../../../shared/domain/standard/score.ts';
import { addDays } from '../../../shared/domain/time.ts';
import type { Move } from './beat.ts';
import { chance } from './chance.ts';
import { MENDING } from './gaps.ts';
import { proposal, scoring, someOf } from './judging.ts';
import { itemAnswered, items, mending } from './mending.ts';
import * as reason from './reasons.ts';
import * as remark from './remarks.ts';
import { before, has, type Scene, type Told } from './scene.ts';
import { shown } from './showing.ts';
import { dayOfSitting } from './sittings.ts';

/** What is said with a move. */
export function said(scene: Scene): object {
  return (SAYS[scene.beat.move] ?? (() => ({})))(scene);
}

const SAYS: Readonly<Partial<Record<Move, (scene: Scene) => object>>> = {
  open: opening,
  save: ({ cast, sheets, chance, ...scene }) => {
    if (cast.ends === 'draft' || cast.ends === 'gone') return { answers: someOf(sheets.self, chance) };
    return { answers: before(scene, 'save') === 0 ? sheets.self : sheets.correction };
  },
  attach: shown,
  withdraw: ({ chance }) => ({ reason: reason.withdrawnReason(chance) }),
  decline: ({ chance }) => ({ reason: remark.declinedReason(chance) }),
  return: ({ sheets, chance }) => ({ reason: reason.returnedReason(chance), indicators: sheets.asked }),
  score: scoring,
  recommend: ({ sheets }) => ({ answers: sheets.district }),
  assign: ({ people, ...scene }) => ({ reviewers: assignees(scene).map((who) => people[who]) }),
  recuse: ({ chance }) => ({ reason: remark.recusedReason(chance) }),
  'plan-visit': (scene) => ({ day: visitDay(scene), visitors: visitors(scene) }),
  'record-visit': (scene) => ({
    day: dayOfSitting(scene.beat.sitting),
    visitors: visitors(scene),
    findings: remark.visitFindings(scene.chance),
  }),
  rectify: mending,
  'answer-item': (scene) => ({ item: itemAnswered(scene), text: remark.mendedText(scene.chance) }),
  'reopen-item': (scene) => ({
    item: items(scene),
    reason: remark.reopenedReason(scene.chance),
    due: addDays(dayOfSitting(scene.beat.sitting), MENDING.hardly),
  }),
  'close-item': (scene) => ({ item: before(scene, 'close-item') + 1 }),
  'sign-item': (scene) => ({ item: before(scene, 'sign-item') + 1 }),
  propose: proposal,
  'send-back': ({ chance }) => ({ reason: reason.sentBackReason(chance) }),
  fail: ({ cast: { standard, programme }, sheets, ...scene }) => {
    if (has(scene, 'uphold')) return { reason: remark.FAILED_AFTER_OBJECTION };
    return { reason: reason.failedReason(standard, score(standard, sheets.city), programme.starBands[3]) };
  },
  object: ({ chance }) => remark.objection(chance),
  uphold: ({ beat, beats, cast, chance }) => {
    const outcome = cast.ends === 'failed' && beats.at(-1) === beat ? 'failed' : 'assessing';
    return { outcome, reason: remark.upheldReason(outcome, chance) };
  },
  dismiss: ({ chance }) => ({ reason: remark.dismissedReason(chance) }),
  // Named alone, after its batch.
  name: ({ beat }) => ({ number: `${beat.notice?.named?.document}补`, date: dayOfSitting(beat.sitting) }),
  review: ({ chance }) => ({ reason: remark.reviewReason(chance) }),
  keep: (scene) => ({ reason: remark.keptReason(has(scene, 'rectify')) }),
  revoke: ({ chance }) => ({ reason: remark.revokedReason(chance) }),
};

/** A draft that stays one has often no more than a name, or not even a telephone number. */
function opening({ cast: { applied, standard, programme, ends }, chance }: Scene): object {
  const { summary, phone, ...unit } = applied.unit;
  const whole = (ends !== 'draft' && ends !== 'gone') || chance.happens(40);
  return { programme: programme.id, category: standard.category, unit: whole ? { ...unit, phone, summary } : unit };
}

/** To whom it is given: whoever will declare a conflict gets it first; where a third scores too, it is the work of two. */
function assignees({ beat, beats }: Told): ('first' | 'third')[] {
  const recused = beats.findIndex(({ move }) => move === 'recuse');
  if (recused >= 0) return beats.indexOf(beat) < recused ? ['third'] : ['first'];
  return beats.some(({ who }) => who === 'third') ? ['first', 'third'] : ['first'];
}

/** Whoever was to go went. */
const visitors = ({ cast: { applied } }: Scene) => remark.visitors(chance(`visitors of ${applied.name}`));

/** Planned for the day it will be held, or some days ahead. */
function visitDay({ beat, beats }: Told): string {
  const held = beats[beats.indexOf(beat) + 1];
  return dayOfSitting(held?.move === 'record-visit' ? held.sitting : beat.sitting + 20);
}
