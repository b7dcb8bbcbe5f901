import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import { type BroughtSheet, brought, type CellFault, inParts } from '../../../../shared/domain/sheet.ts';
import { addDays, dayOf } from '../../../../shared/domain/time.ts';
import { addSheet, KEPT_DAYS } from '../../../../shared/store/sheets.ts';
import type { Text } from '../../text/text.ts';
import type { Bringing, Kind } from '../kinds/kind.ts';
import { linesIn } from '../reading/cells.ts';
import { rowsUnder } from '../reading/rows.ts';

const MOST_NAME = 120;

/** A file that comes: under which id it is kept, so that one sent twice is one, what it is called, and what is in it. */
export interface Brought {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** The check first: reads the file, looks at every row, and keeps what it found. Nothing else is written. */
export async function bring(
  kind: Kind,
  bringing: Bringing,
  t: Text,
  { id, name, bytes }: Brought,
): Promise<BroughtSheet | Refusal> {
  const { site, member, scope } = bringing;
  const sheets = await linesIn(bytes);
  if (isRefusal(sheets)) return sheets;
  const columns = kind.columns(site, member, t, scope);
  const found = rowsUnder(columns, sheets);
  if (isRefusal(found)) return found;
  const checked = await kind.check(bringing, found.rows);
  const at = ({ column }: CellFault) => columns.findIndex(({ id }) => id === column);
  const rows = found.rows.map((row, n) => {
    // What a broken formula leaves is nothing to be judged.
    const { faults = [], becomes } = checked[n] ?? {};
    const others = faults.filter(({ column }) => row.faults.every((own) => own.column !== column));
    const all = [...row.faults, ...others].sort((a, b) => at(a) - at(b));
    return { ...row, faults: all, ...(becomes && all.length === 0 && { becomes }) };
  });
  const parts = inParts(rows);
  const own = [t.sheets.returned.problem, t.sheets.returned.result, t.sheets.returned.row];
  const sheet = brought(
    {
      ...(scope && { scope }),
      ...{ id, kind: kind.id, name: name.slice(-MOST_NAME), by: member.email, at: site.now() },
      unknown: found.unknown.filter((heading) => !own.includes(heading)),
      until: addDays(dayOf(site.now()), KEPT_DAYS),
    },
    parts,
  );
  await addSheet(site.table, sheet, parts);
  return sheet;
}
