import { isRefusal, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import { type BroughtSheet, isFaulty, isThrough, partDone, type SheetRow } from '../../../../shared/domain/sheet.ts';
import { loadPart, loadSheet, savePart, saveSheet } from '../../../../shared/store/sheets.ts';
import type { Bringing, Kind } from '../kinds/kind.ts';

/** A page waits no longer for an answer; the next part is begun by the next request. */
const SLICE_MS = 4_000;

/**
 * Carries out the next parts of a sheet, for a few seconds. A part that was broken off is carried out once more, and
 * rows of it that were done are found done: whoever asks twice, or from two windows, changes nothing twice.
 */
export async function carryOn(kind: Kind, bringing: Bringing, id: string): Promise<BroughtSheet | Refusal> {
  const { site, member } = bringing;
  const until = performance.now() + SLICE_MS;
  let sheet = await loadSheet(site.table, member.email, id);
  while (sheet && !isThrough(sheet) && performance.now() < until) {
    const part = await loadPart(site.table, id, sheet.done);
    const done = await carriedOut(kind, { ...bringing, scope: sheet.scope }, id, part);
    if (isRefusal(done)) return done;
    await savePart(site.table, id, sheet.done, done);
    const next = partDone(sheet, done);
    sheet = (await saveSheet(site.table, next)) ? next : await loadSheet(site.table, member.email, id);
  }
  return sheet ?? refuse('not-found');
}

/** One after the other, in the order of the spreadsheet; a store that does not answer ends it. */
async function carriedOut(
  kind: Kind,
  bringing: Bringing,
  id: string,
  part: readonly SheetRow[],
): Promise<SheetRow[] | Refusal> {
  const done: SheetRow[] = [];
  for (const row of part) {
    if (isFaulty(row) || row.made !== undefined || row.refused) {
      done.push(row);
      continue;
    }
    const outcome = await kind.carryOut(bringing, row, `sheet-${id}-${row.number}`);
    if (isRefusal(outcome) && outcome.refused === 'busy') return outcome;
    done.push(isRefusal(outcome) ? { ...row, refused: outcome.refused } : { ...row, made: outcome.made });
  }
  return done;
}
