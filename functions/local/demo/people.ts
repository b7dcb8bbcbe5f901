import { within } from '../../../shared/domain/division.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { seededMembers } from '../people.ts';
import type { Part } from './beat.ts';
import type { Chance } from './chance.ts';
import type { Applicant } from './units.ts';

/** Publishes and names for the city's office, and so never declares a conflict: that would keep a unit out of its batch. */
export const LEAD = 'r1@example.test';

/** Who plays each part of a story; anybody may object, and nobody needs to be signed in for it. */
export type Casting = Readonly<Partial<Record<Part, string>>>;

export function peopleFor({ applicant, unit }: Applicant, { city }: Programme, chance: Chance): Casting {
  const reviewers = seededMembers([{ code: city, name: '', level: 'city', parent: '' }]).filter((member) => {
    const tied = member.ties?.divisions.some((code) => within(applicant, code) || within(unit.division, code));
    return member.role === 'reviewer' && !tied;
  });
  const drawn = chance.shuffled(reviewers.map(({ email }) => email));
  const third = drawn.findLast((email) => email !== LEAD);
  const [first, second] = drawn.filter((email) => email !== third);
  if (!first || !second || !third) throw new Error('the registry has too few reviewers');
  const [unitOf, district] = applicant === city ? [`u${city}`, ''] : [`t${applicant}`, `d${applicant.slice(0, 6)}`];
  return {
    ...{ first, second, third },
    unit: `${unitOf}@example.test`,
    district: `${district}@example.test`,
    office: 'admin@example.test',
  };
}
