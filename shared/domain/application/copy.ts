import type { Member } from '../member.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Answers } from '../standard/answer.ts';
import { indicatorsOf, type Rule, type Standard } from '../standard/indicator.ts';
import { occupies } from './agreeing.ts';
import type { Application, Unit } from './application.ts';
import { canonical } from './chain.ts';
import type { Copied } from './copied.ts';
import { type Divisions, unitName } from './unit.ts';
import { mayBeginFrom } from './visible.ts';

/** What a new draft takes over from another application. */
export interface Start {
  readonly unit: Partial<Unit>;
  readonly answers: Answers;
  readonly copied: Copied;
}

interface Into {
  readonly programme: string;
  readonly standard: Standard;
  readonly divisions: Divisions;
}

/**
 * What `member` may begin a draft with from `source`, which was answered under `standard`: the answers to what today's
 * standard still asks; of the applicant's own also the unit, unless that has applied already.
 */
export function startFrom(source: Application, standard: Standard, member: Member, into: Into): Start | Refusal {
  if (!mayBeginFrom(member, source)) return refuse('not-found');
  if (source.category !== into.standard.category)
    return { ...refuse('bad-input'), problems: [{ field: 'from', fault: 'not-a-choice' }] };
  const own = member.division === source.applicant;
  const free = source.programme !== into.programme || occupies(source, standard) === undefined;
  const answers = standing(source.self, standard, into.standard);
  const given = Object.values(source.self).filter((answer) => canonical(answer) !== '{}').length;
  const copied = {
    ...{ of: source.id, name: unitName(source.unit, standard.unit, into.divisions), own },
    answers: Object.fromEntries(Object.keys(answers).map((id) => [id, true as const])),
    dropped: given - Object.keys(answers).length,
  };
  return { unit: own && free ? source.unit : {}, answers, copied };
}

/** The answers that mean the same under another version of the standard. */
function standing(answers: Answers, before: Standard, after: Standard): Answers {
  const rules = new Map(indicatorsOf(before).map(({ id, rule }) => [id, rule]));
  const same = indicatorsOf(after).filter(({ id, rule }) => meansTheSame(rules.get(id), rule));
  return Object.fromEntries(
    same.flatMap(({ id }) => (canonical(answers[id] ?? {}) === '{}' ? [] : [[id, answers[id] ?? {}]])),
  );
}

/** A count or a rate is a fact whatever it is worth; a grade is a place among those that were offered. */
const meansTheSame = (before: Rule | undefined, after: Rule): boolean =>
  before?.kind === 'graded' && after.kind === 'graded'
    ? canonical(before.grades.map(({ text }) => text)) === canonical(after.grades.map(({ text }) => text))
    : before?.kind === after.kind;

/** What is still as it was copied, now that the answers are others. */
export const stillCopied = (copied: Copied, before: Answers, after: Answers): Copied => ({
  ...copied,
  answers: Object.fromEntries(
    Object.entries(copied.answers).filter(([id]) => canonical(before[id]) === canonical(after[id])),
  ),
});
