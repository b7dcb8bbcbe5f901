import type { Refusal } from '../../../shared/domain/refusal.ts';
import { isDay } from '../../../shared/domain/time.ts';
import { dayText } from './day.ts';
import type { Language } from './language.ts';

type Facts = NonNullable<Refusal['facts']>;

/** The facts of a refusal as its sentence says them: days as the language writes them. */
export const withDays = (language: Language, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && isDay(fact) ? dayText({ language }, fact) : fact,
    ]),
  );
