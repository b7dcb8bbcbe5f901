import { type Division, LEVELS, type Level, levelOf } from '../domain/division.ts';
import type { DivisionChanges } from '../domain/division-changes.ts';
import { isSpelling, plain, spells } from '../domain/pinyin.ts';
import type { Denominator } from '../domain/programme.ts';

/** The divisions of one city, looked up by code, by parent and by search. One that has ended is found by its code alone. */
export interface DivisionBook {
  readonly all: readonly Division[];
  find(code: string): Division | undefined;
  children(code: string): readonly Division[];
  /** Divisions whose name, code, pinyin or pinyin initials match, best first. */
  search(query: string): readonly Division[];
  /** How many townships and villages a district has in this list. */
  count(district: string): { readonly townships: number; readonly villages: number };
  /** From when and where a district's list is, if it is newer than that of the files. */
  listOf(district: string): Pick<Denominator, 'asOf' | 'source'> | undefined;
}

/** A row of a divisions file that is wrong: its line number from 1, and why. */
export interface RowFault {
  readonly line: number;
  readonly fault: string;
}

/** Reads `code,name,level,parent` rows; the first fault ends it. */
export function readDivisions(csv: string): Division[] | RowFault {
  const [header, ...rows] = csv.trim().split(/\r?\n/);
  if (header !== 'code,name,level,parent') return { line: 1, fault: 'the header must be code,name,level,parent' };
  const levels = new Map<string, Level>();
  const divisions: Division[] = [];
  for (const row of rows) {
    const [code = '', name = '', level = '', parent = '', more] = row.split(',');
    const division = { code, name, level: level as Level, parent };
    const fault = more === undefined && name !== '' ? rowFault(division, levels) : COLUMNS;
    if (fault) return { line: divisions.length + 2, fault };
    levels.set(code, division.level);
    divisions.push(division);
  }
  return divisions;
}

const COLUMNS = 'a row has four columns: code, name, level, parent';

/** What is wrong with a row below those whose `levels` are known: a division stands one level below its parent. */
function rowFault({ code, level, parent }: Division, levels: ReadonlyMap<string, Level>): string | undefined {
  if (levelOf(code) !== level) return `code ${code} is no code of a ${level}`;
  if (levels.has(code)) return `code ${code} stands twice`;
  const nested = code.startsWith(parent) && levels.get(parent) === LEVELS[LEVELS.indexOf(level) - 1];
  return level === 'city' || nested ? undefined : `parent ${parent} does not stand above`;
}

/** Reads `code,pinyin` rows: the syllables of each name, separated by spaces. */
export const readPinyin = (csv: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    csv
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split(','))
      .map(([code = '', syllables = '']) => [code, syllables.split(' ')]),
  );

/** `pinyin` is asked for at the first search only: most readers never search. */
export function divisionBook(
  rows: readonly Division[],
  pinyin: () => ReadonlyMap<string, readonly string[]>,
  newer: readonly DivisionChanges[] = [],
): DivisionBook {
  const all = rows.some(({ ended }) => ended) ? rows.filter(({ ended }) => !ended) : rows;
  const byCode = new Map(rows.map((d) => [d.code, d]));
  const byParent = Map.groupBy(all, (d) => d.parent);
  const villagesIn = (district: string) => all.filter((d) => d.level === 'village' && d.code.startsWith(district));
  const rank = (d: Division, q: string): number => {
    if (d.code === q || d.name === q) return 0;
    if (d.name.startsWith(q) || d.code.startsWith(q)) return 1;
    if (d.name.includes(q)) return 2;
    return isSpelling(q) && spells(pinyin().get(d.code) ?? [], q) ? 3 : 4;
  };
  return {
    all,
    find: (code) => byCode.get(code),
    children: (code) => byParent.get(code) ?? [],
    search: (query) => {
      const q = plain(query);
      const ranked = all.map((division) => ({ division, at: rank(division, q) })).filter((r) => r.at < 4);
      return q === '' ? [] : ranked.sort((a, b) => a.at - b.at).map((r) => r.division);
    },
    count: (district) => ({
      townships: byParent.get(district)?.length ?? 0,
      villages: villagesIn(district).length,
    }),
    listOf: (district) => {
      const last = newer.findLast((list) => list.district === district);
      return last && { asOf: last.asOf, source: { zh: last.source, en: last.source } };
    },
  };
}
