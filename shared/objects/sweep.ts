import type { Instant } from '../domain/time.ts';
import type { Bucket } from './bucket.ts';
import { EVIDENCE, PENDING, readEvidenceKey } from './keys.ts';
import { head, type Listed, list, remove } from './object.ts';

/** Younger objects may still be on their way into an application. */
const SAFE_MS = 24 * 60 * 60_000;

export interface Sweep {
  /** By the real clock, which dates the objects: one machine's registry may stand in another year. */
  readonly now: Instant;
  /** Whether an application has this content among its evidence. */
  isKnown(application: string, sha256: string): Promise<boolean>;
  /** Asked before each object; from then on nothing more is looked at. */
  isTimeUp?(): boolean;
  /** Where an earlier sweep stopped. */
  readonly after?: string | undefined;
}

export interface Swept {
  /** Keys. */
  readonly removed: readonly string[];
  /** What could not be looked at or removed is left for the next time. */
  readonly failed: readonly { readonly key: string; readonly error: string }[];
  /** The last key that was looked at, where there was no time for all. */
  readonly until?: string;
}

/**
 * Removes what nobody needs: uploads never completed, and evidence that no application has. Each on its own. Throws
 * `ObjectsBusy` when the store does not even list its objects.
 */
export async function sweep(bucket: Bucket, { now, isKnown, isTimeUp, after = '' }: Sweep): Promise<Swept> {
  const removed: string[] = [];
  const failed: { key: string; error: string }[] = [];
  let until = after;
  for await (const found of old(bucket, Date.parse(now) - SAFE_MS, after)) {
    if (isTimeUp?.()) return { removed, failed, until };
    try {
      const isNeeded = !found.key.startsWith(PENDING) && (await isKept(found.key, isKnown));
      if (!isNeeded && (await removeUnchanged(bucket, found))) removed.push(found.key);
    } catch (error) {
      failed.push({ key: found.key, error: String(error) });
    }
    until = found.key;
  }
  return { removed, failed };
}

/** In the order of the keys, so that one of them tells where to go on. */
async function* old(bucket: Bucket, before: number, after: string): AsyncGenerator<Listed> {
  for (const prefix of [EVIDENCE, PENDING])
    for await (const found of list(bucket, prefix, undefined, after))
      if (Date.parse(found.modified) < before) yield found;
}

/** An object of unknown make is somebody's: it is kept. */
async function isKept(key: string, isKnown: Sweep['isKnown']): Promise<boolean> {
  const { application, sha256 } = readEvidenceKey(key) ?? {};
  return !application || !sha256 || isKnown(application, sha256);
}

/** Removes an object unless the same content came again while it was looked for. */
async function removeUnchanged(bucket: Bucket, { key, modified }: Listed): Promise<boolean> {
  const facts = await head(bucket, key);
  if (!facts || facts.modified > modified) return false;
  await remove(bucket, key);
  return true;
}
