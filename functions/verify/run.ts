import { dayOf } from '../../shared/domain/time.ts';
import { brokenSeals, type Fault } from '../../shared/domain/trail/days.ts';
import { firstFault, type Trail, type TrailFault } from '../../shared/domain/trail/fault.ts';
import type { Line } from '../../shared/domain/trail/seal.ts';
import type { Table } from '../../shared/store/client.ts';
import { loadHistory } from '../../shared/store/progress.ts';
import { sideBySide } from '../../shared/store/side-by-side.ts';
import { applicationIds, loadTrail, type Scope } from '../../shared/store/trail.ts';
import type { Registry } from '../web/site.ts';
import { everyUnit, type Failed } from './every-unit.ts';

/** What was gone through in a reporting unit, and what is broken there: applications in the order of their ids, then days. */
export interface Verified {
  readonly programme: string;
  readonly district: string;
  readonly applications: number;
  /** Drafts are their townships' own: they are gone through like the others, and counted apart. */
  readonly drafts: number;
  /** The lines of the applications that are no drafts. */
  readonly lines: number;
  /** How many days were sealed. */
  readonly days: number;
  readonly broken: readonly Fault[];
}

/** Goes through the whole trail: every application of every reporting unit in every programme, and every day's seal. */
export const runVerify = (registry: Registry): Promise<(Verified | Failed)[]> =>
  everyUnit(registry.policy, (scope) => verifyUnit(registry, scope));

export async function verifyUnit({ table, now }: Pick<Registry, 'table' | 'now'>, scope: Scope): Promise<Verified> {
  const { programme, district } = scope;
  // The days are read first: what is written meanwhile is in none of their seals.
  const days = (await loadHistory(table, programme, district, dayOf(now()))).filter(({ chain }) => chain);
  const gone = await sideBySide(await applicationIds(table, scope), (id) => goThrough(table, id));
  const open = gone.filter(({ draft }) => !draft);
  return {
    programme,
    district,
    applications: open.length,
    drafts: gone.length - open.length,
    lines: open.reduce((sum, { lines }) => sum + lines.length, 0),
    days: days.length,
    broken: [
      ...gone.flatMap(({ fault, draft }) => (fault ? [{ ...fault, ...(draft && { draft }) }] : [])),
      ...brokenSeals(
        days,
        gone.map(({ lines }) => lines),
      ),
    ],
  };
}

interface Gone {
  readonly lines: readonly Line[];
  readonly draft: boolean;
  readonly fault: TrailFault | undefined;
}

/** One that seems broken is read again: it may have been changed while it was read. */
async function goThrough(table: Table, id: string): Promise<Gone> {
  const trail = await loadTrail(table, id);
  return firstFault(trail) ? seen(await loadTrail(table, id)) : seen(trail);
}

/** What is kept of a trail once it was gone through. */
const seen = (trail: Trail): Gone => ({
  lines: trail.events.map(({ application, version, hash, at, to }) => ({ application, version, hash, at, to })),
  draft: trail.application ? trail.application.state === 'draft' : trail.events.at(-1)?.to === 'gone',
  fault: firstFault(trail),
});
