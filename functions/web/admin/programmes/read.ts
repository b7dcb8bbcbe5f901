import * as v from 'valibot';
import type { Policy } from '../../../../shared/data/load.ts';
import { programmeFile } from '../../../../shared/data/programme-file.ts';
import { type ProgrammeFields, programmeJson } from '../../../../shared/domain/policy/programme-fields.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { type Problem, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import { badInput } from '../../input/faults.ts';

/** The programme that a form makes, read as strictly as a file; or the fields to mend. */
export function readProgramme(policy: Policy, fields: ProgrammeFields): Programme | Refusal {
  const read = v.safeParse(programmeFile, programmeJson(fields));
  if (!read.success) {
    const { problems = [], ...refusal } = badInput(read.issues);
    return { ...refusal, problems: problems.map((problem, n) => ({ ...problem, ...faultIn(read.issues[n]) })) };
  }
  const problems = problemsIn(policy, read.output);
  return problems.length > 0 ? { ...refuse('bad-input'), problems } : read.output;
}

/** The file's own checks are all of an order; a number is missed where a text stands. */
function faultIn(issue: v.BaseIssue<unknown> | undefined): Partial<Problem> {
  const place = (issue && v.getDotPath(issue)) ?? '';
  if (issue?.type === 'check' && /^(window|starBands|colours|stages)/.test(place)) return { fault: 'out-of-order' };
  if (issue?.expected === 'number' && issue.received !== 'undefined') return { fault: 'not-a-number' };
  return {};
}

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
