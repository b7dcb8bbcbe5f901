import { firstFault } from '../trail/fault.ts';
import { AGREEING } from './agreeing.ts';
import { COUNTING } from './counting.ts';
import { LISTS } from './lists.ts';
import { NAMING } from './naming.ts';
import type { Invariants, Picture } from './picture.ts';
import { UNITS } from './units.ts';

const TRAILS: Invariants = {
  'every trail is whole, and makes its application': ({ filed, gone }) =>
    [...filed.map(({ application, events }) => ({ id: application.id, application, events })), ...gone].flatMap(
      (trail) => {
        const found = firstFault(trail);
        return found ? [`${found.application} version ${found.version}: ${found.fault}`] : [];
      },
    ),
};

/** What must always be true of a reporting unit, whatever happened to it. A further entry is a further line of its file. */
export const INVARIANTS: Invariants = { ...COUNTING, ...UNITS, ...NAMING, ...TRAILS, ...AGREEING, ...LISTS };

/** Which invariants are broken, and the keys of what offends each. */
export type Offences = Readonly<Record<string, readonly string[]>>;

export const offences = (picture: Picture): Offences =>
  Object.fromEntries(
    Object.entries(INVARIANTS)
      .map(([name, offending]) => [name, offending(picture)] as const)
      .filter(([, keys]) => keys.length > 0),
  );

/** What offends in both: in a registry at work, one of them may have been taken between two writes. */
export const inBoth = (a: Offences, b: Offences): Offences =>
  Object.fromEntries(
    Object.entries(a)
      .map(([name, keys]) => [name, keys.filter((key) => b[name]?.includes(key))] as const)
      .filter(([, keys]) => keys.length > 0),
  );
