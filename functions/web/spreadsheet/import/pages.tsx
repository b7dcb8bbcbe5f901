import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { isRefusal, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import { type BroughtSheet, isThrough } from '../../../../shared/domain/sheet.ts';
import { loadMember } from '../../../../shared/store/members.ts';
import { loadSheet, rowsOf, sheetsOf } from '../../../../shared/store/sheets.ts';
import { statusOf } from '../../answer.ts';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { only, sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { sourceOf } from '../../source.ts';
import type { Bringing, Kind } from '../kinds/kind.ts';
import { badSheet } from '../reading/refused.ts';
import { sent } from '../sent.ts';
import { bring } from './bring.ts';
import { carryOn } from './carry-on.ts';
import { checkedPage } from './checked-page.tsx';
import { markedCopy } from './marked.ts';
import { startPage } from './start-page.tsx';
import { template } from './template.ts';

type Part = (c: Context<Env>, scope: string | undefined) => Child;
type About = (c: Context<Env>, sheet: BroughtSheet) => Child;

/** What a kind shows besides. */
export interface Shown {
  /** Of what a spreadsheet may be: as ways to other pages, or as a choice in the form. */
  readonly scopes?: Part;
  readonly choice?: Part;
  readonly templates?: Part;
  /** What stands below the upload. */
  readonly below?: (c: Context<Env>) => Child | Promise<Child>;
  /** What else is to be said of a spreadsheet that was checked. */
  readonly checked?: About;
  /** The page of one whose good rows are all carried out. */
  readonly finished: (c: Context<Env>, sheet: BroughtSheet) => Response | Promise<Response>;
}

/** The pages of a kind of import: template, upload with the check first, the rows carried out part after part, the marked copy. */
export const importPages = (kind: Kind, shown: Shown): Hono<Env> =>
  new Hono<Env>()
    .use(only(kind.role))
    .get('/', (c) => start(c, kind, shown, { scope: scopeAsked(c, kind, (field) => c.req.query(field)) }))
    .post('/', (c) => upload(c, kind, shown))
    .get('/template.xlsx', async (c) => {
      const { site, t } = c.var;
      const asked = c.req.query('category') ?? '';
      const scope = scopeAsked(c, kind, (field) => c.req.query(field));
      const columns = kind.columns(site, sessionOf(c), t, scope);
      const own = columns.filter(({ categories }) => categories === undefined || categories.includes(asked));
      const file = await template(t, kind, own);
      // Those of several programmes and categories lie side by side in a folder.
      const standard = site.policy.standard(asked);
      return sent(c, file, {
        name: nameOf('template', scope, standard?.category),
        called: nameOf(t.imports[kind.id].book.name, scope, standard?.name[t.language]),
      });
    })
    .get('/:id', (c) => withSheet(c, (sheet) => shownSheet(c, kind, shown, sheet)))
    .get('/:id/import', (c) => c.redirect(`${kind.room}/${c.req.param('id')}`))
    .post('/:id/import', (c) => slice(c, kind))
    .get('/:id/marked.xlsx', (c) => withSheet(c, (sheet) => marked(c, kind, sheet)));

const nameOf = (...parts: readonly (string | undefined)[]) => `${parts.filter(Boolean).join('-')}.xlsx`;

const shownSheet = (c: Context<Env>, kind: Kind, { checked, finished }: Shown, sheet: BroughtSheet) =>
  isThrough(sheet) && sheet.rows > sheet.faulty ? finished(c, sheet) : checkedPage(c, kind, sheet, checked?.(c, sheet));

const scopeAsked = (c: Context<Env>, { scope }: Kind, asked: (field: string) => string | undefined) =>
  scope?.among(c.var.site, sessionOf(c), asked(scope.field));

interface Started {
  readonly scope: string | undefined;
  readonly refusal?: Refusal;
}

async function start(c: Context<Env>, kind: Kind, shown: Shown, { scope, refusal }: Started) {
  const sheets = await sheetsOf(c.var.site.table, sessionOf(c).email);
  const own = sheets.filter((sheet) => sheet.kind === kind.id);
  return startPage(c, kind, own, {
    ...{ refusal, scope, scopes: shown.scopes?.(c, scope), choice: shown.choice?.(c, scope) },
    ...{ templates: shown.templates?.(c, scope) },
    below: await shown.below?.(c),
  });
}

export async function withSheet(c: Context<Env>, show: (sheet: BroughtSheet) => Response | Promise<Response>) {
  const sheet = await loadSheet(c.var.site.table, sessionOf(c).email, c.req.param('id') ?? '');
  return sheet ? show(sheet) : refusalPage(c, refuse('not-found'));
}

/** A session outlives a change of the list of members by hours: the list is asked as well. */
async function bringingOf(c: Context<Env>, { role }: Kind, scope?: string): Promise<Bringing | Refusal> {
  const { email } = sessionOf(c);
  const member = await loadMember(c.var.site.table, email);
  if (!member) return refuse('not-a-member', { email });
  return member.role === role
    ? { site: c.var.site, member, source: sourceOf(c), scope }
    : refuse('not-your-role', { role });
}

const ID = /^[\w-]{8,64}$/;

async function upload(c: Context<Env>, kind: Kind, shown: Shown) {
  const form = await c.req.parseBody().catch((): Record<string, string | File> => ({}));
  const { file, once } = form;
  const scope = scopeAsked(c, kind, (field) => (typeof form[field] === 'string' ? form[field] : undefined));
  if (!(file instanceof File) || file.size === 0) return start(c, kind, shown, { scope, refusal: badSheet('no-file') });
  const bringing = await bringingOf(c, kind, scope);
  if (isRefusal(bringing)) return refusalPage(c, bringing);
  const id = typeof once === 'string' && ID.test(once) ? once : crypto.randomUUID();
  const bytes = Buffer.from(await file.arrayBuffer());
  const sheet = await bring(kind, bringing, c.var.t, { id, name: file.name, bytes });
  return isRefusal(sheet) ? start(c, kind, shown, { scope, refusal: sheet }) : c.redirect(`${kind.room}/${id}`, 303);
}

/** With a script the page stays and asks for the next slice; without one it comes back with a button. */
async function slice(c: Context<Env>, kind: Kind) {
  const { t } = c.var;
  const id = c.req.param('id') ?? '';
  const bringing = await bringingOf(c, kind);
  const sheet = isRefusal(bringing) ? bringing : await carryOn(kind, bringing, id);
  if (!c.req.header('accept')?.includes('application/json'))
    return isRefusal(sheet) ? refusalPage(c, sheet) : c.redirect(`${kind.room}/${id}`, 303);
  if (isRefusal(sheet)) return c.json({ message: t.refusal(sheet).detail }, statusOf(c, sheet));
  const { made, refused, rows, faulty } = sheet;
  const done = made + refused;
  return c.json({ done, message: t.sheets.progress(done, rows - faulty), through: isThrough(sheet) });
}

async function marked(c: Context<Env>, kind: Kind, sheet: BroughtSheet) {
  const { site, t } = c.var;
  const rows = await Array.fromAsync(rowsOf(site.table, sheet.id));
  const counts = !kind.together || sheet.published !== undefined;
  const file = await markedCopy(t, kind, kind.columns(site, sessionOf(c), t, sheet.scope), { rows, counts });
  const called = `${sheet.name.replace(/\.\w+$/, '')}-${t.sheets.returned.problem}.xlsx`;
  return sent(c, file, { name: 'marked.xlsx', called });
}
