import { CELL_FAULTS, type CellFault } from '../../../../shared/domain/sheet.ts';
import type { Text } from '../../text/text.ts';

/** What is wrong with a cell, as a sentence. */
export function faultText(t: Text, { fault, first }: CellFault): string {
  if (fault === 'twice' && first !== undefined) return t.sheets.twiceOf(first);
  return isOfCells(fault) ? t.sheets.cellFaults[fault] : t.fault[fault];
}

const isOfCells = (fault: CellFault['fault']): fault is (typeof CELL_FAULTS)[number] =>
  CELL_FAULTS.some((own) => own === fault);
