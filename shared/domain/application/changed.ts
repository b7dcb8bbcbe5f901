import type { Application } from './application.ts';

/** One value that a change made another; absent on the side where it was not there. */
export interface Changed {
  /** Where, as in `self.sorting-rate.value`. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What every change writes, and what only identifies: no line says these again. */
const PLAIN = ['version', 'head', 'since', 'updatedAt', 'state'];

/** What differs between two applications, value by value, in the order of their names. */
export function changesBetween(before: Application | undefined, after: Application | undefined): Changed[] {
  const [was, is] = [leaves(before), leaves(after)];
  const fields = [...new Set([...was.keys(), ...is.keys()])].filter((f) => !PLAIN.includes(f)).sort();
  return fields
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({
      field,
      ...(was.has(field) && { before: was.get(field) }),
      ...(is.has(field) && { after: is.get(field) }),
    }));
}

function leaves(value: unknown, field = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) leaves(part, field ? `${field}.${name}` : name, found);
  else if (value !== undefined) found.set(field, value);
  return found;
}
