import { type Division, LEVELS, levelOf, parentOf } from './division.ts';
import type { Day } from './time.ts';

type Named = Pick<Division, 'code' | 'name'>;

/** How a district's list of townships and villages differs from the one before it. A code belongs to one place for ever. */
export interface Differences {
  readonly added: readonly Named[];
  /** With the new names. */
  readonly renamed: readonly Named[];
  readonly ended: readonly string[];
}

/** What a newer list of a district (区划调整) changes, as of its day and with its source. */
export interface DivisionChanges extends Differences {
  readonly district: string;
  readonly asOf: Day;
  readonly source: string;
  /** How many rows of the list were left out for what was wrong with them; nothing ended by it then. */
  readonly leftOut?: number;
}

/** What a list changes in the divisions of its district that stand: those that it does not name have ended, or are kept. */
export function differences(standing: readonly Named[], list: readonly Named[], keeps = false): Differences {
  const [before, after] = [namesOf(standing), namesOf(list)];
  return {
    added: list.filter(({ code }) => !before.has(code)),
    renamed: list.filter(({ code, name }) => before.has(code) && before.get(code) !== name),
    ended: keeps ? [] : standing.flatMap(({ code }) => (after.has(code) ? [] : [code])),
  };
}

const namesOf = (list: readonly Named[]) => new Map(list.map(({ code, name }) => [code, name]));

/** The divisions with newer lists over them, one after the other; what has ended stays, and says so. */
export function laidOn(divisions: readonly Division[], newer: readonly DivisionChanges[]): Division[] {
  const all = new Map(divisions.map((division) => [division.code, division]));
  for (const { asOf, added, renamed, ended } of newer) {
    for (const { code, name } of [...added, ...renamed])
      all.set(code, { code, name, level: levelOf(code) ?? LEVELS[3], parent: parentOf(code) });
    for (const code of ended) {
      const division = all.get(code);
      if (division) all.set(code, { ...division, ended: asOf });
    }
  }
  // A code sorts after the one that it lies in.
  return [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
