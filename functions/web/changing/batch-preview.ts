import { createHash } from 'node:crypto';
import { batchId } from '../../../shared/domain/batch.ts';
import { isRefusal, type Refusal } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { listBatches } from '../../../shared/store/batches.ts';
import { sideBySide } from '../../../shared/store/side-by-side.ts';
import { type WholeNotice, wholeOf } from '../reading/notices.ts';
import type { Registry } from '../site.ts';
import { type Asker, numberAfter, type Publishing, termsOf } from './batches.ts';
import { foreseen } from './move.ts';

/** A notice before it is published: as the public would read it, and what could not go with it. */
export interface Preview {
  readonly notice: WholeNotice;
  readonly refused: readonly LeftOut[];
  /** The mark of the lines as they were seen: what is published under it is what was looked at. */
  readonly seen: string;
}

export interface LeftOut {
  readonly id: string;
  readonly name: string;
  readonly refusal: Refusal;
}

/** What publishing would come to as things stand now. Nothing is written, and no number is taken. */
export async function previewBatch(registry: Registry, asker: Asker, wish: Publishing): Promise<Preview | Refusal> {
  const terms = await termsOf(registry, asker, wish);
  if (isRefusal(terms)) return terms;
  const { until, city } = terms;
  const { programme, title } = wish;
  const number = numberAfter(await listBatches(registry.table, programme));
  const id = batchId(programme, city, number);
  const at = registry.now();
  const applications = [...new Set(wish.applications)];
  const batch = { id, programme, number, title, from: dayOf(at), until, applications, by: asker.email, at };
  const input = { batch: id, until };
  const all = await sideBySide(applications, async (one) => ({
    id: one,
    seen: await foreseen(registry, { ...asker, id: one, transition: 'publish', input }),
  }));
  const rows = all.flatMap(({ seen }) => (!isRefusal(seen) && seen.decision?.noticeRow) || []);
  const refused = all.flatMap(({ id: one, seen }): LeftOut[] => {
    if (isRefusal(seen)) return [{ id: one, name: one, refusal: seen }];
    return seen.refusal ? [{ id: one, name: seen.name, refusal: seen.refusal }] : [];
  });
  const notice = wholeOf(registry, batch, rows);
  return { notice, refused, seen: markOf(notice) };
}

/** Another number, taken meanwhile, makes no other list. */
const markOf = ({ until, lines }: WholeNotice): string =>
  createHash('sha256')
    .update(JSON.stringify([until, lines]))
    .digest('base64url');
