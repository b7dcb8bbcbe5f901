import { Hono } from 'hono';
import * as v from 'valibot';
import { type Cell, STANDINGS, standingOn } from '../../../shared/domain/cell.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { type Day, dayOf } from '../../../shared/domain/time.ts';
import { allCells, listCells, loadCell } from '../../../shared/store/cells.ts';
import { toCursor } from '../input/cursor.ts';
import { code, cursor, limit, programme, zonedTime } from '../input/schemas.ts';
import { openToAll } from '../open-data/open-to-all.ts';
import { registerSheets, registerTable } from '../register/export.ts';
import { inWords } from '../register/in-words.ts';
import { STANDING_FILTERS, searchOf } from '../register/search.ts';
import type { Env } from '../site.ts';
import { csvFile } from '../spreadsheet/csv.ts';
import { sent } from '../spreadsheet/sent.ts';
import { workbook } from '../spreadsheet/workbook.ts';
import { problem } from './problem.ts';
import { operation, parse, XLSX } from './respond.ts';
import { named, pageOf } from './views.ts';

const TAG = 'register';
const filter = {
  programme,
  district: v.optional(code),
  place: v.optional(code),
  category: v.optional(v.pipe(v.string(), v.maxLength(40))),
  star: v.optional(v.picklist(['3', '4', '5'])),
  standing: v.optional(v.picklist(STANDING_FILTERS)),
  q: v.optional(v.pipe(v.string(), v.maxLength(100))),
  asOf: v.optional(zonedTime),
};

export const cellOut = named(
  'Cell',
  v.object({
    code: v.string(),
    programme: v.string(),
    district: v.string(),
    division: v.string(),
    category: v.string(),
    name: v.string(),
    star: v.number(),
    standing: v.picklist(STANDINGS),
    namedAt: v.string(),
    document: v.object({ number: v.string(), date: v.string() }),
    batch: v.string(),
    validUntil: v.string(),
    endedAt: v.optional(v.string()),
    application: v.string(),
  }),
);

/** How the API writes a cell: what its plaque is worth today, and nothing that only the registry needs. Always in the same order, so that the same data are the same bytes. */
function cellView(cell: Cell, today: Day): v.InferOutput<typeof cellOut> {
  const { code, programme, district, division, category, name, star, namedAt, batch, validUntil, application } = cell;
  return {
    ...{ code, programme, district, division, category, name, star },
    ...{ standing: standingOn(cell, today), namedAt },
    document: { number: cell.document.number, date: cell.document.date },
    ...{ batch, validUntil },
    ...(cell.endedAt && { endedAt: cell.endedAt }),
    application,
  };
}

export const cells = new Hono<Env>().use(openToAll);

cells.get(
  '/',
  operation(TAG, 'searchRegister', { answers: pageOf(cellOut) }),
  parse('query', v.strictObject({ ...filter, cursor, limit })),
  async (c) => {
    const { cursor: after, limit: most, ...query } = c.req.valid('query');
    const page = await listCells(c.var.site.table, { ...searchOf(c.var.site, query), after, most });
    const today = dayOf(c.var.site.now());
    return c.json({ items: page.rows.map((cell) => cellView(cell, today)), next: toCursor(page.next) });
  },
);

cells.get('/:code', operation(TAG, 'readCell', { answers: cellOut }), async (c) => {
  const cell = await loadCell(c.var.site.table, c.req.param('code'));
  return cell ? c.json(cellView(cell, dayOf(c.var.site.now()))) : problem(c, refuse('not-found'));
});

/** The whole selection as a file: `/api/v1/cells.json`, `.csv` and `.xlsx`. */
export const cellFiles = new Hono<Env>();
const selection = parse('query', v.strictObject(filter));

const wholeOut = v.object({ asOf: v.string(), licence: v.string(), items: v.array(cellOut) });

cellFiles.get('/cells.json', openToAll, operation(TAG, 'registerJson', { answers: wholeOut }), selection, async (c) => {
  const { site } = c.var;
  const { districts, search } = searchOf(site, c.req.valid('query'));
  const today = dayOf(site.now());
  const items = await Array.fromAsync(allCells(site.table, districts, search), (cell) => cellView(cell, today));
  return c.json({ asOf: today, licence: site.policy.publication().licence.url, items });
});

cellFiles.get('/cells.csv', openToAll, operation(TAG, 'registerCsv', { answers: 'text/csv' }), selection, async (c) => {
  const { site, t } = c.var;
  const { districts, search } = searchOf(site, c.req.valid('query'));
  const table = await registerTable(site, t, allCells(site.table, districts, search));
  c.header('Link', '</data/cells.csv-metadata.json>; rel="describedby"; type="application/csvm+json"');
  return sent(c, await csvFile(table), { name: 'cells.csv', open: true });
});

cellFiles.get('/cells.xlsx', openToAll, operation(TAG, 'registerXlsx', { answers: XLSX }), selection, async (c) => {
  const { site, t } = c.var;
  const query = c.req.valid('query');
  const { districts, search } = searchOf(site, query);
  const filters = inWords(site, t, query).map(({ label, says }) => [label, says] as const);
  const sheets = await registerSheets(site, t, allCells(site.table, districts, search), filters);
  return sent(c, await workbook(t.language, sheets), { name: 'cells.xlsx', open: true });
});
