import type { Application } from '../application/application.ts';
import { canonical } from '../application/chain.ts';
import { changesBetween } from '../application/changed.ts';
import type { ApplicationEvent } from '../application/event.ts';

/** An application value by value, as the lines of a trail tell it: a field such as `unit.name`, and what stands in it. */
export type Values = ReadonlyMap<string, unknown>;

/** What the lines make, one after the other, beginning with nothing. */
export function replayed(events: readonly ApplicationEvent[]): Values {
  const values = new Map<string, unknown>();
  for (const event of events) {
    for (const change of event.changes)
      if ('after' in change) values.set(change.field, change.after);
      else values.delete(change.field);
    values.set('version', event.version).set('head', event.hash).set('state', event.to).set('updatedAt', event.at);
    if (event.from !== event.to) values.set('since', event.at);
  }
  return values;
}

/** The same of an application as it is stored. */
export function valuesOf(application: Application): Values {
  const { version, head, state, since, updatedAt } = application;
  const told = changesBetween(undefined, application).map(({ field, after }) => [field, after] as const);
  return new Map<string, unknown>([...told, ...Object.entries({ version, head, state, since, updatedAt })]);
}

/** The first field, by name, that two tell differently. */
export const firstDifference = (a: Values, b: Values): string | undefined =>
  [...new Set([...a.keys(), ...b.keys()])].sort().find((field) => canonical(a.get(field)) !== canonical(b.get(field)));
