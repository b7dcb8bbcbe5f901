import { callingOffRefused, type NoticeRow } from '../../../shared/domain/batch.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { callOff, isEmpty, loadBatch, noticeRows, type StoredBatch } from '../../../shared/store/batches.ts';
import { sideBySide } from '../../../shared/store/side-by-side.ts';
import type { Registry } from '../site.ts';
import { type Asker, type BatchDone, finish, notReviewer } from './batches.ts';
import { refusalOf } from './move.ts';

/** A notice that may be called off, with what is to go back. */
export interface Callable {
  readonly batch: StoredBatch;
  readonly lines: readonly NoticeRow[];
}

/** The notice, if this asker may call it off now. */
export async function callable(registry: Registry, asker: Asker, id: string): Promise<Callable | Refusal> {
  const refusal = await notReviewer(registry, asker);
  if (refusal) return refusal;
  const [batch, rows] = await Promise.all([loadBatch(registry.table, id), noticeRows(registry.table, id)]);
  if (!batch || isEmpty(batch)) return refuse('not-found');
  if (batch.unfinished === 'publish') return refuse('busy');
  const refused = callingOffRefused(batch, rows);
  return refused ?? { batch, lines: rows.filter(({ standing }) => standing === 'noticed') };
}

/**
 * Calls a notice off (撤回公示): all of it or nothing. What it published is proposed again, signed as it was, and may be
 * published anew; the notice stays where it is, and says that it was called off, when and why. The batch is marked first,
 * so that one broken off half-way is finished later. Asked for twice, it is done once.
 */
export async function callOffBatch(
  registry: Registry,
  asker: Asker,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<BatchDone | Refusal> {
  const found = await callable(registry, asker, id);
  if (isRefusal(found)) return repeated(registry, asker, { id, reason, refusal: found });
  const refusals = await sideBySide(found.lines, ({ application }) =>
    refusalOf(registry, { ...asker, id: application, transition: 'call-off', input: { batch: id, reason } }),
  );
  const refusal = refusals.find((one) => one !== undefined);
  if (refusal) return refusal;
  const calledOff = { by: asker.email, at: registry.now(), reason };
  if (!(await callOff(registry.table, found.batch, calledOff))) return refuse('notice-called-off');
  return finish(registry, asker, { ...found.batch, calledOff, unfinished: 'call-off' });
}

/** The same request once more finds what it has done. */
async function repeated(
  { table }: Registry,
  { email }: Asker,
  { id, reason, refusal }: { readonly id: string; readonly reason: string; readonly refusal: Refusal },
): Promise<BatchDone | Refusal> {
  if (refusal.refused !== 'notice-called-off') return refusal;
  const batch = await loadBatch(table, id);
  const same = batch?.calledOff?.by === email && batch.calledOff.reason === reason;
  return batch && same ? { batch, refused: {} } : refusal;
}
