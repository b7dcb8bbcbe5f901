import type { Programme, Star } from '../../../shared/domain/programme.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { indicatorsOf, type Standard } from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { correctedAnswer, goodAnswers, lowered, type Wanted, worse } from './answers.ts';
import type { Move } from './beat.ts';
import type { Chance } from './chance.ts';
import { askedFor, finding } from './reasons.ts';

/** What an assessment comes to: a star, too few points, or something that forbids a star whatever the points. */
export type Verdict = Star | 'too-few' | 'veto' | 'required-missed';

/** Everything that is answered about one unit, by itself, its district and the city. */
export interface Sheets {
  readonly self: Answers;
  /** What comes back for correction, indicator by indicator, and how it is corrected. */
  readonly asked: Readonly<Record<string, string>>;
  readonly correction: Answers;
  readonly district: Answers;
  readonly city: Answers;
  /** The city's answers once they were looked at again, or by somebody else. */
  readonly again: Answers;
}
const NONE = { district: {}, city: {}, again: {} };

/** The sheets that an application's moves need; those they do not need stay empty. */
export function sheetsFor(
  standard: Standard,
  { starBands }: Programme,
  { verdict, notApplicable, moves }: { verdict: Verdict; notApplicable: number; moves: readonly Move[] },
  chance: Chance,
): Sheets {
  const wanted = wantedFor(verdict, starBands, chance);
  // Who applies believes in three stars at least.
  const claimed = { ...wanted, most: Math.max(wanted.most, starBands[3] + 200) + chance.whole(80, 500) };
  const self = lowered(standard, goodAnswers(standard, notApplicable, chance), claimed, chance);
  const asked = moves.includes('return') ? askedOf(standard, self, chance) : {};
  const correction = correctionOf(standard, self, { asked, least: wanted.least }, chance);
  if (!moves.some((move) => LOOKED_AT.includes(move))) return { self, asked, correction, ...NONE };
  const lower = (answers: Answers, most: number) =>
    lowered(standard, answers, { least: wanted.least, most }, chance, finding);
  const believed = withoutNotes({ ...self, ...correction });
  const district = lower(believed, Math.max(wanted.most, score(standard, believed).total - chance.whole(0, 120)));
  const city = forbidden(standard, lower(district, wanted.most), verdict, chance);
  const twice = (move: Move) => moves.filter((each) => each === move).length > 1;
  const again =
    twice('score') || twice('propose') ? lower(city, score(standard, city).total - chance.whole(50, 200)) : city;
  return { self, asked, correction, district, city, again };
}

const LOOKED_AT: readonly Move[] = ['score', 'recommend', 'propose', 'decline'];

/** A reviewer's sheet in its two parts: what only a visit shows is still as the unit says in the documents' part. */
export function visitedSheet(
  standard: Standard,
  claimed: Answers,
  sheet: Answers,
): { answers: Answers; site: Answers } {
  const onSite = new Set(indicatorsOf(standard).flatMap(({ id, methods }) => (methods.includes('site') ? [id] : [])));
  const entries = Object.entries(sheet);
  const unseen = withoutNotes(claimed);
  return {
    answers: Object.fromEntries(entries.map(([id, answer]) => [id, onSite.has(id) ? (unseen[id] ?? answer) : answer])),
    site: Object.fromEntries(entries.filter(([id]) => onSite.has(id))),
  };
}

/** From somewhat above the lowest score of the verdict to just below the next. */
function wantedFor(verdict: Verdict, bands: Programme['starBands'], chance: Chance): Wanted {
  if (verdict === 5) return { least: bands[5], most: chance.whole(bands[5] + 80, bands[5] + 450) };
  if (verdict === 4) return { least: bands[4], most: chance.whole(bands[4] + 150, bands[5] - 1) };
  if (verdict === 3) return { least: bands[3], most: chance.whole(bands[3] + 150, bands[4] - 1) };
  if (verdict !== 'too-few') return { least: bands[3], most: bands[4] };
  return { least: bands[3] - 1_800, most: chance.whole(bands[3] - 1_200, bands[3] - 50) };
}

/** One to three indicators that come back. */
function askedOf(standard: Standard, self: Answers, chance: Chance): Sheets['asked'] {
  const open = indicatorsOf(standard).filter((i) => !i.veto && !i.bonus && self[i.id]?.value !== undefined);
  const back = chance.shuffled(open).slice(0, chance.whole(1, 3));
  return Object.fromEntries(back.map((indicator) => [indicator.id, askedFor(indicator, chance)]));
}

/** Some corrections cost points, but none so many that the verdict would be another. */
function correctionOf(
  standard: Standard,
  self: Answers,
  { asked, least }: { asked: Sheets['asked']; least: number },
  chance: Chance,
): Answers {
  let corrected: Answers = {};
  for (const indicator of indicatorsOf(standard).filter(({ id }) => id in asked)) {
    const tried = (takenBack: boolean) => ({
      ...corrected,
      [indicator.id]: correctedAnswer(indicator, self[indicator.id] ?? {}, takenBack && !indicator.required, chance),
    });
    const honest = tried(chance.happens(50));
    corrected = score(standard, { ...self, ...honest }).total >= least ? honest : tried(false);
  }
  return corrected;
}

/** The city starts from what the unit answered; the unit's notes stay the unit's. */
const withoutNotes = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, { note: _, ...answer }]) => [id, answer]));

/** The city's sheet with what forbids a star, where that is the verdict. */
function forbidden(standard: Standard, city: Answers, verdict: Verdict, chance: Chance): Answers {
  const all = indicatorsOf(standard);
  const untrue = all.findLast((i) => i.veto);
  if (verdict === 'veto' && untrue)
    return { ...city, [untrue.id]: { value: '1', note: '台账记录与转移、清运原始凭证不符。' } };
  if (verdict !== 'required-missed') return city;
  const missed = chance.pick(all.filter((i) => i.required));
  const value = worse(missed, city[missed.id]?.value ?? '', chance);
  return value === undefined ? city : { ...city, [missed.id]: { value, note: finding(missed, value) } };
}
