import * as v from 'valibot';
import type { Policy } from '../../../../shared/data/load.ts';
import { programmeFile } from '../../../../shared/data/programme-file.ts';
import { type ProgrammeFields, programmeJson } from '../../../../shared/domain/policy/programme-fields.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { type Problem, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import { isDay } from '../../../../shared/domain/time.ts';
import { badInput } from '../../input/faults.ts';

/** The programme that a form makes, read as strictly as a file; or the fields to mend. */
export function readProgramme(policy: Policy, fields: ProgrammeFields): Programme | Refusal {
  const read = v.safeParse(programmeFile, programmeJson(fields));
  if (!read.success) {
    const { problems = [], ...refusal } = badInput(read.issues);
    return {
      ...refusal,
      problems: problems.map((problem, n) =>
        isOfOrder(read.issues[n]) ? { ...problem, fault: 'out-of-order' } : problem,
      ),
    };
  }
  const problems = problemsIn(policy, read.output);
  return problems.length > 0 ? { ...refuse('bad-input'), problems } : read.output;
}

/** Of the file's own checks, those that are not of a single day are of an order. */
const isOfOrder = (issue: v.BaseIssue<unknown> | undefined): boolean =>
  issue?.type === 'check' &&
  issue.requirement !== isDay &&
  /^(window|starBands|colours|stages)/.test(v.getDotPath(issue) ?? '');

/** What the file alone cannot tell: whether the categories and places it names are there. */
function problemsIn(policy: Policy, { line, quotas, starGoals, city }: Programme): Problem[] {
  const units = { townships: 'township', villages: 'village' } as const;
  const kinds = (['townships', 'villages'] as const).filter((kind) => {
    const standard = policy.standard(quotas[kind]?.category ?? '');
    return quotas[kind] && (standard?.unit !== units[kind] || standard.line !== line);
  });
  const strange = Object.keys(starGoals).filter((code) => !policy.divisions().find(code));
  return [
    ...(city === policy.city ? [] : ['city']),
    ...kinds.map((kind) => `quotas.${kind}.category`),
    ...strange.map((code) => `starGoals.${code}`),
  ].map((field) => ({ field, fault: 'not-a-choice' }));
}
