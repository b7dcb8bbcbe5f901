import { type Division, LEVELS, type Level, levelOf } from '../domain/division.ts';
import { spells } from '../domain/pinyin.ts';

/** The divisions of one city, looked up by code, by parent and by search. */
export interface DivisionBook {
  readonly all: readonly Division[];
  find(code: string): Division | undefined;
  children(code: string): readonly Division[];
  /** Divisions whose name, code, pinyin or pinyin initials match, best first. */
  search(query: string): readonly Division[];
  /** How many townships and villages a district has in this list. */
  count(district: string): { readonly townships: number; readonly villages: number };
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
  const seen = new Set<string>();
  const divisions: Division[] = [];
  for (const [index, row] of rows.entries()) {
    const [code = '', name = '', level = '', parent = '', ...more] = row.split(',');
    const fault = rowFault({ code, name, level, parent }, more.length, seen);
    if (fault) return { line: index + 2, fault };
    seen.add(code);
    divisions.push({ code, name, level: level as Level, parent });
  }
  return divisions;
}

function rowFault(row: Record<keyof Division, string>, extra: number, seen: ReadonlySet<string>): string | undefined {
  if (extra > 0 || row.name === '') return 'a row has four columns: code, name, level, parent';
  if (!LEVELS.includes(row.level as Level) || levelOf(row.code) !== row.level)
    return `code ${row.code} is no code of a ${row.level}`;
  if (seen.has(row.code)) return `code ${row.code} stands twice`;
  const above = LEVELS[LEVELS.indexOf(row.level as Level) - 1];
  const nested = levelOf(row.parent) === above && row.code.startsWith(row.parent) && seen.has(row.parent);
  return row.level === 'city' || nested ? undefined : `parent ${row.parent} does not stand above`;
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
  all: readonly Division[],
  pinyin: () => ReadonlyMap<string, readonly string[]>,
): DivisionBook {
  const byCode = new Map(all.map((d) => [d.code, d]));
  const byParent = Map.groupBy(all, (d) => d.parent);
  const villagesIn = (district: string) => all.filter((d) => d.level === 'village' && d.code.startsWith(district));
  const rank = (d: Division, q: string): number => {
    if (d.code === q || d.name === q) return 0;
    if (d.name.startsWith(q) || d.code.startsWith(q)) return 1;
    if (d.name.includes(q)) return 2;
    return /^[a-z]+$/.test(q) && spells(pinyin().get(d.code) ?? [], q) ? 3 : 4;
  };
  return {
    all,
    find: (code) => byCode.get(code),
    children: (code) => byParent.get(code) ?? [],
    search: (query) => {
      const q = query.normalize('NFKC').replace(/\s/g, '').toLowerCase();
      const ranked = all.map((division) => ({ division, at: rank(division, q) })).filter((r) => r.at < 4);
      return q === '' ? [] : ranked.sort((a, b) => a.at - b.at).map((r) => r.division);
    },
    count: (district) => ({
      townships: byParent.get(district)?.length ?? 0,
      villages: villagesIn(district).length,
    }),
  };
}
