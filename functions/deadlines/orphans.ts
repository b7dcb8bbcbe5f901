import { ObjectsBusy } from '../../shared/objects/ask.ts';
import { type Swept, sweep } from '../../shared/objects/sweep.ts';
import { loadForMove } from '../../shared/store/applications.ts';
import { isTimeUp, NO_TIME, type Share, WHOLE } from '../scheduled/time-left.ts';
import type { WithObjects } from '../web/site.ts';

/**
 * Removes files that no application shows: uploads never completed, and evidence taken back or of deleted drafts. Objects
 * carry the real time whatever the registry's clock says, so `real` is it. A store that does not answer is told as a
 * failure of the whole bucket: what else the schedule did is reported all the same.
 */
export async function removeOrphans(
  { table, bucket }: Pick<WithObjects, 'table' | 'bucket'>,
  real = new Date().toISOString(),
  { timeLeft, done }: Share = WHOLE,
): Promise<Swept> {
  const isKnown = async (id: string, sha256: string) => {
    const { application } = await loadForMove(table, { email: '', id });
    return Object.values(application?.evidence ?? {}).some((file) => file.sha256 === sha256);
  };
  try {
    const found = await sweep(bucket, { now: real, isKnown, isTimeUp: () => isTimeUp(timeLeft), after: done.at(-1) });
    if (found.until === undefined) return found;
    return { ...found, failed: [...found.failed, { key: bucket.name, error: NO_TIME }] };
  } catch (error) {
    if (!(error instanceof ObjectsBusy)) throw error;
    return { removed: [], failed: [{ key: bucket.name, error: String(error) }] };
  }
}
