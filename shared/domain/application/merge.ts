import type { Answer, Answers } from '../standard/answer.ts';
import type { Unit } from './application.ts';
import type { Content } from './earlier.ts';
import type { Inputs } from './inputs.ts';

type Save = Inputs['save'];

/** What somebody decided about a field that others changed as well; `open` is not decided yet. */
export type Choice = 'mine' | 'theirs' | 'open';

export interface Merge {
  /** What is to be saved over what is stored; without any part nothing is. */
  readonly save: Save;
  /** The fields that both changed, each its own way: they stay as stored until somebody chooses. */
  readonly clashes: readonly string[];
}

/**
 * A form typed over an older version, merged by field with what was stored since: what only one side changed is kept
 * from that side. A field is `unit.<name>`, `answers.<id>` (its value and whether it applies mean one thing
 * together) or `answers.<id>.note`.
 */
export function merge(
  base: Content,
  typed: Save,
  stored: Content,
  choices: Readonly<Record<string, Choice>> = {},
): Merge {
  const [mine, was, theirs] = [fieldsOf(typed), contentFields(base), contentFields(stored)];
  const changed = [...mine].filter(([field, value]) => value !== (theirs.get(field) ?? ''));
  const outcomes = changed.map(([field, value]) => {
    const [before = '', now = ''] = [was.get(field), theirs.get(field)];
    return { field, wins: winner({ mine: value, before, theirs: now }, choices[field]) };
  });
  const won = new Set(outcomes.filter(({ wins }) => wins === 'mine').map(({ field }) => field));
  return {
    save: only(won, typed, stored.self),
    clashes: outcomes.filter(({ wins }) => wins === 'nobody').map(({ field }) => field),
  };
}

/** Of a field that is typed otherwise than stored. */
function winner(
  { mine, before, theirs }: { mine: string; before: string; theirs: string },
  choice: Choice | undefined,
): 'mine' | 'theirs' | 'nobody' {
  if (choice === 'open') return 'nobody';
  if (choice === 'theirs' || mine === before) return 'theirs';
  return theirs === before ? 'mine' : 'nobody';
}

/** Whether an answer says anything is in how it is told: an empty one is no text at all. */
const told = ({ value = '', notApplicable = false }: Answer) =>
  value === '' && !notApplicable ? '' : JSON.stringify([value, notApplicable]);

/** Every field of a form with what it says, as one text to compare. */
export const fieldsOf = ({ unit = {}, answers = {} }: Save): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(unit).map(([name, text]) => [`unit.${name}`, text ?? ''] as const),
    ...Object.entries(answers).flatMap(([id, answer]) => [
      [`answers.${id}`, told(answer)] as const,
      [`answers.${id}.note`, answer.note ?? ''] as const,
    ]),
  ]);
const contentFields = ({ unit, self }: Content) => fieldsOf({ unit, answers: self });

/** The part of a form that is in `fields`; the other half of an answer stays as stored. */
function only(fields: ReadonlySet<string>, { unit = {}, answers = {} }: Save, stored: Answers): Save {
  const ownUnit = Object.entries(unit).filter(([name]) => fields.has(`unit.${name}`));
  const ownAnswers = Object.keys(answers).filter(
    (id) => fields.has(`answers.${id}`) || fields.has(`answers.${id}.note`),
  );
  const answer = (id: string): Answer => {
    const [typed = {}, now = {}] = [answers[id], stored[id]];
    const { note: _, ...value } = fields.has(`answers.${id}`) ? typed : now;
    const { note } = fields.has(`answers.${id}.note`) ? typed : now;
    return { ...value, ...(note && { note }) };
  };
  return {
    ...(ownUnit.length > 0 && { unit: Object.fromEntries(ownUnit) as Partial<Unit> }),
    ...(ownAnswers.length > 0 && { answers: Object.fromEntries(ownAnswers.map((id) => [id, answer(id)])) }),
  };
}
