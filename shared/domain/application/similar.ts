import type { Programme } from '../programme.ts';
import type { Standard } from '../standard/indicator.ts';
import { type Application, ENDED, type State } from './application.ts';
import { sameName } from './unit.ts';

/** What is compared of an application: its unit by the name it goes by. */
export interface Compared extends Pick<Application, 'id' | 'category' | 'state'> {
  readonly programme: Programme['id'];
  readonly name: string;
}

/** Another application that may be of the same unit. `same`: this year only one of the two can be handed in. */
export interface Similar<T> {
  readonly row: T;
  readonly how: 'same' | 'near' | 'named-before';
}

const NAMED: readonly State[] = ['named', 'reviewing'];

/**
 * Which of an applicant's other applications in the category may be of the same unit: those that are under way in this
 * programme, and those whose unit has been named. Where a division is the unit, its name is the unit's alone.
 */
export function similarTo<T extends Compared>(
  mine: Compared,
  others: readonly T[],
  kind: Standard['unit'],
  places: readonly string[],
): Similar<T>[] {
  if (mine.name.trim() === '') return [];
  const isNear = (name: string) => kind === 'named' && nearlySame(name, mine.name, places);
  return others.flatMap((row): Similar<T>[] => {
    if (row.id === mine.id || row.category !== mine.category || ENDED.includes(row.state)) return [];
    const same = sameName(row.name, mine.name);
    if (!same && !isNear(row.name)) return [];
    if (row.programme === mine.programme) return [{ row, how: same ? 'same' : 'near' }];
    return NAMED.includes(row.state) ? [{ row, how: 'named-before' }] : [];
  });
}

/** Two names that differ only by where the unit is, its form of company, signs, or how a number is written. */
export const nearlySame = (a: string, b: string, places: readonly string[]): boolean =>
  compared(a, places) === compared(b, places);

const DIGITS = '〇一二三四五六七八九';
const compared = (name: string, places: readonly string[]) =>
  shortName(name, places)
    .toLowerCase()
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));

/** So many characters of a name stay at least: a company may be called by two, but "school" alone is nobody's name. */
const LEAST = { company: 2, place: 3 };
const COMPANY = /(?:(?:集团|股份|控股)*(?:有限责任公司|有限公司|分公司|公司))+$/;

/** A name without what is written or left out at will. `places`: the names of the divisions that the unit lies in. */
export function shortName(name: string, places: readonly string[]): string {
  const prefixes = ['浙江省', '浙江', ...places.flatMap(writings)].sort((a, b) => b.length - a.length);
  let short = name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  for (let before = ''; before !== short; ) {
    before = short;
    const first = prefixes.find((prefix) => before.startsWith(prefix)) ?? '';
    short = kept(before.slice(first.length), before, LEAST.place);
  }
  return kept(short.replace(COMPANY, ''), short, LEAST.company);
}

const kept = (shorter: string, whole: string, least: number) => ([...shorter].length >= least ? shorter : whole);

/** A city or a district is also written without its last character: 绍兴市, 绍兴. Townships lend their short names to too much. */
const writings = (place: string): string[] =>
  /[市区县]$/.test(place) && !place.endsWith('社区') ? [place, place.slice(0, -1)] : [place];
