import type { Context, Hono } from 'hono';
import { reportingUnit } from '../../../../shared/domain/division.ts';
import { isRefusal, refuse } from '../../../../shared/domain/refusal.ts';
import { allDone, type BroughtSheet } from '../../../../shared/domain/sheet.ts';
import { rowsOf, saveSheet } from '../../../../shared/store/sheets.ts';
import { publishList, type WholeList } from '../../changing/division-list.ts';
import { readForm, versionIn } from '../../input/form.ts';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { districts } from '../../reading/lists.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env, Site } from '../../site.ts';
import { sheetPages, withSheet } from '../import/pages.tsx';
import { template } from '../import/template.ts';
import { divisionKind, listed, standingRows } from '../kinds/divisions.ts';
import { sent } from '../sent.ts';
import { comparedPage, faultyPage, publishedPage } from './list-page.tsx';
import { Standing } from './standing.tsx';

/** The newer list of a district, for administrators: checked as a whole, compared with what stands, then published. */
export const divisionLists: Hono<Env> = sheetPages(divisionKind, {
  below: (c) => <Standing c={c} />,
  sheet: (c, sheet) => listPage(c, sheet),
})
  .get('/standing/:district', standing)
  .get('/:id/publish', (c) => c.redirect(`${divisionKind.room}/${c.req.param('id')}`))
  .post('/:id/publish', (c) => withSheet(c, (sheet) => publish(c, sheet)));

async function listOf({ table }: Site, { id }: BroughtSheet): Promise<WholeList> {
  const places = (await Array.fromAsync(rowsOf(table, id))).map(listed).map(({ code, name }) => ({ code, name }));
  return { district: reportingUnit(places[0]?.code ?? ''), places };
}

async function listPage(c: Context<Env>, sheet: BroughtSheet) {
  if (sheet.faulty > 0) return faultyPage(c, sheet);
  const list = await listOf(c.var.site, sheet);
  return sheet.made > 0 ? publishedPage(c, sheet, list) : comparedPage(c, sheet, list);
}

async function publish(c: Context<Env>, sheet: BroughtSheet) {
  const own = `${divisionKind.room}/${sheet.id}`;
  if (sheet.faulty > 0 || sheet.made > 0) return c.redirect(own, 303);
  const { site } = c.var;
  const [form, list] = [await readForm(c), await listOf(site, sheet)];
  const { asOf = '', source = '', confirmed } = form;
  const wanted = { email: sessionOf(c).email, seen: versionIn(form), asOf, source, confirmed: confirmed === '1' };
  const published = await publishList(site, { ...list, ...wanted });
  if (isRefusal(published)) return comparedPage(c, sheet, list, { form, refusal: published });
  await saveSheet(site.table, allDone(sheet));
  return c.redirect(own, 303);
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
