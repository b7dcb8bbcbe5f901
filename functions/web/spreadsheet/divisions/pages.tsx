import type { Context, Hono } from 'hono';
import { isRefusal, refuse } from '../../../../shared/domain/refusal.ts';
import { type BroughtSheet, isThrough } from '../../../../shared/domain/sheet.ts';
import { loadSheet } from '../../../../shared/store/sheets.ts';
import { publishList } from '../../changing/division-list.ts';
import { readForm, versionIn } from '../../input/form.ts';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { districts } from '../../reading/lists.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { importPages, withSheet } from '../import/pages.tsx';
import { template } from '../import/template.ts';
import { divisionKind, standingRows } from '../kinds/divisions.ts';
import { sent } from '../sent.ts';
import { Extent, Extents } from './extent.tsx';
import { gathered } from './gathered.ts';
import { comparedPage, publishedPage } from './list-page.tsx';
import { Standing } from './standing.tsx';

/** The newer list of a district, for administrators: its rows taken one by one, compared with what stands, then published as one. */
export const divisionLists: Hono<Env> = importPages(divisionKind, {
  choice: (c, extent) => <Extents c={c} extent={extent} />,
  below: (c) => <Standing c={c} />,
  checked: (c, sheet) => <Extent c={c} sheet={sheet} />,
  finished: listPage,
})
  .get('/standing/:district', standing)
  .get('/:id/publish', (c) => c.redirect(`${divisionKind.room}/${c.req.param('id')}`))
  .post('/:id/publish', (c) => withSheet(c, (sheet) => publish(c, sheet)));

async function listPage(c: Context<Env>, sheet: BroughtSheet) {
  const list = await gathered(c.var.site.table, sheet);
  return sheet.published ? publishedPage(c, sheet, list) : comparedPage(c, sheet, list);
}

async function publish(c: Context<Env>, sheet: BroughtSheet) {
  const own = `${divisionKind.room}/${sheet.id}`;
  if (!isThrough(sheet) || sheet.made === 0 || sheet.published) return c.redirect(own, 303);
  const { site } = c.var;
  const { email } = sessionOf(c);
  const [form, list] = [await readForm(c), await gathered(site.table, sheet)];
  const { asOf = '', source = '', confirmed } = form;
  const wanted = { email, sheet, seen: versionIn(form), asOf, source, confirmed: confirmed === '1' };
  const published = await publishList(site, { ...list, ...wanted });
  if (!isRefusal(published)) return c.redirect(own, 303);
  // From another window a moment ago: it counts, and this one is shown so.
  const now = await loadSheet(site.table, email, sheet.id);
  if (now?.published) return c.redirect(own, 303);
  return comparedPage(c, sheet, list, { form, refusal: published });
}

/** The list that stands, as the template has it, to be worked on. */
async function standing(c: Context<Env>) {
  const { site, t } = c.var;
  const district = districts(site.policy).find((code) => `${code}.xlsx` === c.req.param('district'));
  if (!district) return refusalPage(c, refuse('not-found'));
  const columns = divisionKind.columns(site, sessionOf(c), t);
  const file = await template(t, divisionKind, columns, standingRows(site, district, t));
  const name = site.policy.divisions().find(district)?.name ?? district;
  return sent(c, file, {
    name: `divisions-${district}.xlsx`,
    called: `${name}-${t.imports.divisions.book.sheet}.xlsx`,
  });
}
