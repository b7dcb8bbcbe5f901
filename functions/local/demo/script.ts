import type { State } from '../../../shared/domain/application/application.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { starOf } from '../../../shared/domain/standard/stars.ts';
import type { Chance } from './chance.ts';
import { failedReason, returnedReason, sentBackReason, starLoweredReason, withdrawnReason } from './reasons.ts';
import { type Sheets, sheetsFor, type Verdict } from './sheets.ts';
import type { Move } from './story.ts';
import type { Applicant } from './units.ts';

/** An application to be played: whose, under which standard, and where it ends. */
export interface Cast {
  readonly applied: Applicant;
  readonly standard: Standard;
  readonly programme: Programme;
  readonly ends: State;
  /** How many of 100 indicators that may be left out do not apply to this unit. */
  readonly notApplicable: number;
}

/** One move with who makes it and what is said. */
export interface Line {
  readonly move: Move;
  readonly as: string;
  readonly body: object;
}

const REVIEWERS = 5;
const reviewer = (n: number) => `r${(n % REVIEWERS) + 1}@example.test`;

/** What everybody says, move by move: the proposer assesses, and a second reviewer signs or sends back. */
export function linesFor(moves: readonly Move[], cast: Cast, chance: Chance): Line[] {
  const { applicant } = cast.applied;
  const first = chance.whole(0, REVIEWERS - 1);
  const submitter = applicant.length === 4 ? `u${applicant}@example.test` : `t${applicant}@example.test`;
  const people = { submitter, proposer: reviewer(first), signer: reviewer(first + chance.whole(1, REVIEWERS - 1)) };
  const { standard, programme, notApplicable } = cast;
  const sheets = sheetsFor(standard, programme, { verdict: verdictOf(cast, chance), notApplicable, moves }, chance);
  return moves.map((move, n) => {
    const before = moves.slice(0, n).filter((each) => each === move).length;
    return { move, as: people[WHO[move]], body: said(move, before, { cast, sheets, chance }) };
  });
}

const WHO: Readonly<Record<Move, 'submitter' | 'proposer' | 'signer'>> = {
  open: 'submitter',
  save: 'submitter',
  submit: 'submitter',
  withdraw: 'submitter',
  delete: 'submitter',
  assess: 'proposer',
  score: 'proposer',
  return: 'proposer',
  fail: 'proposer',
  propose: 'proposer',
  'send-back': 'signer',
  sign: 'signer',
};

/** Only units that are wholly invented are ever said to have handed in what is untrue. */
const INVENTED = ['factory', 'hotel', 'shop'];

function verdictOf({ ends, standard }: Cast, chance: Chance): Verdict {
  if (ends !== 'failed') return chance.pick([5, 5, 4, 4, 4, 4, 3, 3, 3, 3]);
  const worst = INVENTED.includes(standard.category) ? 'veto' : 'too-few';
  return chance.pick(['too-few', 'too-few', 'too-few', 'too-few', 'required-missed', worst]);
}

interface Scene {
  readonly cast: Cast;
  readonly sheets: Sheets;
  readonly chance: Chance;
}

/** What is said with a move; `before` counts how often it was made already. */
function said(move: Move, before: number, { cast, sheets, chance }: Scene): object {
  switch (move) {
    case 'open':
      return opening(cast, chance);
    case 'save':
      if (cast.ends === 'draft') return { answers: begun(sheets.self, chance) };
      return { answers: before === 0 ? sheets.self : sheets.correction };
    case 'return':
      return { reason: returnedReason(chance), indicators: sheets.asked };
    case 'score':
      return { answers: cast.ends === 'assessing' ? begun(sheets.city, chance) : sheets.city };
    case 'propose':
      return proposal(before === 0 ? sheets.city : sheets.again, cast, chance);
    case 'send-back':
      return { reason: sentBackReason(chance) };
    case 'withdraw':
      return { reason: withdrawnReason(chance) };
    case 'fail':
      return { reason: failedReason(cast.standard, score(cast.standard, sheets.city), cast.programme.starBands[3]) };
    case 'submit':
    case 'assess':
    case 'sign':
    case 'delete':
      return {};
  }
}

/** A draft that stays one has often no more than a name, or not even a telephone number. */
function opening({ applied, standard, programme, ends }: Cast, chance: Chance): object {
  const { summary, phone, ...unit } = applied.unit;
  const whole = ends !== 'draft' || chance.happens(40);
  return { programme: programme.id, category: standard.category, unit: whole ? { ...unit, phone, summary } : unit };
}

/** The first part of a sheet: somebody was called away. */
function begun(answers: Answers, chance: Chance): Answers {
  const all = Object.entries(answers);
  return Object.fromEntries(all.slice(0, chance.whole(Math.ceil(all.length / 4), all.length - 1)));
}

function proposal(answers: Answers, { standard, programme }: Cast, chance: Chance): object {
  const band = starOf(score(standard, answers).total, programme.starBands) ?? 3;
  if (band === 3 || !chance.happens(7)) return { answers, star: band };
  return { answers, star: band - 1, reason: starLoweredReason(chance) };
}
