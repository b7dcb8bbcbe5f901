import type { Star } from './programme.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Reasoned, Signed } from './signed.ts';
import type { Day } from './time.ts';

/** Several proposals made public together under one notice (公示), and later named together under one document. */
export interface Batch extends Signed {
  /** `2023-3306-07`: programme, city, running number. */
  readonly id: string;
  readonly programme: string;
  readonly number: number;
  /** What stands above the notice besides its number; may be blank. */
  readonly title: string;
  readonly from: Day;
  /** The last day of the notice. */
  readonly until: Day;
  /** Those it publishes; what became of each stands in its own row. */
  readonly applications: readonly string[];
  readonly document?: AwardDocument;
  /** It was taken back before anything of it was named (撤回公示); its lines stay to be read, as dropped. */
  readonly calledOff?: Reasoned;
  /** Every line of it is decided. What is decided is never opened again, so this may be noted later, and stays. */
  readonly settled?: true;
}

/** The document that names: its number (文号) and date. */
export interface AwardDocument {
  readonly number: string;
  readonly date: Day;
}

/** One line of a notice, as the public reads it; it follows its application's state. */
export interface NoticeRow {
  readonly batch: string;
  readonly application: string;
  readonly name: string;
  readonly category: string;
  readonly applicant: string;
  readonly division: string;
  readonly star: Star;
  readonly standing: 'noticed' | 'objected' | 'dropped' | 'named';
  /** The cell it became. */
  readonly cell?: string;
}

export const batchId = (programme: string, city: string, number: number): string =>
  `${programme}-${city}-${String(number).padStart(2, '0')}`;

/** The parts of a batch's id, or undefined for anything that is none. */
export function readBatchId(id: string): { programme: string; number: number } | undefined {
  const [, programme, number] = /^([a-z0-9]{1,20})-\d{4}-(\d{2,4})$/.exec(id) ?? [];
  return programme && number ? { programme, number: Number(number) } : undefined;
}

/** How far a notice can be. */
export const STAGES = ['running', 'over', 'named', 'closed', 'called-off'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * How far a notice is: it runs to the end of its last day, is over, and at last its document names; or it is closed
 * without one, each of its lines having been named by itself or taken off; or it was called off as a whole.
 */
export function stageOf(
  { until, document, settled, calledOff }: Pick<Batch, 'until' | 'document' | 'settled' | 'calledOff'>,
  today: Day,
  lines: readonly Pick<NoticeRow, 'standing'>[],
): Stage {
  if (calledOff) return 'called-off';
  if (today <= until) return 'running';
  if (document) return 'named';
  return settled || isSettled(lines) ? 'closed' : 'over';
}

/** Nothing is decided of this line yet. */
export const isOpen = ({ standing }: Pick<NoticeRow, 'standing'>): boolean =>
  standing === 'noticed' || standing === 'objected';

/** Nothing is left to decide of a notice with these lines. */
export const isSettled = (lines: readonly Pick<NoticeRow, 'standing'>[]): boolean =>
  lines.length > 0 && !lines.some(isOpen);

/** It is over, and may have lines that wait to be decided: only they tell. */
export const mayWait = (
  { until, settled, calledOff }: Pick<Batch, 'until' | 'settled' | 'calledOff'>,
  today: Day,
): boolean => today > until && !settled && !calledOff;

/** Only of a notice that may wait and has no document do its lines tell how far it is. */
export const needsLines = (batch: Pick<Batch, 'until' | 'document' | 'settled' | 'calledOff'>, today: Day): boolean =>
  mayWait(batch, today) && !batch.document;

/** Whether the public may still object to a line. */
export const takesObjections = (
  batch: { readonly until: Day; readonly calledOff?: object },
  { standing }: Pick<NoticeRow, 'standing'>,
  today: Day,
): boolean => today <= batch.until && !batch.calledOff && isOpen({ standing });

/**
 * Why a notice may not be called off: it was already, somebody objects (which is to be looked into first), something of
 * it is named, or nothing of it stands any more. Undefined when it may.
 */
export function callingOffRefused(
  { calledOff, document }: Pick<Batch, 'calledOff' | 'document'>,
  lines: readonly Pick<NoticeRow, 'standing'>[],
): Refusal | undefined {
  const has = (standing: NoticeRow['standing']) => lines.some((line) => line.standing === standing);
  if (calledOff) return refuse('notice-called-off');
  if (has('objected')) return refuse('notice-objected');
  return document || has('named') || !has('noticed') ? refuse('notice-decided') : undefined;
}
