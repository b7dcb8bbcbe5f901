import { readdirSync, readFileSync } from 'node:fs';
import type { Calendar } from '../domain/calendar.ts';
import type { Division } from '../domain/division.ts';
import { type DivisionChanges, laidOn } from '../domain/division-changes.ts';
import { syllablesOf } from '../domain/pinyin.ts';
import { calendarOver } from '../domain/policy/calendar-draft.ts';
import type { Denominator, Programme } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import { type Standard, UNIT_KINDS, ZERO_WASTE } from '../domain/standard/indicator.ts';
import { isDay } from '../domain/time.ts';
import { chineseCalendar } from './calendar.ts';
import { DataFault, parsed } from './data-fault.ts';
import { type DivisionBook, divisionBook, readDivisions, readPinyin } from './division-book.ts';
import { laidOver, NOTHING_PUBLISHED, type Overlay } from './overlay.ts';
import { type Positions, positionsFile } from './positions-file.ts';
import { programmeFile } from './programme-file.ts';
import { publicationFile } from './publication-file.ts';
import { standardFile } from './standard-file.ts';

/** What the store has over the files as far as this instance knows; `functions/web/reading/policy-kept.ts` keeps it up to date. */
export interface Published {
  overlay: Overlay;
}

/** The registry's policy and places: files, read when first asked for and kept, and over them what was published. */
export interface Policy {
  readonly city: string;
  /** The programme that is meant where none is named, if one was given. */
  readonly current: string | undefined;
  readonly calendar: Calendar;
  divisions(): DivisionBook;
  programme(id: string): Programme | undefined;
  programmes(): readonly Programme[];
  /** A standard by its version, or the newest of its category. */
  standard(category: string, version?: number): Standard | undefined;
  /** The newest standard of each category of a line of work: districts, townships, villages, then the others by file name. */
  standards(line?: string): readonly Standard[];
  /** The newest standard of each category there is, line by line, those of the zero-waste cells first. */
  everyStandard(): readonly Standard[];
  /** Every version of a category's standard, oldest first. */
  versions(category: string): readonly Standard[];
  readonly published: Published;
  /** The published counts of each district, offered where a denominator is edited. */
  officialCounts(): Readonly<Record<string, Denominator>>;
  /** Where the districts stand in a drawing of the city; empty where nobody has said so. */
  positions(): Positions;
  /** The terms on which the data are open, and whom the public can turn to. */
  publication(): Publication;
  /** Reads everything now, so that a corrupt file stops the start. */
  check(): void;
}

/** The bundles carry these folders beside themselves, so the same expression finds them there. */
const HERE = new URL('./', import.meta.url);
const COUNTS = 'divisions/official-counts-2023.csv';
const PUBLICATION = 'publication/publication.json';

interface Given {
  readonly folder?: URL;
  readonly current?: string | undefined;
}

