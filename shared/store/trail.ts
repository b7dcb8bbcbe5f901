import type { Application } from '../domain/application/application.ts';
import type { ApplicationEvent } from '../domain/application/event.ts';
import type { Trail } from '../domain/trail/fault.ts';
import type { Line } from '../domain/trail/seal.ts';
import { loadWithEvents } from './applications.ts';
import type { Table } from './client.ts';
import { applicationKey, EVENTS, type Key, queuePartition, withoutKeys } from './keys.ts';
import { type Rows, rows } from './read.ts';
import { INDEX } from './table.ts';

/** The applications of a reporting unit in a programme: `applicants` are the places in it that apply. */
export interface Scope {
  readonly programme: string;
  readonly district: string;
  readonly applicants: readonly string[];
}

/** An application as the lists have it. */
export type Head = Pick<Application, 'id' | 'state' | 'version' | 'head' | 'updatedAt' | 'assigned'>;

const HEAD = {
  ProjectionExpression: 'id, #state, version, head, updatedAt, assigned',
  ExpressionAttributeNames: { '#state': 'state' },
};
const queue = { name: INDEX.queue, hash: 'queue', range: 'queueSort' };
const byApplicant = { name: INDEX.applicant, hash: 'applicantKey', range: 'applicantSort' };

type Only = Pick<Rows, 'only'>;

/** The queue of a reporting unit: every application but drafts. One that moves while it is read may come twice or not at all. */
export const queueRows = <T>(table: Table, { programme, district }: Omit<Scope, 'applicants'>, only: Only = {}) =>
  rows<T>(table, { partition: queuePartition(programme, district), index: queue, ...only });

/** Every application of the unit's applicants, drafts among them. */
export async function* applicantRows<T>(table: Table, { programme, applicants }: Scope, only: Only = {}) {
  for (const partition of applicants)
    yield* rows<T>(table, { partition, prefix: `${programme}#`, index: byApplicant, ...only });
}

export const queueHeads = (table: Table, scope: Omit<Scope, 'applicants'>): AsyncGenerator<Head> =>
  queueRows<Head>(table, scope, { only: HEAD });

/** The ids of them all, in order: what one list does not have, the other may. */
export async function applicationIds(table: Table, scope: Scope): Promise<string[]> {
  const ids = new Set<string>();
  const only = { only: { ProjectionExpression: 'id' } };
  for await (const { id } of applicantRows<Head>(table, scope, only)) ids.add(id);
  for await (const { id } of queueRows<Head>(table, scope, only)) ids.add(id);
  return [...ids].sort();
}

/** A whole trail, with the application that it leads to; what is left of it where that is gone. */
export async function loadTrail(table: Table, id: string): Promise<Trail> {
  const whole = await loadWithEvents(table, id);
  if (whole) return { id, application: whole.application, events: whole.events };
  const found = rows<ApplicationEvent & Key>(table, { partition: applicationKey(id).pk, prefix: EVENTS });
  return { id, application: undefined, events: (await Array.fromAsync(found)).map(withoutKeys) };
}

/** The lines of a trail without what they tell. */
export function linesOf(table: Table, id: string): Promise<Line[]> {
  const only = {
    ProjectionExpression: 'application, version, #own, #at, #to',
    ExpressionAttributeNames: { '#own': 'hash', '#at': 'at', '#to': 'to' },
  };
  return Array.fromAsync(rows<Line>(table, { partition: applicationKey(id).pk, prefix: EVENTS, only }));
}
