import { type Cell, standingOn } from '../../../shared/domain/cell.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';

interface File {
  readonly body: Uint8Array<ArrayBuffer> | string;
  readonly type: string;
}

/** A cell as a line of the ledger: what people read, not codes alone. */
function line({ policy, now }: Site, { language, standings }: Text, cell: Cell): string[] {
  const place = (code: string) => policy.divisions().find(code)?.name ?? code;
  const category = policy.standard(cell.category)?.name[language] ?? cell.category;
  const { code, name, star, document, validUntil, district, division } = cell;
  const facts = [code, name, category, String(star), place(district), place(division), document.date, validUntil];
  return [...facts, document.number, standings[standingOn(cell, dayOf(now()))]];
}

const headings = (t: Text) => {
  const { code, name, category, star, district, place, named, valid, document, standing } = t.register.columns;
  return [code, name, category, star, district, place, named, valid, document, standing];
};

async function lines(site: Site, t: Text, cells: AsyncIterable<Cell>): Promise<string[][]> {
  const all = [headings(t)];
  for await (const cell of cells) all.push(line(site, t, cell));
  return all;
}

/** With a byte-order mark, so that Excel reads Chinese; cells that begin like a formula are made plain. */
export async function registerCsv(site: Site, t: Text, cells: AsyncIterable<Cell>): Promise<File> {
  const { stringify } = await import('csv-stringify/sync');
  const body = stringify(await lines(site, t, cells), {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return { body, type: 'text/csv; charset=utf-8' };
}

const WIDTHS = [20, 36, 16, 8, 14, 22, 14, 14, 26, 10];

export async function registerXlsx(site: Site, t: Text, cells: AsyncIterable<Cell>): Promise<File> {
  const { default: write } = await import('write-excel-file/node');
  const [head = [], ...rows] = await lines(site, t, cells);
  const sheet = write(
    [
      head.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => ({ value, type: String }))),
    ],
    { columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1, sheet: t.register.title },
  );
  return {
    body: new Uint8Array(await sheet.toBuffer()),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
}
