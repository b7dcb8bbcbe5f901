import { type Division, type Level, levelOf, within } from '../division.ts';
import { plain } from '../pinyin.ts';
import type { Fault } from '../refusal.ts';
import type { Standard, UnitKind } from '../standard/indicator.ts';
import type { Application, Unit } from './application.ts';

/** How long each field of a unit may be, in characters. */
export const UNIT_LIMITS: Readonly<Record<keyof Unit, number>> = {
  name: 60,
  division: 12,
  address: 120,
  contact: 30,
  phone: 30,
  summary: 1000,
};

/** At least seven digits, with the signs that people put between them; full-width ones mean the plain ones. */
const PHONE = /^\+?(?:[\s()-]*\d){7,15}[\s()-]*$/;
const isPhone = (typed: string) => PHONE.test(typed.normalize('NFKC').trim());

/** Looks a division up by its code. */
export type Divisions = (code: string) => Division | undefined;

/** Of what level an applicant is that may apply for a unit of each kind. */
const APPLICANTS: Readonly<Record<UnitKind, readonly Level[]>> = {
  district: ['district'],
  township: ['township'],
  village: ['township'],
  named: ['city', 'district', 'township'],
};

/** May whoever answers for the place `applicant` apply for a unit of this kind? */
export function mayApplyFor(kind: UnitKind, applicant: string): boolean {
  const level = levelOf(applicant);
  return level !== undefined && APPLICANTS[kind].includes(level);
}

/** The applicant's own place is the unit: nothing is to be chosen or named. */
export const isOwnPlace = (kind: UnitKind): boolean => kind === 'district' || kind === 'township';

function placeFault(unit: Unit, applicant: string, kind: Standard['unit'], divisions: Divisions) {
  if (unit.division === '') return 'missing';
  const place = divisions(unit.division);
  if (!within(unit.division, applicant) || !place) return 'not-in-your-area';
  if (place.ended) return 'division-ended';
  if (!mayApplyFor(kind, applicant) || (isOwnPlace(kind) && unit.division !== applicant)) return 'not-in-your-area';
  if (kind === 'village' && levelOf(unit.division) !== 'village') return 'not-a-village';
  return undefined;
}

/** What keeps a unit from being submitted, by field. */
export function unitFaults(
  { unit, applicant }: Pick<Application, 'unit' | 'applicant'>,
  kind: Standard['unit'],
  divisions: Divisions,
): Partial<Record<keyof Unit, Fault>> {
  const required: (keyof Unit)[] = kind === 'named' ? ['name', 'address', 'contact', 'phone'] : ['contact', 'phone'];
  const faults: Partial<Record<keyof Unit, Fault>> = {};
  for (const field of required) if (unit[field].trim() === '') faults[field] = 'missing';
  if (unit.phone.trim() !== '' && !isPhone(unit.phone)) faults.phone = 'not-a-phone';
  const place = placeFault(unit, applicant, kind, divisions);
  if (place) faults.division = place;
  for (const [field, most] of Object.entries(UNIT_LIMITS) as [keyof Unit, number][])
    if ([...unit[field]].length > most) faults[field] = 'too-long';
  return faults;
}

/** The name a unit goes by: its own, or the division's where the division itself is the unit. */
export function unitName(unit: Unit, kind: Standard['unit'], divisions: Divisions): string {
  return kind === 'named' ? unit.name.trim() : (divisions(unit.division)?.name ?? '');
}

export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

/** Whether a unit is told well enough to be occupied: by a name, or as a division of the applicant's own area. */
export const isTold = ({ unit, applicant }: Application, kind: Standard['unit']): boolean =>
  kind === 'named' ? unit.name.trim() !== '' : unit.division !== '' && within(unit.division, applicant);

/**
 * What makes a unit one and the same within a category, year after year: its division where the division is the unit,
 * else the applicant's area and the name without spaces, width or case.
 */
export function unitIdentity(
  { category, applicant, unit }: Pick<Application, 'category' | 'applicant' | 'unit'>,
  kind: Standard['unit'],
): string {
  return `${category}#${kind === 'named' ? `${applicant}/${plain(unit.name)}` : unit.division}`;
}

/** At most one live application of a programme has it. */
export const unitKey = (application: Application, kind: Standard['unit']): string =>
  `${application.programme}#${unitIdentity(application, kind)}`;
