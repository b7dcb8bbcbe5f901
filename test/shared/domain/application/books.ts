import type { Decision } from '../../../../shared/domain/application/change.ts';
import type { Due } from '../../../../shared/domain/application/due.ts';
import type { ApplicationEvent } from '../../../../shared/domain/application/event.ts';
import type { Objection } from '../../../../shared/domain/application/objection.ts';
import type { NoticeRow } from '../../../../shared/domain/batch.ts';
import type { Cell } from '../../../../shared/domain/cell.ts';
import type { Sheet } from '../standard/given.ts';
import type { Typed } from './typed.ts';

/** A walk's own books on all that must agree with the application, as a store would keep them. */
export interface Books {
  readonly held: string | undefined;
  readonly counted: Readonly<Record<string, number>>;
  readonly due: Due | undefined;
  readonly rows: Readonly<Record<string, NoticeRow>>;
  readonly cells: readonly Cell[];
  readonly objections: readonly Objection[];
  readonly events: readonly ApplicationEvent[];
  /** What each reviewer's answers mean, from the documents and from the site. */
  readonly sheets: Readonly<Record<string, { readonly documents: Sheet; readonly site: Sheet }>>;
}

export const NEW_BOOKS: Books = {
  held: undefined,
  counted: {},
  due: undefined,
  rows: {},
  cells: [],
  objections: [],
  events: [],
  sheets: {},
};

const added = (counted: Books['counted'], tally: Decision['tally']) => {
  const names = [...new Set([...Object.keys(counted), ...Object.keys(tally)])];
  const sums = names.map((name): [string, number] => [name, (counted[name] ?? 0) + (tally[name] ?? 0)]);
  return Object.fromEntries(sums.filter(([, n]) => n !== 0));
};

function heldAfter(held: string | undefined, { claim, release }: Decision): string | undefined {
  if (release !== undefined && release !== held) throw new Error(`released ${release}, held ${held}`);
  const left = release === undefined ? held : undefined;
  if (claim !== undefined && left !== undefined) throw new Error(`claimed ${claim}, held ${left}`);
  return claim ?? left;
}

/** The line of what time does next: the one before is removed by its day, the one after is put. */
function dueAfter(held: Due | undefined, { due }: Decision): Due | undefined {
  const gone = due.before && due.before.day !== due.after?.day && due.before.day === held?.day;
  return due.after ?? (gone ? undefined : held);
}

/** Only a proposal or a saved sheet writes a reviewer's answers; a recusal leaves them out. */
function sheetsAfter(sheets: Books['sheets'], { event }: Decision, typed: Typed | undefined): Books['sheets'] {
  const { [event.by]: own = { documents: {}, site: {} }, ...others } = sheets;
  if (event.transition === 'recuse') return others;
  if (!typed || event.role !== 'reviewer' || !['score', 'propose'].includes(event.transition)) return sheets;
  return {
    ...others,
    [event.by]: { documents: { ...own.documents, ...typed.sheet }, site: { ...own.site, ...typed.site } },
  };
}

export const kept = (books: Books, decision: Decision, typed?: Typed): Books => ({
  held: heldAfter(books.held, decision),
  counted: added(books.counted, decision.tally),
  due: dueAfter(books.due, decision),
  rows: decision.noticeRow ? { ...books.rows, [decision.noticeRow.batch]: decision.noticeRow } : books.rows,
  cells: decision.cell ? [...books.cells, decision.cell.is] : books.cells,
  objections: decision.objection ? [...books.objections, decision.objection] : books.objections,
  events: [...books.events, decision.event],
  sheets: sheetsAfter(books.sheets, decision, typed),
});

/** What a reviewer's sheet means: what was seen and answered on site goes before what the documents say. */
export function meaningOf({ sheets }: Books, email: string): Sheet {
  const { documents = {}, site = {} } = sheets[email] ?? {};
  const seen = Object.entries(site).filter(([, { answer }]) => answer.value || answer.notApplicable);
  return { ...documents, ...Object.fromEntries(seen) };
}
