import { createHmac } from 'node:crypto';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import type { Inputs } from '../../../shared/domain/application/inputs.ts';
import { readBatchId, takesObjections } from '../../../shared/domain/batch.ts';
import { PUBLIC } from '../../../shared/domain/member.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadLine } from '../../../shared/store/batches.ts';
import { oneMore } from '../../../shared/store/objections.ts';
import type { Site } from '../site.ts';
import { moveAs } from './move.ts';

/** A line of a notice, as its address names it. */
export interface LineOf {
  readonly batch: string;
  readonly application: string;
}

/** What somebody of the public has against a line. */
export interface Objecting extends LineOf {
  readonly said: Inputs['object'];
  readonly via: 'page' | 'api';
  /** The network address it came from; it counts, and is not kept. */
  readonly address: string | undefined;
  readonly key?: string | undefined;
}

export type Line = NonNullable<Awaited<ReturnType<typeof loadLine>>>;

/**
 * Takes an objection, whether a page or the API brought it. The limits come before anything is read, so that a flood
 * costs one small request each.
 */
export async function raiseObjection(site: Site, wish: Objecting): Promise<Refusal | undefined> {
  const programme = programmeOf(site, wish);
  if (!programme) return refuse('not-found');
  if (!(await withinLimits(site, programme, wish))) return refuse('too-many-objections');
  const line = await openLine(site, wish);
  if (isRefusal(line)) return line;
  const { application: id, said: input, via, key } = wish;
  const moved = await moveAs(site, PUBLIC, { id, transition: 'object', input, source: { via }, key });
  if (!isRefusal(moved)) return undefined;
  // In which state it is now is for its notice to tell.
  return moved.refused === 'wrong-state' ? refuse('notice-over', { until: line.batch.until }) : moved;
}

/** The line, if the public may object to it now. */
export async function openLine(site: Site, { batch, application }: LineOf): Promise<Line | Refusal> {
  const line = readApplicationId(application) && (await loadLine(site.table, batch, application));
  if (!line) return refuse('not-found');
  const today = dayOf(site.now());
  if (takesObjections(line.batch, line.row, today)) return line;
  if (line.batch.calledOff) return refuse('notice-called-off');
  return today > line.batch.until ? refuse('notice-over', { until: line.batch.until }) : refuse('not-found');
}

/** The programme whose limits hold; undefined for an address that can be of no notice. */
function programmeOf({ policy }: Site, { batch, application }: LineOf): Programme | undefined {
  const parts = readApplicationId(application) && readBatchId(batch);
  return parts && policy.programme(parts.programme);
}

async function withinLimits(site: Site, { terms }: Programme, { application, address }: Objecting): Promise<boolean> {
  const { sender, application: about } = terms.objectionsPerHour;
  const hour = site.now().slice(0, 13);
  const counted = (what: string, most: number) => oneMore(site.table, `OBJECTION#${what}`, hour, most);
  // A sender whose address nobody knows is counted with the application alone.
  if (address && !(await counted(await senderOf(site, address), sender))) return false;
  return counted(application, about);
}

/** A sender as a mark that names nobody, and another one the day after. */
const senderOf = async ({ now, signIn }: Site, address: string): Promise<string> =>
  createHmac('sha256', await signIn.sessionSecret())
    .update(`${dayOf(now())} ${networkOf(address)}`)
    .digest('base64url');

/** Whoever has an IPv6 address has 2⁶⁴ of them: they are one sender. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^.*:/, '');
  const [head = '', tail] = address.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0))).fill('0');
  const groups = tail === undefined ? (left ?? []) : [...(left ?? []), ...zeros, ...(right ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
