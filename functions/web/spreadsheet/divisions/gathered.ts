import { reportingUnit } from '../../../../shared/domain/division.ts';
import { keepsOthers } from '../../../../shared/domain/division-list.ts';
import type { BroughtSheet } from '../../../../shared/domain/sheet.ts';
import type { Table } from '../../../../shared/store/client.ts';
import { rowsOf } from '../../../../shared/store/sheets.ts';
import type { NewList } from '../../changing/division-list.ts';
import { listed } from '../kinds/divisions.ts';

/** The rows of a spreadsheet that were taken, as a list. */
export async function gathered(table: Table, { id, scope, faulty }: BroughtSheet): Promise<NewList> {
  const rows = (await Array.fromAsync(rowsOf(table, id))).filter(({ made }) => made !== undefined).map(listed);
  return { district: reportingUnit(rows[0]?.code ?? ''), rows, keeps: keepsOthers(scope !== 'part', faulty) };
}
