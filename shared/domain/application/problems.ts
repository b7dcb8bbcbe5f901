import type { Problem } from '../refusal.ts';
import type { Answers } from '../standard/answer.ts';
import type { Standard } from '../standard/indicator.ts';
import { score } from '../standard/score.ts';
import type { Application } from './application.ts';
import { type Divisions, unitFaults } from './unit.ts';

const at = (prefix: string, faults: Readonly<Record<string, Problem['fault']>>): Problem[] =>
  Object.entries(faults).map(([name, fault]) => ({ field: `${prefix}.${name}`, fault }));

/** Everything that keeps an application from being submitted: the unit's fields first, then the indicators in order. */
export const problems = (application: Application, standard: Standard, divisions: Divisions): readonly Problem[] => [
  ...at('unit', unitFaults(application, standard.unit, divisions)),
  ...at('self', score(standard, application.self).faults),
];

/** Whose sheet a decision rests on. */
export type SheetName = 'district' | 'city';

/** Everything that keeps a scoring sheet from being decided on. */
export const sheetProblems = (answers: Answers, standard: Standard, sheet: SheetName): readonly Problem[] =>
  at(sheet, score(standard, answers).faults);
