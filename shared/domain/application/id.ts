import { reportingUnit } from '../division.ts';

/** An application's id names its programme and reporting unit: `2023-330602-k7x2m9qa3d`; the rest is random. */
export interface IdParts {
  readonly programme: string;
  readonly district: string;
}

export const applicationId = (programme: string, applicant: string, random: string): string =>
  `${programme}-${reportingUnit(applicant)}-${random}`;

/** What an id names, or undefined for anything that is none. */
export function readApplicationId(id: string): IdParts | undefined {
  const [, programme, district] = /^([a-z0-9]{1,20})-(\d{4}|\d{6})-[a-z0-9]{10}$/.exec(id) ?? [];
  return programme && district ? { programme, district } : undefined;
}
