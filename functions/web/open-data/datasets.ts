import type { Text } from '../text/text.ts';

type FieldType = keyof Text['openData']['types'];
type CellColumn = keyof Text['register']['columns'];

/** A field of a dataset: how programs call it, and in a table the column that says the same. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly column?: CellColumn;
}

interface File {
  readonly format: 'JSON' | 'CSV' | 'XLSX' | 'Atom';
  readonly path: string;
}

export interface Dataset {
  readonly id: keyof Text['openData']['sets'];
  readonly files: readonly File[];
  readonly fields: readonly Field[];
}

export const MEDIA_TYPE: Readonly<Record<File['format'], string>> = {
  JSON: 'application/json',
  CSV: 'text/csv',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  Atom: 'application/atom+xml',
};

const field = (name: string, type: FieldType, column?: CellColumn): Field => ({
  name,
  type,
  ...(column && { column }),
});

/** A cell's fields, those of the table in its order. */
export const CELL_FIELDS: readonly Field[] = [
  field('code', 'text', 'code'),
  field('name', 'text', 'name'),
  field('category', 'code', 'category'),
  field('star', 'number', 'star'),
  field('district', 'division', 'district'),
  field('division', 'division', 'place'),
  field('document.date', 'day', 'named'),
  field('validUntil', 'day', 'valid'),
  field('document.number', 'text', 'document'),
  field('standing', 'code', 'standing'),
  field('programme', 'code'),
  field('namedAt', 'time'),
  field('endedAt', 'time'),
  field('batch', 'code'),
  field('application', 'code'),
];

/** What the registry gives away, and where. */
export const DATASETS: readonly Dataset[] = [
  {
    id: 'cells',
    files: [
      { format: 'JSON', path: '/api/v1/cells.json' },
      { format: 'CSV', path: '/api/v1/cells.csv' },
      { format: 'XLSX', path: '/api/v1/cells.xlsx' },
      { format: 'Atom', path: '/feed.atom' },
    ],
    fields: CELL_FIELDS,
  },
  {
    id: 'progress',
    files: [
      { format: 'JSON', path: '/api/v1/progress' },
      { format: 'XLSX', path: '/api/v1/progress.xlsx' },
    ],
    fields: [
      field('district', 'division'),
      field('townships', 'object'),
      field('villages', 'object'),
      field('cells', 'object'),
      field('pipeline', 'object'),
      field('colour', 'code'),
      field('forecast', 'object'),
      field('denominator', 'object'),
      field('asOf', 'time'),
    ],
  },
  {
    id: 'notices',
    files: [{ format: 'JSON', path: '/api/v1/notices' }],
    fields: [
      field('id', 'code'),
      field('title', 'text'),
      field('from', 'day'),
      field('until', 'day'),
      field('stage', 'code'),
      field('units', 'number'),
      field('document', 'object'),
    ],
  },
  {
    id: 'divisions',
    files: [{ format: 'JSON', path: '/api/v1/divisions' }],
    fields: [field('code', 'division'), field('name', 'text'), field('level', 'code'), field('parent', 'division')],
  },
  {
    id: 'policy',
    files: [
      { format: 'JSON', path: '/api/v1/standards' },
      { format: 'JSON', path: '/api/v1/programmes' },
    ],
    fields: [
      field('category', 'code'),
      field('version', 'number'),
      field('title', 'object'),
      field('indicators', 'number'),
      field('window', 'object'),
    ],
  },
];

/** What a field means; the texts have one sentence for each of a dataset's. */
export const meaningOf = ({ openData }: Text, { id }: Dataset, { name }: Field): string =>
  (openData.sets[id].fields as Readonly<Record<string, string>>)[name] ?? '';
