import type { Tally } from '../application/agreeing.ts';
import type { Application } from '../application/application.ts';
import { canonical } from '../application/chain.ts';
import type { Due } from '../application/due.ts';
import type { ApplicationEvent } from '../application/event.ts';
import type { Objection } from '../application/objection.ts';
import type { Divisions } from '../application/unit.ts';
import type { Batch, NoticeRow } from '../batch.ts';
import type { Cell } from '../cell.ts';
import type { Programme } from '../programme.ts';
import type { Standard } from '../standard/indicator.ts';
import type { Instant } from '../time.ts';
import type { Trail } from '../trail/fault.ts';

/** An application with all that is filed under it, and the standard it goes by. */
export interface Filed {
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  readonly objections: readonly Objection[];
  readonly standard: Standard;
}

/** An application as a list shows it. */
export interface Listed
  extends Pick<
    Application,
    'id' | 'category' | 'applicant' | 'state' | 'since' | 'version' | 'assigned' | 'updatedAt' | 'head'
  > {
  readonly listed: object;
  /** It stands where its state and age put it. */
  readonly inPlace: boolean;
}

/** Everything that is stored of a reporting unit in a programme. */
export interface Picture {
  readonly district: string;
  readonly programme: Programme;
  readonly divisions: Divisions;
  /** When it was taken. */
  readonly at: Instant;
  readonly filed: readonly Filed[];
  /** What is left of applications that are none any more. */
  readonly gone: readonly Trail[];
  readonly queue: readonly Listed[];
  readonly byApplicant: readonly Listed[];
  readonly cells: readonly Cell[];
  /** The cells as their units' histories have them. */
  readonly history: readonly Cell[];
  /** Who occupies a unit, by every unit key that any of the applications has had. */
  readonly occupied: ReadonlyMap<string, string>;
  readonly due: readonly (Due & { readonly application: string })[];
  readonly noticeRows: readonly NoticeRow[];
  /** The batches that have anything of this reporting unit. */
  readonly batches: readonly (Batch & { readonly unfinished?: string })[];
  /** The live tally and the running number that was given last; absent where they changed while the rest was read. */
  readonly live?: { readonly tally: Tally; readonly serial: number };
}

/** What must always be true, told as the keys of whatever it is not true of; by the sentence that says it. */
export type Invariants = Readonly<Record<string, (picture: Picture) => readonly string[]>>;

/** The keys under which two books say something else. */
export const differing = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((key) => canonical(a.get(key)) !== canonical(b.get(key))).sort();

/** A book by its keys; what stands under one key twice is seen. */
export const keyed = <T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> => Map.groupBy(all, key);

/** The ids of the applications that something is wrong with. */
export const idsOf = (picture: Picture, wrong: (filed: Filed) => boolean): string[] =>
  picture.filed.filter(wrong).map(({ application }) => application.id);
