import type { CellFault } from '../../../../shared/domain/sheet.ts';
import type { Text } from '../../text/text.ts';

/** What is wrong with a cell, as a sentence. */
export function faultText(t: Text, { fault, first }: CellFault): string {
  if (fault === 'twice' && first !== undefined) return t.sheets.twiceOf(first);
  if (fault === 'twice' || fault === 'applied-already' || fault === 'error-value') return t.sheets.cellFaults[fault];
  return t.fault[fault];
}
