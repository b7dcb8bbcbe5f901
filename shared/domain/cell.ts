import type { AwardDocument } from './batch.ts';
import type { Star } from './programme.ts';
import type { Day, Instant } from './time.ts';

/** What a cell's plaque is worth today. */
export const STANDINGS = ['named', 'reviewing', 'expired', 'revoked'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A zero-waste cell as the public register shows it: named once, and what became of it since. */
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
  /** What makes the unit one and the same, year after year (`unitIdentity`). */
  readonly unit: string;
  readonly star: Star;
  readonly standing: Standing;
  readonly namedAt: Instant;
  readonly document: AwardDocument;
  readonly batch: string;
  /** The last day of the award. */
  readonly validUntil: Day;
  /** When it was revoked or expired. */
  readonly endedAt?: Instant;
  readonly application: string;
}

/** What the plaque is worth on a day: past its last day it has expired, even before the schedule has written it. */
export const standingOn = ({ standing, validUntil }: Pick<Cell, 'standing' | 'validUntil'>, today: Day): Standing =>
  standing === 'named' && today > validUntil ? 'expired' : standing;

export const cellCode = (district: string, programme: string, serial: number): string =>
  `${district}-${programme}-${String(serial).padStart(4, '0')}`;

/** The parts of a cell's code, or undefined for anything that is none. */
export function readCellCode(code: string): { district: string; programme: string; serial: string } | undefined {
  const parts = /^(\d{4}|\d{6})-([a-z0-9]{1,20})-(\d{4,6})$/.exec(code);
  const [, district, programme, serial] = parts ?? [];
  return district && programme && serial ? { district, programme, serial } : undefined;
}
