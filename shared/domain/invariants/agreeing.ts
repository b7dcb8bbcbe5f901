import { cellOf, noticeRowOf } from '../application/agreeing.ts';
import { dueOf } from '../application/due.ts';
import { isOpen, type NoticeRow } from '../batch.ts';
import type { Cell } from '../cell.ts';
import type { Instant } from '../time.ts';
import { differing, type Invariants, keyed, type Picture } from './picture.ts';

const DAY_MS = 24 * 3_600_000;

/** What is told from an application alone, and stands elsewhere. */
export const AGREEING: Invariants = {
  'a cell is what its application has become': (picture) => differing(cellsOf(picture), keyed(picture.cells, codeOf)),
  'a unit’s history has its cells as they are': (picture) =>
    differing(cellsOf(picture), keyed(picture.history, codeOf)),
  'time does next what the applications tell, and nothing else': ({ filed, due, programme }) => {
    const told = filed.flatMap(({ application }) => {
      const next = dueOf(application, programme);
      return next ? [{ ...next, application: application.id }] : [];
    });
    return differing(keyed(told, dueKey), keyed(due, dueKey));
  },
  'a line of a notice tells how its application stands': (picture) => {
    const rows = rowsOf(picture);
    const stale = picture.noticeRows.filter((row) => !rows.has(rowKey(row)) && row.standing === 'dropped');
    return differing(new Map([...rows, ...keyed(stale, rowKey)]), keyed(picture.noticeRows, rowKey));
  },
  'a notice is on file, with the applications that it makes public': (picture) => {
    const { noticeRows, batches } = picture;
    const listed = new Set(batches.flatMap(({ id, applications }) => applications.map((one) => `${id} ${one}`)));
    return [...new Set([...rowsOf(picture).keys(), ...noticeRows.map(rowKey)])]
      .filter((key) => !listed.has(key))
      .sort();
  },
  'of a notice that is settled nothing is left to decide': (picture) => {
    const settled = new Set(picture.batches.flatMap(({ id, settled }) => (settled ? [id] : [])));
    const lines = [...rowsOf(picture).values()].flat();
    return [...new Set(lines.filter(isOpen).map(({ batch }) => batch))].filter((id) => settled.has(id)).sort();
  },
  'a batch is finished within a day': (picture) =>
    picture.batches
      .filter((batch) => {
        const begun = begunAt(batch, picture);
        return begun !== undefined && Date.parse(picture.at) - Date.parse(begun) > DAY_MS;
      })
      .map(({ id }) => id),
};

/**
 * Since when a batch is being published, named or called off. A naming begins with the first name that it gives; of what
 * was called off, a line that somebody objects to waits until that is decided.
 */
function begunAt(
  { id, at, unfinished, calledOff }: Picture['batches'][number],
  { filed }: Picture,
): Instant | undefined {
  if (unfinished === 'publish') return at;
  const times = filed.flatMap(({ application: { state, since, notice, award } }) => {
    if (notice?.batch !== id) return [];
    if (unfinished === 'name') return award?.namedAt ?? [];
    return calledOff && state === 'noticed' ? ([since, calledOff.at].sort().at(-1) ?? []) : [];
  });
  return times.sort()[0];
}

const codeOf = ({ code }: Cell) => code;
const dueKey = ({ day, application }: { readonly day: string; readonly application: string }) =>
  `${day}#${application}`;
const rowKey = ({ batch, application }: Pick<NoticeRow, 'batch' | 'application'>) => `${batch} ${application}`;

const cellsOf = ({ filed, divisions }: Picture): Map<string, Cell[]> =>
  keyed(
    filed.flatMap(({ application, standard }) => cellOf(application, { standard, divisions }) ?? []),
    codeOf,
  );

const rowsOf = ({ filed, divisions }: Picture): Map<string, NoticeRow[]> =>
  keyed(
    filed.flatMap(({ application, standard }) => noticeRowOf(application, { standard, divisions }) ?? []),
    rowKey,
  );
