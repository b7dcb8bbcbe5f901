import type { State } from '../../shared/domain/application/application.ts';
import type { TransitionName } from '../../shared/domain/application/inputs.ts';

export type Gone = State | 'gone';

/** What has to be mended: `found` is mended as one reviewer found, and waits for another's signature. */
export interface Item {
  readonly is: 'open' | 'done' | 'found' | 'closed';
  readonly due: string;
  readonly finder?: string;
}

/** An application as far as this model knows it. */
export interface Case {
  readonly id: string;
  /** What people call it in a counter-example. */
  readonly label: string;
  readonly state: Gone;
  readonly version: number;
  readonly applicant: string;
  readonly category: string;
  readonly unit: string;
  /** Its self-assessment is whole. */
  readonly whole: boolean;
  readonly filers: readonly string[];
  readonly assigned: readonly string[];
  readonly recused: readonly string[];
  /** The city has scored it, or planned or held a visit. */
  readonly looked: boolean;
  readonly proposer?: string | undefined;
  readonly star?: number | undefined;
  readonly signer?: string | undefined;
  readonly items: readonly Item[];
  /** Where the rectification came from. */
  readonly of?: 'assessing' | 'reviewing';
  readonly until: { readonly returned?: string; readonly noticed?: string | undefined; readonly named?: string };
  readonly batch?: string | undefined;
  readonly objections: number;
  readonly reminded?: { readonly of: string; readonly on: string; readonly late?: true } | undefined;
  /** Its files, each with whose it is: the applicant's or a reviewer's. */
  readonly files: Readonly<Record<string, string>>;
  /** What was carried out under which key. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Model {
  today: string;
  readonly cases: Map<string, Case>;
  /** Drafts that were opened under a key, and what was said then. */
  readonly opened: Map<string, { readonly id: string; readonly said: string }>;
  /** Notices with at least one line, and whether they were named. */
  readonly batches: Set<string>;
  /** Keyed requests, to be sent once more. */
  readonly sent: Sent[];
}
/** Something to be asked for, and what it is about. */
interface Sent {
  readonly kind: string;
  readonly wish: unknown;
}

/** One change that is asked for of one application. */
export interface Ask {
  readonly id: string;
  readonly who: string;
  readonly what: TransitionName | 'time';
  readonly input: Readonly<Record<string, unknown>>;
  /** What is typed cannot be taken: a blank reason, a vetoed sheet, a deadline too late. */
  readonly bad: boolean;
  readonly version?: number | undefined;
  readonly key?: string | undefined;
}

export const newModel = (today: string): Model => ({
  today,
  cases: new Map(),
  opened: new Map(),
  batches: new Set(),
  sent: [],
});
export const copyOf = ({ today, cases, opened, batches }: Model): Model => ({
  today,
  cases: new Map(cases),
  opened: new Map(opened),
  batches: new Set(batches),
  sent: [],
});

const ENDED: readonly Gone[] = ['declined', 'failed', 'withdrawn', 'revoked', 'expired', 'gone'];
const district = (applicant: string): string => applicant.slice(0, 6);

/** The unit that a live application has for itself. */
export const held = ({ state, category, applicant, unit }: Case): string | undefined =>
  state === 'draft' || ENDED.includes(state) ? undefined : `${category} ${applicant} ${unit}`;

/** What a district's tally has to be: one for each state, and for what is named its star and its kind. */
export function countsOf({ cases }: Model, of: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (count: string) => {
    counts[count] = (counts[count] ?? 0) + 1;
  };
  for (const { applicant, state, assigned, category, star } of cases.values()) {
    if (district(applicant) !== of || state === 'draft' || state === 'gone') continue;
    add(`state:${state}`);
    if (state === 'assessing' || state === 'rectifying') for (const who of assigned) add(`load:${who}`);
    if (state === 'named') for (const count of ['cells', `category:${category}`, `star:${star}`]) add(count);
  }
  return counts;
}
