import type { Denominator, Programme } from '../programme.ts';

/** Counts a district's townships and villages in the division list. */
interface Counted {
  count(district: string): { readonly townships: number; readonly villages: number };
  /** From when and where its list is, if it is newer than the one that the programme names. */
  listOf(district: string): Pick<Denominator, 'asOf' | 'source'> | undefined;
}

/** The counts a district's percentages are taken of: those set for it, else the division list's (domain.md, "Denominator"). */
export const denominatorOf = (
  district: string,
  set: Readonly<Record<string, Denominator>>,
  divisions: Counted,
  programme: Programme,
): Denominator =>
  set[district] ?? { ...divisions.count(district), ...programme.divisionList, ...divisions.listOf(district) };
