/** What stands in a cell; nothing where there is nothing to say. */
export type Value = string | number | undefined;

/**
 * A column of a table. `day` is a calendar day (`2023-06-01`) and `time` an instant, which people read in the registry's
 * zone; whatever is a name or a code is text, and stays so however it begins.
 */
export interface Column<Row> {
  readonly heading: string;
  readonly type: 'text' | 'number' | 'day' | 'time';
  /** How wide it is shown, in Latin letters; a Chinese character takes two. */
  readonly width: number;
  readonly value: (row: Row) => Value;
}

/** A table to be written, as CSV or as a sheet of a workbook: one line of headings, so that filters work, then the rows. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Pick<Column<never>, 'heading' | 'type' | 'width'>[];
  readonly rows: readonly (readonly Value[])[];
}

/** A file to be sent. */
export interface File {
  readonly body: Uint8Array<ArrayBuffer> | string;
  readonly type: string;
}

/** Lambda answers with at most 6 MB and within 29 s: so many rows of the widest table stay far below both. */
export const MOST_ROWS = 5_000;

const column =
  (type: Column<never>['type']) =>
  <Row>(heading: string, width: number, value: (row: Row) => Value): Column<Row> => ({ heading, type, width, value });
export const [text, number, day, time] = [column('text'), column('number'), column('day'), column('time')];

export const rowOf = <Row>(columns: readonly Column<Row>[], row: Row): Value[] =>
  columns.map(({ value }) => value(row));

export const sheetOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  ...{ name, columns },
  rows: rows.map((row) => rowOf(columns, row)),
});
