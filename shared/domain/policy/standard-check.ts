import type { Hundredths } from '../points.ts';
import { type Fields, gradesIn, pointsIn, type StandardDraft } from './standard-draft.ts';

/** What is not right yet with a standard as a whole, and with which indicators. */
export interface StandardFault {
  readonly check: (typeof STANDARD_CHECKS)[number];
  readonly indicators: readonly string[];
}
const STANDARD_CHECKS = ['sum', 'vetoes', 'ids', 'veto-shape', 'points', 'required', 'grades', 'bonus-cap'] as const;

/** The points of all that is neither bonus nor veto: 100 when the standard is right. */
export const plainSum = (indicators: readonly Fields[]): Hundredths =>
  indicators.filter(({ bonus, veto }) => !bonus && !veto).reduce((sum, fields) => sum + pointsIn(fields), 0);

/** The same checks as a file's (`standard-file.ts`), on whatever was typed so far. */
export function faultsOf({ fields, sections }: StandardDraft): StandardFault[] {
  const all = sections.flatMap(({ indicators }) => indicators);
  const vetoes = all.filter(({ veto }) => veto);
  const which = (is: (fields: Fields) => unknown) => all.filter(is).map(({ id = '' }) => id);
  const strayVeto = which(
    (i) => i.veto && (pointsIn(i) > 0 || i.kind !== 'all-or-nothing' || i.bonus || i.mayNotApply),
  );
  const hasBonus = all.some(({ bonus }) => bonus);
  const found: Record<StandardFault['check'], readonly string[] | false> = {
    sum: plainSum(all) !== 10_000 && [],
    vetoes: vetoes.length < 2 && [],
    ids: repeated(all.map(({ id = '' }) => id)),
    'veto-shape': strayVeto,
    points: which((i) => !i.veto && pointsIn(i) === 0),
    required: which((i) => i.required && (i.bonus || i.veto || i.mayNotApply)),
    grades: which((i) => i.kind === 'graded' && !fall(i)),
    'bonus-cap': pointsIn({ points: fields.bonusCap ?? '' }) > 0 !== hasBonus && [],
  };
  const global: readonly string[] = ['sum', 'vetoes', 'bonus-cap'];
  return STANDARD_CHECKS.flatMap((check) => {
    const indicators = found[check];
    return indicators && (global.includes(check) || indicators.length > 0) ? [{ check, indicators }] : [];
  });
}

/** Grades begin with all the points and fall. */
function fall(fields: Fields): boolean {
  const grades = gradesIn(fields).map(({ points }) => pointsIn({ points: String(points) }));
  return grades[0] === pointsIn(fields) && grades.every((points, n) => n === 0 || points < (grades[n - 1] ?? 0));
}

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))];
