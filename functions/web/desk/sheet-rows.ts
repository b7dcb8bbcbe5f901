import { differ, type Said, saidOf } from '../../../shared/domain/application/compared.ts';
import type { SheetName } from '../../../shared/domain/application/problems.ts';
import { isChanged, type Revised, type Revision } from '../../../shared/domain/application/revised.ts';
import { answersOf } from '../../../shared/domain/application/sheets.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import type { Indicator, Section, Standard } from '../../../shared/domain/standard/indicator.ts';
import { type Score, score } from '../../../shared/domain/standard/score.ts';
import type { Typed } from '../input/form.ts';
import type { Opened } from '../reading/opened.ts';
import type { Text } from '../text/text.ts';
import type { Column } from './columns.ts';
import type { Only } from './only.ts';

/** What the sheet is shown from. */
export interface SheetProps {
  readonly t: Text;
  readonly opened: Opened;
  /** Whose sheet the reader may write on, if any. */
  readonly writes: SheetName | undefined;
  /** Remarks at an indicator go with a return or a rectification. */
  readonly remarks: boolean;
  /** A reviewer brings what was seen on site. */
  readonly attaches: boolean;
  readonly form: Typed;
  /** Which lines to show; the others stay in the form. */
  readonly only: Only | undefined;
  /** How the reader came here, as an address has it; may be blank. */
  readonly way: string;
}

/** A column with what it comes to, reckoned once. */
export interface Scored extends Column {
  readonly answers: Answers;
  readonly score: Score;
}

/** One line of the sheet: an indicator with what every column says of it. */
export interface Row {
  readonly indicator: Indicator;
  readonly said: readonly (Said | undefined)[];
  /** What was asked for or changed here since it came back; `was` is what the applicant said of it before. */
  readonly revised?: Revised & { readonly was: Said | undefined };
  /** What it is of: which filters show it. */
  readonly of: Readonly<Record<Only, boolean>>;
}

export const scoredOf = (columns: readonly Column[], standard: Standard): Scored[] =>
  columns.map((column) => {
    const answers = answersOf(column.sheet);
    return { ...column, answers, score: score(standard, answers) };
  });

/** What came back, with what it came to before. */
export interface ScoredBefore extends Revision {
  readonly score: Score;
}
export const scoredBefore = (revised: Revision, standard: Standard): ScoredBefore => ({
  ...revised,
  score: score(standard, revised.before.self),
});

/** The lines of a section. The last column is the one that counts: what it has not scored is open. */
export const rowsOf = ({ indicators }: Section, columns: readonly Scored[], before: ScoredBefore | undefined): Row[] =>
  indicators.map((indicator) => {
    const said = columns.map(({ answers, score: reached }) => saidOf(indicator, answers, reached));
    const open = said.at(-1) === undefined && !indicator.bonus;
    const revised = before && revisedAt(indicator, before);
    const changed = revised !== undefined && isChanged(revised);
    return {
      ...{ indicator, said, of: { revised: changed, differs: differ(said), open, veto: indicator.veto } },
      ...(revised && { revised }),
    };
  });

function revisedAt(indicator: Indicator, { indicators, before, score: reached }: ScoredBefore): Row['revised'] {
  const one = indicators.get(indicator.id);
  return one && { ...one, was: saidOf(indicator, before.self, reached) };
}

/** How much of what has to be scored is scored. */
export function scoredCount(
  indicators: readonly Indicator[],
  { faults }: Pick<Score, 'faults'>,
): { done: number; of: number } {
  const asked = indicators.filter(({ bonus }) => !bonus);
  return { done: asked.filter(({ id }) => !(id in faults)).length, of: asked.length };
}
