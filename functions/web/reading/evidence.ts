import type { Application } from '../../../shared/domain/application/application.ts';
import { mayRead, seenBy } from '../../../shared/domain/application/visible.ts';
import { type Evidence, kindOf, savedName } from '../../../shared/domain/evidence/evidence.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { evidenceKey, thumbnailOf } from '../../../shared/objects/keys.ts';
import { downloadOf } from '../../../shared/objects/presigned.ts';
import { loadForMove } from '../../../shared/store/applications.ts';
import type { Registry, WithObjects } from '../site.ts';

/** An application, whole, and the member who may see it. */
export interface Found {
  readonly member: Member;
  readonly application: Application;
}

export async function findFor(
  { table }: Registry,
  { email, id }: { readonly email: string; readonly id: string },
): Promise<Found | Refusal> {
  const { member, application } = await loadForMove(table, { email, id });
  if (!member) return refuse('not-a-member', { email });
  return application && mayRead(member, application) ? { member, application } : refuse('not-found');
}

/** Where a file can be had from for some minutes, by whoever may see it. */
export async function addressOfFile(
  registry: WithObjects,
  asker: { readonly email: string; readonly id: string },
  file: string,
  wanted: { readonly thumbnail: boolean; readonly inline: boolean },
): Promise<{ readonly address: string } | Refusal> {
  const found = await findFor(registry, asker);
  if (isRefusal(found)) return found;
  const seen = seenBy(found.member, found.application).evidence;
  const evidence = Object.values(seen).find(({ id }) => id === file);
  if (!evidence || (wanted.thumbnail && !evidence.thumbnail)) return refuse('not-found');
  const key = evidenceKey(asker.id, evidence.sha256);
  const inline = wanted.thumbnail || (wanted.inline && Boolean(kindOf(evidence.type).inline));
  const shown = { name: savedName(evidence), inline };
  return { address: await downloadOf(registry.bucket, wanted.thumbnail ? thumbnailOf(key) : key, shown) };
}

/** The files shown for an indicator, oldest first; of one moment, by name. */
export const evidenceFor = (evidence: Application['evidence'], indicator: string): readonly Evidence[] =>
  Object.values(evidence)
    .filter((file) => file.indicator === indicator)
    .sort((a, b) => compare(a.at, b.at) || compare(a.name, b.name) || compare(a.id, b.id));

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Whether a file is the member's to remove. */
export const isOwnFile = (file: Evidence, member: Member): boolean =>
  member.role === 'submitter' ? !file.site : file.site === true && file.by === member.email;
