import { Hono } from 'hono';
import type { Env } from '../site.ts';
import { TAGS } from '../text/language.ts';
import { CELL_FIELDS, DATASETS, type Field, meaningOf } from './datasets.ts';
import { openToAll } from './open-to-all.ts';
import { wholeAddress } from './origin.ts';

const DATATYPE: Readonly<Partial<Record<Field['type'], string>>> = { number: 'integer', day: 'date' };

/** What the columns of the register's CSV are, for programs: CSV on the Web (W3C, 2015). */
export const csvMetadata = new Hono<Env>().use(openToAll).get('/', (c) => {
  const { t, site } = c.var;
  const [register] = DATASETS.filter(({ id }) => id === 'cells');
  const columns = CELL_FIELDS.flatMap((field) =>
    field.column && register
      ? [
          {
            name: field.column,
            titles: t.register.columns[field.column],
            datatype: DATATYPE[field.type] ?? 'string',
            'dc:description': meaningOf(t, register, field),
          },
        ]
      : [],
  );
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': TAGS[t.language] }],
    url: wholeAddress(c, '/api/v1/cells.csv'),
    'dc:title': t.openData.sets.cells.title,
    'dc:description': t.openData.sets.cells.about,
    'dc:license': { '@id': site.policy.publication().licence.url },
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: { columns, primaryKey: 'code' },
  };
  return c.body(JSON.stringify(metadata, null, 2), 200, { 'content-type': 'application/csvm+json; charset=utf-8' });
});
