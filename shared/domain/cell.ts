import type { Star } from './programme.ts';
import type { Day, Instant } from './time.ts';

/** A named zero-waste cell, as the public register shows it. */
export interface Cell {
  /** `330602-2023-0007`: reporting unit, programme, running number of the naming there. */
  readonly code: string;
  readonly programme: string;
  /** The reporting unit that counts it: a district's code, or the city's for a city-level unit. */
  readonly district: string;
  /** Where it stands: the code of its village, township or city. */
  readonly division: string;
  readonly category: string;
  readonly name: string;
  readonly star: Star;
  readonly namedAt: Instant;
  /** The last day of the award. */
  readonly validUntil: Day;
  readonly application: string;
}

export const cellCode = (district: string, programme: string, serial: number): string =>
  `${district}-${programme}-${String(serial).padStart(4, '0')}`;

/** The parts of a cell's code, or undefined for anything that is none. */
export function readCellCode(code: string): { district: string; programme: string; serial: string } | undefined {
  const parts = /^(\d{4}|\d{6})-([a-z0-9]{1,20})-(\d{4,6})$/.exec(code);
  const [, district, programme, serial] = parts ?? [];
  return district && programme && serial ? { district, programme, serial } : undefined;
}
