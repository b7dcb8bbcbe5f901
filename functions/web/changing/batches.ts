import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type AwardDocument, batchId, isSettled, type NoticeRow } from '../../../shared/domain/batch.ts';
import { termEnd } from '../../../shared/domain/calendar.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { addDays, type Day, dayOf, isDay } from '../../../shared/domain/time.ts';
import {
  addBatch,
  isEmpty,
  listBatches,
  loadBatch,
  noticeRows,
  type StoredBatch,
  saveBatch,
} from '../../../shared/store/batches.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { sideBySide } from '../../../shared/store/side-by-side.ts';
import type { Registry } from '../site.ts';
import { type Moved, move, type Request, refusalOf } from './move.ts';

/** What came of a batch, application by application: each goes the one way on its own. */
export interface BatchDone {
  readonly batch: StoredBatch;
  readonly refused: Readonly<Record<string, Refusal>>;
}

/** Which proposals are to be published together. */
export interface Publishing {
  readonly programme: string;
  readonly title: string;
  readonly applications: readonly string[];
  /** The last day, where the calendar does not tell it, or a longer notice is wanted. */
  readonly until?: Day | undefined;
}

export type Asker = Pick<Request<'publish'>, 'email' | 'source' | 'key'>;

/** Batches are the city's reviewers' business; undefined when the asker is one. */
export async function notReviewer(registry: Registry, { email }: Asker): Promise<Refusal | undefined> {
  const member = await loadMember(registry.table, email);
  if (!member) return refuse('not-a-member', { email });
  return member.role === 'reviewer' ? undefined : refuse('not-your-role', { role: 'reviewer' });
}

/** The last day of a notice that begins today; given by hand it may be longer, and has to be where the year is unknown. */
export function noticeEnd(registry: Registry, programme: Programme, given?: Day): Day | Refusal {
  const today = dayOf(registry.now());
  const end = termEnd(today, programme.terms.noticeWorkingDays, registry.policy.calendar);
  if (given === undefined || given === '')
    return typeof end === 'string' ? end : refuse('calendar-not-published', { year: end.unknownYear });
  if (!isDay(given)) return { ...refuse('bad-input'), problems: [{ field: 'until', fault: 'not-a-day' }] };
  const least = typeof end === 'string' ? end : addDays(today, 1);
  return given < least ? refuse('notice-too-short', { least }) : given;
}

/**
 * Publishes proposals as one notice. The batch is written first and says whom it publishes, so that one broken off
 * half-way is finished later (`finish`). A request that comes twice with the same key finds the batch it made.
 */
export async function publishBatch(registry: Registry, asker: Asker, wish: Publishing): Promise<BatchDone | Refusal> {
  const terms = await termsOf(registry, asker, wish);
  if (isRefusal(terms)) return terms;
  const batch = await newBatch(registry, asker, { ...wish, ...terms });
  if (isRefusal(batch)) return batch;
  if (!batch.unfinished) return isEmpty(batch) ? refuse('nothing-to-publish') : { batch, refused: {} };
  const done = await finish(registry, asker, batch);
  return isEmpty(done.batch) ? nothingPublished(Object.values(done.refused)) : done;
}

/** Whose city publishes, and until when; or why this asker can publish nothing of the kind. */
export async function termsOf(
  registry: Registry,
  asker: Asker,
  wish: Publishing,
): Promise<{ readonly until: Day; readonly city: string } | Refusal> {
  const refusal = await notReviewer(registry, asker);
  if (refusal) return refusal;
  const programme = registry.policy.programme(wish.programme);
  if (!programme || wish.applications.length === 0) return refuse('nothing-to-publish');
  const until = noticeEnd(registry, programme, wish.until);
  return typeof until === 'string' ? { until, city: programme.city } : until;
}

/** Why nothing could be published: what stands against every one of them, where it is the same. */
function nothingPublished([first, ...others]: readonly Refusal[]): Refusal {
  return first && others.every(({ refused }) => refused === first.refused) ? first : refuse('nothing-to-publish');
}

const onceOf = ({ email, key }: Asker) => key && createHash('sha256').update(`${email} ${key}`).digest('hex');

/** Whether this very request has made a batch already. */
export const hasPublished = async ({ table }: Registry, asker: Asker, programme: string): Promise<boolean> =>
  asker.key !== undefined && (await listBatches(table, programme)).some(({ once }) => once === onceOf(asker));

/** The number that the next batch takes; `all` newest first. */
export const numberAfter = (all: readonly StoredBatch[]): number => (all[0]?.number ?? 0) + 1;

async function newBatch(
  registry: Registry,
  asker: Asker,
  { city, programme, title, applications, until }: Publishing & { until: Day; city: string },
): Promise<StoredBatch | Refusal> {
  const at = registry.now();
  const { email } = asker;
  const once = onceOf(asker);
  for (;;) {
    const all = await listBatches(registry.table, programme);
    const same = once && all.find((batch) => batch.once === once);
    if (same) return same;
    const number = numberAfter(all);
    const id = batchId(programme, city, number);
    const refusal = await inVain(registry, asker, { id, until, applications });
    if (refusal) return refusal;
    const terms = { from: dayOf(at), until, by: email, at, unfinished: 'publish' as const, ...(once && { once }) };
    const batch = { id, programme, number, title, applications: [...new Set(applications)], ...terms };
    if (await addBatch(registry.table, batch)) return batch;
  }
}

