import { type Cell, cellCode } from '../cell.ts';
import { reportingUnit } from '../division.ts';
import type { Programme } from '../programme.ts';
import type { Standard } from '../standard/indicator.ts';
import { addDays, addYears, dayOf } from '../time.ts';
import type { Application, State } from './application.ts';
import { type Divisions, isTold, unitKey, unitName } from './unit.ts';

/**
 * What must agree with an application, told from its state alone: the unit it occupies, what it counts for, the cell
 * it became. A change writes the difference between before and after, whatever the transition was.
 */
const LIVE: readonly State[] = ['submitted', 'returned', 'assessing', 'proposed', 'named'];

/** The unit key that an application occupies, or undefined when it is not live. */
export const occupies = (application: Application | undefined, standard: Standard): string | undefined =>
  application && LIVE.includes(application.state) && isTold(application, standard.unit)
    ? unitKey(application, standard.unit)
    : undefined;

/** Counts by name: `state:assessing`, `cells`, `category:school`, `star:4`. Drafts are private and count nowhere. */
export type Tally = Readonly<Record<string, number>>;

/** What one application counts for in its district's tally. Only `named` counts towards quotas. */
export function countsFor(application: Application | undefined): Tally {
  if (!application || application.state === 'draft') return {};
  const state = { [`state:${application.state}`]: 1 };
  if (application.state !== 'named') return state;
  return {
    ...state,
    cells: 1,
    [`category:${application.category}`]: 1,
    [`star:${application.proposal?.star}`]: 1,
  };
}

/** What to add to a tally when `before` becomes `after`; counts that stay are left out. */
export function tallyChange(before: Tally, after: Tally): Tally {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const).filter(([, n]) => n !== 0),
  );
}

/** The cell that a just named application becomes, with the next running number of its reporting unit. */
export function cellOf(
  application: Application,
  {
    programme,
    standard,
    divisions,
    serial,
  }: { programme: Programme; standard: Standard; divisions: Divisions; serial: number },
): Cell | undefined {
  const { proposal, signature } = application;
  if (application.state !== 'named' || !proposal || !signature) return undefined;
  const district = reportingUnit(application.applicant);
  return {
    code: cellCode(district, application.programme, serial),
    programme: application.programme,
    district,
    division: application.unit.division,
    category: application.category,
    name: unitName(application.unit, standard.unit, divisions),
    star: proposal.star,
    namedAt: signature.at,
    validUntil: addDays(addYears(dayOf(signature.at), programme.validYears), -1),
    application: application.id,
  };
}
