import { Hono } from 'hono';
import * as v from 'valibot';
import { type Cell, STANDINGS, standingOn } from '../../../shared/domain/cell.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { type Day, dayOf } from '../../../shared/domain/time.ts';
import { allCells, listCells, loadCell } from '../../../shared/store/cells.ts';
import { toCursor } from '../input/cursor.ts';
import { code, cursor, limit, programme, zonedTime } from '../input/schemas.ts';
import { registerCsv, registerXlsx } from '../register/export.ts';
import { STANDING_FILTERS, searchOf } from '../register/search.ts';
import type { Env } from '../site.ts';
import { problem } from './problem.ts';
import { operation, parse } from './respond.ts';
import { pageOf } from './views.ts';

const TAG = 'register';
const filter = {
  programme,
  district: v.optional(code),
  category: v.optional(v.pipe(v.string(), v.maxLength(40))),
  star: v.optional(v.picklist(['3', '4', '5'])),
  standing: v.optional(v.picklist(STANDING_FILTERS)),
  q: v.optional(v.pipe(v.string(), v.maxLength(100))),
  asOf: v.optional(zonedTime),
};

export const cellOut = v.object({
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
});

/** How the API writes a cell: what its plaque is worth today, and nothing that only the registry needs. */
function cellView({ unit: _, ...cell }: Cell, today: Day): v.InferOutput<typeof cellOut> {
  return { ...cell, standing: standingOn(cell, today) };
}

export const cells = new Hono<Env>();

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

/** The whole selection as a file: `/api/v1/cells.csv` and `/api/v1/cells.xlsx`. */
export const cellFiles = new Hono<Env>();
for (const [name, id, write] of [
  ['cells.csv', 'registerCsv', registerCsv],
  ['cells.xlsx', 'registerXlsx', registerXlsx],
] as const)
  cellFiles.get(
    `/${name}`,
    operation(TAG, id, { answers: undefined }),
    parse('query', v.strictObject(filter)),
    async (c) => {
      const { districts, search } = searchOf(c.var.site, c.req.valid('query'));
      const file = await write(c.var.site, c.var.t, allCells(c.var.site.table, districts, search));
      c.header('Content-Disposition', `attachment; filename="${name}"`);
      return c.body(file.body, 200, { 'content-type': file.type });
    },
  );
