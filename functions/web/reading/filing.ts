import { windowOpen } from '../../../shared/domain/application/guards.ts';
import { mayApplyFor } from '../../../shared/domain/application/unit.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import type { Site } from '../site.ts';
import { currentProgramme } from './programme.ts';

/** The standards of a programme's categories that a place may apply for. */
export const standardsFor = (
  { policy }: Pick<Site, 'policy'>,
  { line }: Pick<Programme, 'line'>,
  applicant: string,
): readonly Standard[] => policy.standards(line).filter(({ unit }) => mayApplyFor(unit, applicant));

/** The programmes that take applications now and have something for a place to apply for, the current one first. */
export function programmesFor({ policy, now }: Pick<Site, 'policy' | 'now'>, applicant: string): Programme[] {
  const main = currentProgramme(policy, now()).id;
  return policy
    .programmes()
    .filter((one) => !windowOpen(one, now()) && standardsFor({ policy }, one, applicant).length > 0)
    .toSorted((a, b) => Number(b.id === main) - Number(a.id === main));
}
