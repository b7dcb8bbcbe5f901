import type { Sheet } from 'read-excel-file/node';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import { percentsIn } from './percents.ts';
import { badSheet } from './refused.ts';
import { unpacks } from './unpacked.ts';

type Cell = Sheet['data'][number][number];
/** A sheet as texts, one array a line; the first line of the spreadsheet is the first here. */
export type Lines = readonly (readonly string[])[];

/** Longer texts have no place in any column, and are shortened to where that still shows. */
const MOST_LETTERS = 2_000;

/** The sheets of a workbook as texts, or why it is none that can be read. */
export async function linesIn(bytes: Buffer): Promise<readonly Lines[] | Refusal> {
  const refusal = refusalOf(bytes);
  if (refusal) return refusal;
  const { default: read } = await import('read-excel-file/node');
  const sheets = await read(bytes).catch(() => badSheet('broken'));
  if (isRefusal(sheets)) return sheets;
  const percents = percentsIn(bytes);
  return sheets.map(({ data, sheet }) =>
    data.map((row, y) =>
      row.map((cell, x) => textOf(percents.get(sheet)?.has(`${letters(x)}${y + 1}`) ? hundredfold(cell) : cell)),
    ),
  );
}

/** By the bytes, whatever the name says. */
function refusalOf(bytes: Buffer): Refusal | undefined {
  if (bytes.length === 0) return badSheet('no-file');
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0') return badSheet('old-xls');
  if (bytes.toString('latin1', 0, 2) !== 'PK') return badSheet(looksLikeText(bytes) ? 'csv' : 'not-xlsx');
  const unpacked = unpacks(bytes);
  if (unpacked !== 'well') return badSheet(unpacked === 'too-large' ? 'too-large-inside' : 'broken');
  return bytes.includes('xl/workbook') ? undefined : badSheet('not-xlsx');
}

const looksLikeText = (bytes: Buffer): boolean => {
  const start = bytes.subarray(0, 2_000);
  return !start.includes(0) && /[,;\t]/.test(start.toString('latin1'));
};

/** A column as cells name it: `A`, `Z`, `AA`. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** A share as the percentage that is seen: 0.07 is 7, without what binary fractions add. */
const hundredfold = (cell: Cell): Cell => (typeof cell === 'number' ? Number((cell * 100).toPrecision(12)) : cell);

/** What a cell says: a date as its day, a number as it is typed, spaces of any width left out at both ends. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return String(cell).trim().toWellFormed().slice(0, MOST_LETTERS);
}
