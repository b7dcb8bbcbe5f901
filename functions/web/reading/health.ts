import { STATES, type State } from '../../../shared/domain/application/application.ts';
import { type CalendarNeed, calendarNeed } from '../../../shared/domain/health/calendar-need.ts';
import { type Health, healthOf } from '../../../shared/domain/health/health.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { DATA_VERSION } from '../../../shared/store/data-version.ts';
import { type HealthItems, loadHealthItems } from '../../../shared/store/health.ts';
import { undelivered } from '../../../shared/store/outbox.ts';
import type { Site } from '../site.ts';
import { reportingUnits } from './lists.ts';
import { noticeDays } from './programme.ts';

/** How much is kept of a programme. */
export interface Kept {
  readonly programme: string;
  /** Applications by state, without drafts: those are their townships' alone. */
  readonly applications: Partial<Readonly<Record<State, number>>>;
  readonly cells: number;
}

/** A registry's health, and what stands beside it, in two requests; nothing for whoever is no administrator by now. */
export interface Examined {
  readonly member: Member | undefined;
  readonly health: Health;
  readonly undelivered: number;
  readonly data: { readonly version: number; readonly wanted: number };
  readonly calendar: CalendarNeed;
  readonly kept: readonly Kept[];
}

export async function examine(site: Site, email: string): Promise<Examined> {
  const { table, policy } = site;
  const programmes = policy.programmes();
  const ids = programmes.map(({ id }) => id);
  const [items, given] = await Promise.all([
    loadHealthItems(table, email, ids, reportingUnits(policy)),
    undelivered(table, policy.city),
  ]);
  const now = site.now();
  const calendar = calendarNeedOf(site);
  const data = { version: items.data?.version ?? DATA_VERSION, wanted: DATA_VERSION };
  const policyFaults = policy.published.overlay.faults.length;
  const facts = { runs: items.runs, undelivered: given.length, data, policyFaults, calendar, programmes };
  return {
    ...{ member: items.member, health: healthOf(facts, now), undelivered: given.length, data, calendar },
    kept: ids.map((id) => keptOf(id, items.tallies)),
  };
}

/** For a notice of any of today's programmes. */
export const calendarNeedOf = ({ policy, now }: Pick<Site, 'policy' | 'now'>): CalendarNeed =>
  calendarNeed(dayOf(now()), noticeDays(policy, now()), policy.calendar);

function keptOf(programme: string, all: HealthItems['tallies']): Kept {
  const own = all.filter((tally) => tally.programme === programme);
  const sum = (name: string) => own.reduce((so, { tally }) => so + (tally[name] ?? 0), 0);
  const states = STATES.map((state) => [state, sum(`state:${state}`)] as const).filter(([, n]) => n > 0);
  return { programme, applications: Object.fromEntries(states), cells: sum('cells') };
}
