import { type Differences, type DivisionChanges, differences } from '../../../shared/domain/division-changes.ts';
import { type ListRow, listFaults } from '../../../shared/domain/division-list.ts';
import { type Problem, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { type BroughtSheet, publishedAt } from '../../../shared/domain/sheet.ts';
import { isDay } from '../../../shared/domain/time.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { loadPublished, publishSheet } from '../../../shared/store/policy.ts';
import { renewPolicy } from '../reading/policy-kept.ts';
import type { Site } from '../site.ts';

/** A newer list of a district: the rows of a spreadsheet that were taken. */
export interface NewList {
  readonly district: string;
  readonly rows: readonly ListRow[];
  /** What it does not name stays. */
  readonly keeps: boolean;
}

/** What an administrator says of a list when it is to count. */
export interface Publishing extends NewList {
  readonly email: string;
  /** The spreadsheet that it came in. */
  readonly sheet: BroughtSheet;
  /** How often something had been published when its differences were shown. */
  readonly seen: number;
  readonly asOf: string;
  readonly source: string;
  /** What the list does not name is known to have ended. */
  readonly confirmed: boolean;
}

/** How a list differs from the one of its district that stands. */
export function differencesOf({ policy }: Site, { district, rows, keeps }: NewList): Differences {
  const within = policy.divisions().all.filter(({ code }) => code !== district && code.startsWith(district));
  const places = rows.map(({ code, name }) => ({ code, name }));
  return differences(within, places, keeps);
}

/** What is wrong now with rows that were good when they were checked: something was published since. */
export function unfitIn({ policy }: Site, { rows, keeps }: NewList): BroughtSheet['faults'] {
  const faults = listFaults(rows, { standing: policy.divisions().all, whole: !keeps });
  return rows.flatMap(({ number: row }, n) => (faults[n] ?? []).map((fault) => ({ ...fault, row })));
}

export const MOST_SOURCE = 200;

function problemsOf({ asOf, source, confirmed }: Publishing, { ended }: Differences): Problem[] {
  const problems: (Problem | undefined)[] = [
    isDay(asOf) ? undefined : { field: 'asOf', fault: asOf === '' ? 'missing' : 'not-a-day' },
    source.trim() === '' ? { field: 'source', fault: 'missing' } : undefined,
    source.length > MOST_SOURCE ? { field: 'source', fault: 'too-long' } : undefined,
    ended.length === 0 || confirmed ? undefined : { field: 'confirmed', fault: 'not-confirmed' },
  ];
  return problems.flatMap((problem) => problem ?? []);
}

/** The list that stands says just that already. */
function says({ policy }: Site, { district, asOf, source, added, renamed, ended }: DivisionChanges): boolean {
  const last = policy.divisions().listOf(district);
  const none = [added, renamed, ended].every(({ length }) => length === 0);
  return none && last?.asOf === asOf && last.source.zh === source;
}

/** Publishes a list over what stands, as it was shown: when something was published since, it is to be looked at anew. */
export async function publishList(site: Site, publishing: Publishing): Promise<DivisionChanges | Refusal> {
  const { table, now } = site;
  const { email, seen, district, asOf, source, sheet } = publishing;
  await renewPolicy(site);
  const [actor, { revision, records }] = await Promise.all([loadMember(table, email), loadPublished(table)]);
  if (!actor) return refuse('not-a-member', { email });
  if (actor.role !== 'admin') return refuse('not-your-role', { role: 'admin' });
  const known = site.policy.published.overlay.revision;
  if (revision !== seen || known !== seen || unfitIn(site, publishing).length > 0)
    return refuse('stale-version', { yours: seen, current: revision });
  const changed = differencesOf(site, publishing);
  const problems = problemsOf(publishing, changed);
  if (problems.length > 0) return { ...refuse('bad-input'), problems };
  const { faulty } = sheet;
  const changes: DivisionChanges = {
    ...{ district, asOf, source: source.trim(), ...changed },
    ...(faulty > 0 && { leftOut: faulty }),
  };
  if (says(site, changes)) return refuse('nothing-changed');
  const own = records.filter(({ kind, id }) => kind === 'DIVISIONS' && id === district);
  const version = Math.max(0, ...own.map((record) => record.version)) + 1;
  const name = { kind: 'DIVISIONS' as const, id: district, version };
  const record = { ...name, text: JSON.stringify(changes), by: email, at: now(), reason: changes.source };
  const kept = await publishSheet(table, record, revision, publishedAt(sheet, record.at));
  await renewPolicy(site);
  return kept ? changes : refuse('stale-version', { yours: seen, current: site.policy.published.overlay.revision });
}
