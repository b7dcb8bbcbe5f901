import type { Ended } from '../../shared/domain/health/run.ts';
import type { Failed } from '../verify/every-unit.ts';
import { type Checked, nameOf } from './run.ts';

/** How a look at reporting units ended: what did not hold is told, and is no failure of the run. */
export function ended(units: readonly (Checked | Failed)[]): Ended {
  const looked = units.filter((unit) => 'broken' in unit);
  const broken = looked.flatMap(({ programme, district, broken }) =>
    Object.entries(broken).map(([invariant, keys]) => ({ programme, district, invariant, keys })),
  );
  const keys = broken.reduce((sum, one) => sum + one.keys.length, 0);
  return {
    told: { counts: { units: looked.length, broken: keys }, ...(broken.length > 0 && { broken }) },
    failed: Object.fromEntries(units.flatMap((unit) => ('failed' in unit ? [[nameOf(unit), unit.failed]] : []))),
  };
}
