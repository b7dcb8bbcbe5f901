import type { Table } from '../../shared/store/client.ts';
import { DATA_VERSION, saveDataForm } from '../../shared/store/data-version.ts';
import { type ImportMark, loadImportMark, removeImportMark, setImportMark } from '../../shared/store/import-mark.ts';
import { placeOf } from '../../shared/store/keys.ts';
import { patiently } from '../../shared/store/patience.ts';
import { lines } from '../../shared/store/whole.ts';
import { TransferRefused } from './refused.ts';

/** What a registry has before anybody has done anything: its first people, in which form its data are, and runs that ended. */
const AT_FIRST = ['MEMBER', 'ROSTER', 'DATA', 'ENDED'];
const MOST_AT_FIRST = 1_000;

export interface Begun extends Pick<ImportMark, 'stood'> {
  /** Nothing of the import is there yet. */
  readonly isFresh: boolean;
}

/** Takes a table in which nothing has happened yet, or one that holds the beginning of this same import. */
export async function begin(table: Table, of: string): Promise<Begun> {
  const mark = await loadImportMark(table);
  if (mark && mark.of !== of)
    throw new TransferRefused(
      `The table ${table.name} holds half of another import: repeat that one, or name a new table.`,
    );
  if (mark) return { stood: mark.stood, isFresh: false };
  const stood = await standing(table);
  await marked(table, { of, stood });
  return { stood, isFresh: true };
}

/** Takes a table as it is: whatever stands there is brought to what the export says. */
export async function beginOver(table: Table, of: string): Promise<Begun> {
  await removeImportMark(table);
  await marked(table, { of, stood: [] });
  return { stood: [], isFresh: false };
}

async function marked(table: Table, mark: ImportMark): Promise<void> {
  // Until all is there, nothing of it is upgraded.
  await patiently(() => saveDataForm(table, { version: DATA_VERSION }));
  await setImportMark(table, mark);
}

async function standing(table: Table): Promise<string[]> {
  const stood: string[] = [];
  for await (const line of lines(table)) {
    if (!AT_FIRST.includes(line.kind) || stood.length === MOST_AT_FIRST)
      throw new TransferRefused(
        `The table ${table.name} is not empty (it has ${line.kind} ${placeOf(line)}): import into a new one.`,
      );
    stood.push(placeOf(line));
  }
  return stood;
}