/** Why not one of them can be published: such a request takes no number. Looks only until there is one that can. */
async function inVain(
  registry: Registry,
  asker: Asker,
  { id: batch, until, applications }: Pick<StoredBatch, 'id' | 'until' | 'applications'>,
): Promise<Refusal | undefined> {
  const refusals: Refusal[] = [];
  for (const id of applications) {
    const refusal = await refusalOf(registry, { ...asker, id, transition: 'publish', input: { batch, until } });
    if (!refusal) return undefined;
    refusals.push(refusal);
  }
  return nothingPublished(refusals);
}

/** Names what a batch published and nobody objects to, under one document. */
export async function nameBatch(
  registry: Registry,
  asker: Asker,
  { id, document }: { id: string; document: AwardDocument },
): Promise<BatchDone | Refusal> {
  const refusal = await notReviewer(registry, asker);
  if (refusal) return refusal;
  const batch = await loadBatch(registry.table, id);
  if (!batch || isEmpty(batch)) return refuse('not-found');
  if (batch.calledOff) return refuse('notice-called-off');
  if (batch.until >= dayOf(registry.now())) return refuse('notice-runs', { until: batch.until });
  const problem = documentProblem(document, batch.until, dayOf(registry.now()));
  if (problem) return problem;
  const lines = batch.document ? await noticeRows(registry.table, id) : [];
  const is = (standing: NoticeRow['standing']) => lines.some((line) => line.standing === standing);
  if (batch.document && !is('noticed')) return { batch, refused: {} };
  // What it has named stands under its document, which no other takes the place of.
  if (batch.document && is('named') && !isDeepStrictEqual(batch.document, document))
    return refuse('document-differs', { ...batch.document });
  const named = { ...batch, document, namedBy: asker.email, unfinished: 'name' as const };
  return (await saveBatch(registry.table, named)) ? finish(registry, asker, named) : refuse('notice-called-off');
}

function documentProblem({ number, date }: AwardDocument, until: Day, today: Day): Refusal | undefined {
  if (number.trim() === '') return { ...refuse('bad-input'), problems: [{ field: 'number', fault: 'missing' }] };
  const fits = isDay(date) && date > until && date <= today;
  return fits ? undefined : { ...refuse('bad-input'), problems: [{ field: 'date', fault: 'not-a-day' }] };
}

/**
 * Moves whatever of a batch is not moved yet; doing it twice changes nothing more.
 */
export async function finish(registry: Registry, asker: Asker, batch: StoredBatch): Promise<BatchDone> {
  const { unfinished: step = 'name', ...whole } = batch;
  const { isDone, atOnce } = STEPS[step];
  const before = await standings(registry, batch.id);
  const tried: Record<string, Refusal> = {};
  await sideBySide(
    batch.applications.filter((id) => !isDone(before.get(id), batch)),
    async (id) => {
      const moved = await moveOne(registry, asker, batch, id);
      if (isRefusal(moved)) tried[id] = moved;
    },
    atOnce,
  );
  // Whoever finished the same batch at the same time has done some of it: only what is not done now was refused.
  const after = await standings(registry, batch.id);
  const refused = Object.fromEntries(Object.entries(tried).filter(([id]) => !isDone(after.get(id), batch)));
  if (Object.values(refused).some(({ refused: code }) => code === 'busy')) return { batch, refused };
  if (step === 'publish') return { batch: await counted(registry, asker, whole, after.size), refused };
  const settled = isSettled([...after.values()].map((standing) => ({ standing })));
  const done = { ...whole, ...(settled && { settled }), ...(step === 'call-off' && !settled && { unfinished: step }) };
  await saveBatch(registry.table, done);
  return { batch: done, refused };
}

type Standing = NoticeRow['standing'] | undefined;

interface Step {
  readonly isDone: (standing: Standing, batch: StoredBatch) => boolean;
  readonly atOnce?: number;
}

const STEPS: Readonly<Record<NonNullable<StoredBatch['unfinished']>, Step>> = {
  publish: { isDone: (standing) => standing !== undefined },
  /** The cells of a batch are numbered in its order. */
  name: { isDone: (standing, { document }) => standing !== 'noticed' || !document, atOnce: 1 },
  'call-off': { isDone: (standing) => standing !== 'noticed' },
};

/**
 * Writes how many lines a batch has; again, where somebody who finishes it at the same time has added one meanwhile. One
 * that was called off by then is called off to its last line.
 */
async function counted(registry: Registry, asker: Asker, batch: StoredBatch, published: number): Promise<StoredBatch> {
  const done = { ...batch, published };
  if (!(await saveBatch(registry.table, done))) {
    const now = (await loadBatch(registry.table, batch.id)) ?? done;
    return (await finish(registry, asker, { ...now, unfinished: 'call-off' })).batch;
  }
  const now = (await standings(registry, batch.id)).size;
  return now === published ? done : counted(registry, asker, batch, now);
}

const standings = async ({ table }: Registry, batch: string) =>
  new Map((await noticeRows(table, batch)).map(({ application, standing }) => [application, standing]));

function moveOne(registry: Registry, asker: Asker, batch: StoredBatch, id: string): Promise<Moved | Refusal> {
  const { until, document, unfinished, calledOff } = batch;
  if (calledOff) {
    const input = { batch: batch.id, reason: calledOff.reason };
    return move(registry, { ...asker, id, transition: 'call-off', input });
  }
  if (unfinished === 'name' && document) return move(registry, { ...asker, id, transition: 'name', input: document });
  return move(registry, { ...asker, id, transition: 'publish', input: { batch: batch.id, until } });
}
