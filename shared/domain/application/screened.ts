import { reportingUnit } from '../division.ts';
import type { Programme } from '../programme.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Application } from './application.ts';

/** The city's own units have no district to screen them; and a programme can go without screening. */
const screens = ({ screening, city }: Programme, { applicant }: Application): boolean =>
  screening && reportingUnit(applicant) !== city;

export const screened = { is: screens, else: 'not-screened' as RefusalCode };
export const unscreened = {
  is: (programme: Programme, application: Application) => !screens(programme, application),
  else: 'screened-first' as RefusalCode,
};
