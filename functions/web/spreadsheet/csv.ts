import type { File, Sheet } from './table.ts';

/** With a byte-order mark, so that Excel reads Chinese; cells that begin like a formula are made plain. */
export async function csvFile({ columns, rows }: Sheet): Promise<File> {
  const { stringify } = await import('csv-stringify/sync');
  const body = stringify([columns.map(({ heading }) => heading), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return { body, type: 'text/csv; charset=utf-8' };
}
