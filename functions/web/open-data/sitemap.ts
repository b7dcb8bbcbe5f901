import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { cellsOf } from '../../../shared/store/cells.ts';
import { districts, reportingUnits } from '../reading/lists.ts';
import { publishedIn } from '../reading/notices.ts';
import { currentOnes } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import { openToAll } from './open-to-all.ts';
import { wholeAddress } from './origin.ts';

/** sitemaps.org: what one file may list. */
const MOST = 50_000;
const STANDING = [
  '/',
  '/programmes',
  '/notices',
  '/cells',
  '/check',
  '/data',
  '/help',
  '/accessibility',
  '/api/v1/docs',
];

const xml = async (c: Context<Env>, body: ReturnType<typeof html>) => {
  c.header('Cache-Control', 'public, max-age=3600');
  return c.body(`<?xml version="1.0" encoding="utf-8"?>\n${await body}`, 200, {
    'content-type': 'application/xml; charset=utf-8',
  });
};

const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A list of addresses, each with the day of what stands there. */
const listed = (c: Context<Env>, pages: readonly (readonly [path: string, on?: string])[]) =>
  xml(
    c,
    html`<urlset xmlns="${SCHEMA}">${pages.map(
      ([path, on]) => html`<url><loc>${wholeAddress(c, path)}</loc>${on ? html`<lastmod>${on}</lastmod>` : ''}</url>`,
    )}</urlset>`,
  );

/** The lists of pages for search engines: one of what the city publishes, and one of the cells of each district. */
export const sitemap = new Hono<Env>().use(openToAll).get('/', (c) => {
  const lists = ['pages', ...reportingUnits(c.var.site.policy)];
  return xml(
    c,
    html`<sitemapindex xmlns="${SCHEMA}">${lists.map(
      (list) => html`<sitemap><loc>${wholeAddress(c, `/sitemaps/${list}.xml`)}</loc></sitemap>`,
    )}</sitemapindex>`,
  );
});

export const sitemaps = new Hono<Env>()
  .use(openToAll)
  .get('/pages.xml', async (c) => {
    const { site } = c.var;
    const programmes = currentOnes(site.policy, site.now());
    const notices = (await Promise.all(programmes.map(({ id }) => publishedIn(site, id)))).flat();
    const townships = districts(site.policy).flatMap((code) => site.policy.divisions().children(code));
    return listed(c, [
      ...STANDING.map((path) => [path] as const),
      ...programmes.map(({ id }) => [`/programmes/${id}`] as const),
      ...districts(site.policy).map((code) => [`/districts/${code}`] as const),
      ...townships.map(({ code }) => [`/townships/${code}`] as const),
      ...notices.map(({ id, from, document }) => [`/notices/${id}`, document?.date ?? from] as const),
    ]);
  })
  .get('/:list', async (c) => {
    const { site } = c.var;
    const district = reportingUnits(site.policy).find((code) => `${code}.xml` === c.req.param('list'));
    if (!district) return c.notFound();
    const cells = await cellsOf(site.table, district, MOST);
    return listed(
      c,
      cells.map(({ code, document }) => [`/cells/${code}`, document.date] as const),
    );
  });
