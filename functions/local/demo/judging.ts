import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { starOf } from '../../../shared/domain/standard/stars.ts';
import type { Chance } from './chance.ts';
import { starLoweredReason } from './reasons.ts';
import { before, type Scene } from './scene.ts';
import { visitedSheet } from './sheets.ts';

/** The first part of a sheet: somebody was called away. */
export function someOf(answers: Answers, chance: Chance): Answers {
  const all = Object.entries(answers);
  return Object.fromEntries(all.slice(0, chance.whole(Math.ceil(all.length / 4), all.length - 1)));
}

/** A district's sheet is begun before it is recommended on; a third reviewer's own sheet differs a little. */
export function scoring({ beat, sheets, ...rest }: Scene): object {
  const scene = { beat, sheets, ...rest };
  if (beat.who === 'district') return { answers: someOf(sheets.district, rest.chance) };
  if (rest.beats.at(-1) === beat) return { answers: someOf(sheets.city, rest.chance) };
  return assessment(beat.who === 'third' ? sheets.again : sheets.city, scene);
}

/** What a reviewer gives, from the documents, and, where there was a visit, from what was seen. */
const assessment = (sheet: Answers, { sheets, cast: { standard }, ...scene }: Scene) =>
  before(scene, 'record-visit') > 0
    ? visitedSheet(standard, { ...sheets.self, ...sheets.correction }, sheet)
    : { answers: sheet };

export function proposal(scene: Scene): object {
  const { sheets, cast, chance } = scene;
  const answers = before(scene, 'propose') === 0 ? sheets.city : sheets.again;
  const band = starOf(score(cast.standard, answers).total, cast.programme.starBands) ?? 3;
  const given = assessment(answers, scene);
  if (band === 3 || !chance.happens(7)) return { ...given, star: band };
  return { ...given, star: band - 1, reason: starLoweredReason(chance) };
}
