import { draftWith, publicationOf, publishedBefore, type Unwritten } from '../../../shared/domain/policy/drafting.ts';
import type { PolicyDraft, PolicyName, PolicyRecord } from '../../../shared/domain/policy/record.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { loadPolicyDraft, loadPublished, publish, savePolicyDraft } from '../../../shared/store/policy.ts';
import { loadTallies } from '../../../shared/store/progress.ts';
import { renewPolicy } from '../reading/policy-kept.ts';
import type { Site } from '../site.ts';

/** Who asks, about what, and which version of the draft they have seen. */
interface Asker {
  readonly email: string;
  readonly name: PolicyName & { readonly from?: string | undefined };
  readonly seen: number;
}

/** Saves what an administrator typed, as it is; without a body the draft is given up. */
export async function saveDraft<Body>(
  { table, now }: Site,
  { email, name, seen }: Asker,
  body: Body | undefined,
): Promise<PolicyDraft<Body> | Refusal> {
  const [actor, stored] = await Promise.all([loadMember(table, email), loadPolicyDraft(table, name)]);
  if (!actor) return refuse('not-a-member', { email });
  const draft = draftWith(stored, name, body, { actor, now: now(), seen });
  if (isRefusal(draft) || draft === stored || (await savePolicyDraft(table, draft))) return draft;
  return refuse('stale-version', { yours: seen, current: draft.version });
}

/** What a draft would say as the file of a version; or what has to be mended first. */
type Read<Body> = (body: Body, version: number) => object | Refusal;

const MOST_TRIES = 3;

/** Publishes a draft. Somebody who published something else at the same moment is no reason to refuse: it is decided anew. */
export async function publishDraft<Body>(
  site: Site,
  { email, name, seen }: Asker,
  reason: string,
  read: Read<Body>,
): Promise<Unwritten | Refusal> {
  const { table, now } = site;
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const { revision, records } = await loadPublished(table);
    const [actor, draft] = await Promise.all([loadMember(table, email), loadPolicyDraft<Body>(table, name)]);
    if (!actor) return refuse('not-a-member', { email });
    if (!draft) return refuse('not-found');
    const before = publishedBefore(draft, recordsOf(name, records).at(-1), { email, reason, seen });
    if (before) return before;
    const record = publicationOf(draft, { reason, newest: newestOf(site, name, records) }, { actor, now: now(), seen });
    if (isRefusal(record)) return record;
    const file = read(draft.body as Body, record.version);
    if (isRefusal(file)) return file;
    const carried = await denominatorsFor(site, draft);
    if (await publish(table, { record: { ...record, text: JSON.stringify(file) }, draft, revision, ...carried })) {
      await renewPolicy(site);
      return record;
    }
  }
  return refuse('busy');
}

/** What was published under a name, the oldest first. */
const recordsOf = ({ kind, id }: PolicyName, records: readonly PolicyRecord[]): PolicyRecord[] =>
  records
    .filter((record) => record.kind === kind && record.id === id)
    .toSorted((one, other) => one.version - other.version);

/** The newest version that there is; the files have versions of standards only. */
function newestOf({ policy }: Site, name: PolicyName, records: readonly PolicyRecord[]): number {
  const { kind, id } = name;
  const own = recordsOf(name, records);
  const files = kind === 'STANDARD' ? policy.versions(id) : [];
  return Math.max(0, ...[...own, ...files].map(({ version }) => version));
}

/** What was set for the programme that a new one is copied from holds for that too, with its day and source. */
async function denominatorsFor({ table, policy }: Site, { kind, id, from }: PolicyDraft) {
  if (kind !== 'PROGRAMME' || !from || policy.programme(id)) return {};
  const { denominators } = await loadTallies(table, from, []);
  return Object.keys(denominators.districts).length > 0 ? { denominators } : {};
}
