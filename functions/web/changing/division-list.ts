import type { Division } from '../../../shared/domain/division.ts';
import { type Differences, type DivisionChanges, differences } from '../../../shared/domain/division-changes.ts';
import { type Problem, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { isDay } from '../../../shared/domain/time.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { loadPublished, publishRecord } from '../../../shared/store/policy.ts';
import { renewPolicy } from '../reading/policy-kept.ts';
import type { Site } from '../site.ts';

/** A district's whole list. */
export interface WholeList {
  readonly district: string;
  readonly places: readonly Pick<Division, 'code' | 'name'>[];
}

/** What an administrator says of a list when it is to count. */
export interface Publishing extends WholeList {
  readonly email: string;
  /** How often something had been published when its differences were shown. */
  readonly seen: number;
  readonly asOf: string;
  readonly source: string;
  /** What the list does not name is known to have ended. */
  readonly confirmed: boolean;
}

/** How a list differs from the one of its district that stands. */
export function differencesOf({ policy }: Site, { district, places }: WholeList): Differences {
  const within = policy.divisions().all.filter(({ code }) => code !== district && code.startsWith(district));
  return differences(within, places);
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

/** Publishes a list over what stands, as it was shown: when something was published since, it is to be looked at anew. */
export async function publishList(site: Site, publishing: Publishing): Promise<DivisionChanges | Refusal> {
  const { table, now } = site;
  const { email, seen, district, asOf, source } = publishing;
  await renewPolicy(site);
  const [actor, { revision, records }] = await Promise.all([loadMember(table, email), loadPublished(table)]);
  if (!actor) return refuse('not-a-member', { email });
  if (actor.role !== 'admin') return refuse('not-your-role', { role: 'admin' });
  const known = site.policy.published.overlay.revision;
  if (revision !== seen || known !== seen) return refuse('stale-version', { yours: seen, current: revision });
  const changed = differencesOf(site, publishing);
  const problems = problemsOf(publishing, changed);
  if (problems.length > 0) return { ...refuse('bad-input'), problems };
  const changes: DivisionChanges = { district, asOf, source: source.trim(), ...changed };
  const own = records.filter(({ kind, id }) => kind === 'DIVISIONS' && id === district);
  const version = Math.max(0, ...own.map((record) => record.version)) + 1;
  const name = { kind: 'DIVISIONS' as const, id: district, version };
  const record = { ...name, text: JSON.stringify(changes), by: email, at: now(), reason: changes.source };
  const kept = await publishRecord(table, record, revision);
  await renewPolicy(site);
  return kept ? changes : refuse('stale-version', { yours: seen, current: site.policy.published.overlay.revision });
}
