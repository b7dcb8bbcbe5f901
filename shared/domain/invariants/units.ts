import { occupies } from '../application/agreeing.ts';
import { unitKey } from '../application/unit.ts';
import { differing, type Filed, type Invariants } from './picture.ts';

export const UNITS: Invariants = {
  'a unit has one live application in its category': ({ filed }) =>
    [...holders(filed)].filter(([, live]) => live.length > 1).map(([key]) => key),
  'a unit is occupied by its live application alone': ({ filed, occupied }) =>
    differing(holders(filed), new Map([...occupied].map(([key, application]) => [key, [application]]))),
};

/** The live applications by the units that they ought to occupy. */
function holders(filed: readonly Filed[]): Map<string, string[]> {
  const held = new Map<string, string[]>();
  for (const { application, standard } of filed) {
    const key = occupies(application, standard);
    if (key !== undefined) held.set(key, [...(held.get(key) ?? []), application.id]);
  }
  return held;
}

/** Every unit key that an application has had, as far as its trail tells: none of them may still be occupied wrongly. */
export function unitKeysEver({ application, events, standard }: Filed): string[] {
  const field = standard.unit === 'named' ? 'name' : 'division';
  const changes = events.flatMap((event) => event.changes).filter((change) => change.field === `unit.${field}`);
  const typed = [application.unit[field], ...changes.flatMap(({ before, after }) => [before, after])];
  const units = typed
    .filter((value) => typeof value === 'string')
    .map((value) => ({ ...application.unit, [field]: value }));
  return [...new Set(units.map((unit) => unitKey({ ...application, unit }, standard.unit)))];
}