export function loadPolicy(city: string, { folder = HERE, current }: Given = {}): Policy {
  const text = (file: string) => readText(folder, file);
  const files = {
    programmes: once(() => jsonFiles(folder, 'programmes').map((file) => parsed(file, text(file), programmeFile))),
    standards: once(() =>
      jsonFiles(folder, 'standards').map((file) => namedAs(file, parsed(file, text(file), standardFile))),
    ),
  };
  const published: Published = { overlay: NOTHING_PUBLISHED };
  const filed = once(() => loadDivisions(text, city));
  const pinyin = once(() => readPinyin(text(`divisions/pinyin-${city}.csv`)));
  const divisions = perOverlay(published, (over) => bookOf(filed(), over.divisions, pinyin));
  const programmes = perOverlay(published, (over) =>
    laidOver(files.programmes(), over.programmes, ({ id }) => id).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const standards = perOverlay(published, (over) =>
    laidOver(files.standards(), over.standards, ({ category, version }) => `${category}.v${version}`),
  );
  const newest = perOverlay(published, () =>
    [...Map.groupBy(standards(), (s) => s.category).values()]
      .map(newestOf)
      .sort((a, b) => byLine(a, b) || byUnit(a, b)),
  );
  const years = perOverlay(published, (over) => new Map(over.calendar.map((one) => [one.year, one])));
  const counts = once(() => readCounts(COUNTS, text(COUNTS)));
  const positions = once(() => readPositions(folder, text, city));
  const publication = once(() => parsed(PUBLICATION, text(PUBLICATION), publicationFile));
  return {
    city,
    current,
    published,
    calendar: calendarOver(chineseCalendar, (year) => years().get(year)),
    divisions,
    programmes,
    programme: (id) => programmes().find((p) => p.id === id),
    standard: (category, version) =>
      version === undefined
        ? newest().find((s) => s.category === category)
        : standards().find((s) => s.category === category && s.version === version),
    standards: (line = ZERO_WASTE) => newest().filter((s) => s.line === line),
    everyStandard: newest,
    versions: (category) =>
      standards()
        .filter((s) => s.category === category)
        .toSorted((a, b) => a.version - b.version),
    officialCounts: counts,
    positions,
    publication,
    check: () => {
      const all = [files.programmes, files.standards, counts, positions, publication];
      for (const read of [() => divisions().search('a'), ...all]) read();
    },
  };
}

/** Made once for each overlay. */
function perOverlay<T>(published: Published, make: (over: Overlay) => T): () => T {
  let made: { readonly of: Overlay; readonly value: T } | undefined;
  return () => {
    if (made?.of !== published.overlay) made = { of: published.overlay, value: make(published.overlay) };
    return made.value;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const readText = (folder: URL, file: string): string =>
  reading(file, () => readFileSync(new URL(file, folder), 'utf8'));

function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new DataFault(file, '', `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

const jsonFiles = (folder: URL, kind: string): string[] =>
  reading(kind, () => readdirSync(new URL(`${kind}/`, folder)))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${kind}/${name}`);

function namedAs(file: string, standard: Standard): Standard {
  const name = `standards/${standard.category}.v${standard.version}.json`;
  if (file !== name) throw new DataFault(file, 'category, version', `the file must be named ${name}`);
  return standard;
}

/** Zero waste, which the registry is for, stands before its sibling lines. */
const byLine = (a: Standard, b: Standard): number =>
  Number(b.line === ZERO_WASTE) - Number(a.line === ZERO_WASTE) || (a.line < b.line ? -1 : Number(a.line > b.line));

/** Divisions, which have quotas of their own, stand before the others; those keep the order of their files. */
const byUnit = (a: Standard, b: Standard): number => UNIT_KINDS.indexOf(a.unit) - UNIT_KINDS.indexOf(b.unit);

const newestOf = (versions: readonly Standard[]): Standard =>
  versions.reduce((best, next) => (next.version > best.version ? next : best));

function loadDivisions(text: (file: string) => string, city: string): readonly Division[] {
  const file = `divisions/divisions-${city}.csv`;
  const rows = readDivisions(text(file));
  if ('fault' in rows) throw new DataFault(file, `line ${rows.line}`, rows.fault);
  return rows;
}

type Pinyin = ReadonlyMap<string, readonly string[]>;

/** The list of the files, and over it what newer lists of districts change; their names are sounded sign by sign. */
function bookOf(filed: readonly Division[], over: readonly DivisionChanges[], pinyin: () => Pinyin): DivisionBook {
  if (over.length === 0) return divisionBook(filed, pinyin);
  const named = over.flatMap(({ added, renamed }) => [...added, ...renamed]);
  const sounded = once(
    (): Pinyin => new Map([...pinyin(), ...named.map((d) => [d.code, syllablesOf(d.name)] as const)]),
  );
  return divisionBook(laidOn(filed, over), sounded, over);
}

function readPositions(folder: URL, text: (file: string) => string, city: string): Positions {
  const file = `divisions/positions-${city}.json`;
  return jsonFiles(folder, 'divisions').includes(file) ? parsed(file, text(file), positionsFile).tiles : {};
}

function readCounts(file: string, csv: string): Record<string, Denominator> {
  const [, ...rows] = csv.trim().split(/\r?\n/);
  return Object.fromEntries(rows.map((row, n) => readCount(file, n + 2, row.split(','))));
}

function readCount(file: string, line: number, columns: readonly string[]): [string, Denominator] {
  const [district = '', , townships, villages, , , asOf = '', source = ''] = columns;
  const count = { townships: Number(townships), villages: Number(villages) };
  const whole = Object.values(count).every((n) => Number.isSafeInteger(n) && n > 0);
  if (!whole || !isDay(asOf)) throw new DataFault(file, `line ${line}`, 'counts are whole numbers with a day');
  return [district, { ...count, asOf, source: { zh: '2023 年末官方区划统计表', en: source } }];
}
