import { type NoticeRow, needsLines, stageOf } from '../../../shared/domain/batch.ts';
import { reportingUnit } from '../../../shared/domain/division.ts';
import { dayOf, daysBetween } from '../../../shared/domain/time.ts';
import { isEmpty, listBatches, loadBatch, noticeRows, type StoredBatch } from '../../../shared/store/batches.ts';
import { sideBySide } from '../../../shared/store/side-by-side.ts';
import type { Registry } from '../site.ts';

/** A notice as the public reads it: what is in it and how far it is, nobody's name. */
export type Notice = ReturnType<typeof noticeOf>;
export type NoticeLine = ReturnType<typeof lineOf>;
/** A notice with its lines, district by district. */
export type WholeNotice = ReturnType<typeof wholeOf>;

export function noticeOf({ now }: Pick<Registry, 'now'>, batch: StoredBatch, lines: readonly NoticeRow[] = []) {
  const { id, programme, number, title, from, until, document, calledOff } = batch;
  const stage = stageOf(batch, dayOf(now()), lines);
  return {
    ...{ id, programme, number, title, from, until, stage },
    units: unitsIn(batch),
    ...(stage === 'running' && { daysLeft: daysBetween(dayOf(now()), until) }),
    ...(document && { document }),
    ...(calledOff && { calledOff: { at: calledOff.at, reason: calledOff.reason } }),
  };
}

/** What was published together in a programme, newest first: one request to the store. */
export const publishedIn = async ({ table }: Pick<Registry, 'table'>, programme: string): Promise<StoredBatch[]> =>
  (await listBatches(table, programme)).filter((batch) => !isEmpty(batch));

/** How many lines a notice has; of one still being published, how many it will have. */
export const unitsIn = ({ published, applications }: StoredBatch): number => published ?? applications.length;

/** The notices of a programme, newest first, each with how far it is: of some only their lines tell. */
export const noticesOf = async (registry: Registry, programme: string): Promise<Notice[]> =>
  sideBySide(await publishedIn(registry, programme), async (batch) =>
    noticeOf(
      registry,
      batch,
      needsLines(batch, dayOf(registry.now())) ? await noticeRows(registry.table, batch.id) : [],
    ),
  );

/** Undefined when there is none. */
export async function readNotice(registry: Registry, id: string): Promise<WholeNotice | undefined> {
  const [batch, rows] = await Promise.all([loadBatch(registry.table, id), noticeRows(registry.table, id)]);
  if (!batch || isEmpty(batch)) return undefined;
  return wholeOf(registry, batch, rows);
}

export const wholeOf = (registry: Pick<Registry, 'now'>, batch: StoredBatch, rows: readonly NoticeRow[]) => ({
  ...noticeOf(registry, batch, rows),
  ...{ units: rows.length, lines: linesOf(rows) },
});

/** The lines of a notice, district by district. */
export const linesOf = (rows: readonly NoticeRow[]): NoticeLine[] => rows.map(lineOf).sort(byPlace);

const lineOf = ({ application, name, category, applicant, division, star, standing, cell }: NoticeRow) => ({
  ...{ application, name, category, division, star, standing },
  district: reportingUnit(applicant),
  ...(cell && { cell }),
});

const place = ({ district, division, application }: NoticeLine) => `${district.padEnd(6)} ${division} ${application}`;
const byPlace = (a: NoticeLine, b: NoticeLine) => (place(a) < place(b) ? -1 : 1);
