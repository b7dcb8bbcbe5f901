import type { Context } from 'hono';
import * as v from 'valibot';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { dueOf } from '../../../../shared/domain/application/due.ts';
import { unitName } from '../../../../shared/domain/application/unit.ts';
import { type Place, placeOf } from '../../../../shared/domain/queue/order.ts';
import type { Typed } from '../../input/form.ts';
import { contextOf } from '../../reading/context.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { type Filter, queryOf, readFilter } from './filter.ts';

/** How somebody came to an application: by which queue, and where in it. It travels in addresses and forms; no server keeps it. */
export interface Way {
  /** The queue's filter, as it was typed. */
  readonly from: string;
  readonly place: Place;
}

const place = v.tuple([v.pipe(v.string(), v.maxLength(200)), v.string(), v.string()]);

/** The way that an address or a form tells; undefined where somebody came by a plain link. */
export function wayOf(c: Context<Env>, form: Typed = {}): Way | undefined {
  const from = c.req.query('from') ?? form.from;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), place), fromPlace(c.req.query('place') ?? form.place));
  return from !== undefined && read.success ? { from: from.slice(0, 600), place: read.output } : undefined;
}

/** The queue that a way came by. */
export const filterOf = (c: Context<Env>, { from }: Pick<Way, 'from'>): Filter =>
  readFilter(new URLSearchParams(from), sessionOf(c), c.var.site.policy);

/** The address of the queue that something was chosen in. */
export const queueOf = (c: Context<Env>, { from = '' }: Typed): string =>
  from === '' ? '/desk' : `/desk?${queryOf(filterOf(c, { from }))}`;

/** The way to an application that was chosen in a queue with others. */
export function wayAmong(c: Context<Env>, from: string, application: Application): Way | undefined {
  const context = from === '' ? undefined : contextOf(c.var.site, application);
  if (!context) return undefined;
  const { id, since, unit } = application;
  const { deadline } = dueOf(application, context.programme) ?? {};
  const name = unitName(unit, context.standard.unit, context.divisions);
  return { from, place: placeOf({ id, since, name, ...(deadline && { deadline }) }, filterOf(c, { from }).sort) };
}

/** A way as it stands in an address, after what is in it already. */
export const wayQuery = (way: Way | undefined): string => (way ? new URLSearchParams(wayFields(way)).toString() : '');

export const wayFields = ({ from, place }: Way): Record<string, string> => ({
  from,
  place: toPlace(place),
});

/** An address with the way that led to it. */
export const along = (address: string, way: Way | undefined): string => (way ? `${address}?${wayQuery(way)}` : address);

const toPlace = (at: Place) => Buffer.from(JSON.stringify(at)).toString('base64url');
const fromPlace = (text = '') => Buffer.from(text.slice(0, 800), 'base64url').toString();
