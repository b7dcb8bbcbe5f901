import type { NoticeRow } from '../batch.ts';
import type { Cell } from '../cell.ts';
import { reportingUnit } from '../division.ts';
import type { Standard } from '../standard/indicator.ts';
import { type Application, ENDED, type State } from './application.ts';
import { type Divisions, isTold, unitIdentity, unitKey, unitName } from './unit.ts';

/**
 * What must agree with an application, told from it alone: the unit it occupies, what it counts for, its line in a
 * public notice, the cell it became. A change writes the difference between before and after, whatever the transition was.
 */

/** The unit key that an application occupies, or undefined when it is not live. */
export const occupies = (application: Application | undefined, standard: Standard): string | undefined =>
  application &&
  application.state !== 'draft' &&
  !ENDED.includes(application.state) &&
  isTold(application, standard.unit)
    ? unitKey(application, standard.unit)
    : undefined;

/** Counts by name: `state:assessing`, `cells`, `category:school`, `star:4`, `load:<reviewer>`. Drafts are private and count nowhere. */
export type Tally = Readonly<Record<string, number>>;

/** What one application counts for in its district's tally. Only `named` counts towards quotas. */
export function countsFor(application: Application | undefined): Tally {
  if (!application || application.state === 'draft') return {};
  const queue = queueCounts(application);
  if (application.state !== 'named') return queue;
  return {
    ...queue,
    cells: 1,
    [`category:${application.category}`]: 1,
    [`star:${application.proposal?.star}`]: 1,
  };
}

/** The part of it that its place in the queue tells: its state, and whose work it is. */
export function queueCounts({ state, assigned }: Pick<Application, 'state' | 'assigned'>): Tally {
  const loads = state === 'assessing' || state === 'rectifying' ? assigned : [];
  return { [`state:${state}`]: 1, ...Object.fromEntries(loads.map((email) => [`load:${email}`, 1])) };
}
export const isOfQueue = (count: string): boolean => count.startsWith('state:') || count.startsWith('load:');

/** What to add to a tally when `before` becomes `after`; counts that stay are left out. */
export function tallyChange(before: Tally, after: Tally): Tally {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const).filter(([, n]) => n !== 0),
  );
}

interface Told {
  readonly standard: Standard;
  readonly divisions: Divisions;
}

/** The line of an application in its public notice; there from publication on, whatever comes of it. */
export function noticeRowOf(
  application: Application | undefined,
  { standard, divisions }: Told,
): NoticeRow | undefined {
  const { notice, proposal, award } = application ?? {};
  if (!application || !notice || !proposal) return undefined;
  const { state } = application;
  return {
    batch: notice.batch,
    application: application.id,
    name: unitName(application.unit, standard.unit, divisions),
    category: application.category,
    applicant: application.applicant,
    division: application.unit.division,
    star: proposal.star,
    standing: award ? 'named' : state === 'noticed' || state === 'objected' ? state : 'dropped',
    ...(award && { cell: award.code }),
  };
}

/** What the plaque of an awarded application is worth, by its state. */
const STANDING: Partial<Record<State, Cell['standing']>> = {
  named: 'named',
  reviewing: 'reviewing',
  rectifying: 'reviewing',
  revoked: 'revoked',
  expired: 'expired',
};

/** The cell that an awarded application is. */
export function cellOf(application: Application | undefined, { standard, divisions }: Told): Cell | undefined {
  const { award, proposal, notice, ended } = application ?? {};
  const standing = application && STANDING[application.state];
  if (!application || !award || !proposal || !notice || !standing) return undefined;
  return {
    code: award.code,
    programme: application.programme,
    district: reportingUnit(application.applicant),
    division: application.unit.division,
    category: application.category,
    unit: unitIdentity(application, standard.unit),
    name: unitName(application.unit, standard.unit, divisions),
    star: proposal.star,
    standing,
    namedAt: award.namedAt,
    document: award.document,
    batch: notice.batch,
    validUntil: award.validUntil,
    ...(ended && { endedAt: ended.at }),
    application: application.id,
  };
}
