import type * as v from 'valibot';
import type { DivisionChanges } from '../domain/division-changes.ts';
import type { CalendarYear } from '../domain/policy/calendar-draft.ts';
import type { PolicyRecord } from '../domain/policy/record.ts';
import type { Programme } from '../domain/programme.ts';
import type { Standard } from '../domain/standard/indicator.ts';
import { calendarFile } from './calendar-file.ts';
import { DataFault, parsed } from './data-fault.ts';
import { divisionsFile } from './divisions-file.ts';
import { programmeFile } from './programme-file.ts';
import { standardFile } from './standard-file.ts';

/** What administrators published over the files, read and checked like these. */
export interface Overlay {
  /** Grows by one with every publication; 0 before the first. */
  readonly revision: number;
  /** The newest version of each. */
  readonly programmes: readonly Programme[];
  /** Every version of each. */
  readonly standards: readonly Standard[];
  /** What each newer list of a district changes in the one before, in their order. */
  readonly divisions: readonly DivisionChanges[];
  /** The holidays of the years that were published, each as it was published last. */
  readonly calendar: readonly CalendarYear[];
  /** Records that cannot be used and are left out: they stop nobody. */
  readonly faults: readonly string[];
}

export const NOTHING_PUBLISHED: Overlay = {
  ...{ revision: 0, programmes: [], standards: [], divisions: [], calendar: [], faults: [] },
};

/** Reads what was published. A corrupt record is left out and told, so that the one before it stands. */
export function overlayOf(revision: number, records: readonly PolicyRecord[]): Overlay {
  const faults: string[] = [];
  const read = <T>(record: PolicyRecord, schema: v.GenericSchema<unknown, T>, isNamed: (value: T) => boolean): T[] => {
    try {
      return [named(record, parsed(nameOf(record), record.text, schema), isNamed)];
    } catch (error) {
      if (!(error instanceof DataFault)) throw error;
      faults.push(error.message);
      return [];
    }
  };
  const inOrder = records.toSorted((a, b) => a.version - b.version);
  const programmes = inOrder
    .filter(({ kind }) => kind === 'PROGRAMME')
    .flatMap((record) => read(record, programmeFile, ({ id }) => id === record.id));
  const standards = inOrder
    .filter(({ kind }) => kind === 'STANDARD')
    .flatMap((record) => read(record, standardFile, (s) => s.category === record.id && s.version === record.version));
  const divisions = inOrder
    .filter(({ kind }) => kind === 'DIVISIONS')
    .flatMap((record) => read(record, divisionsFile, ({ district }) => district === record.id));
  const newest = [...new Map(programmes.map((p) => [p.id, p])).values()];
  const years = inOrder
    .filter(({ kind }) => kind === 'CALENDAR')
    .flatMap((record) => read(record, calendarFile, ({ year }) => year === record.id));
  const calendar = [...new Map(years.map((one) => [one.year, one])).values()];
  return { revision, programmes: newest, standards, divisions, calendar, faults };
}

const nameOf = ({ kind, id, version }: PolicyRecord): string => `${kind} ${id}.v${version}`;

function named<T>(record: PolicyRecord, value: T, isNamed: (value: T) => boolean): T {
  if (!isNamed(value)) throw new DataFault(nameOf(record), '', 'what it says of itself is another name');
  return value;
}

/** Files, and over them whatever has the same key. */
export const laidOver = <T>(files: readonly T[], over: readonly T[], keyOf: (one: T) => string): readonly T[] =>
  over.length === 0 ? files : [...new Map([...files, ...over].map((one) => [keyOf(one), one])).values()];
