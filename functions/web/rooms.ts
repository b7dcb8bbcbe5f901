import type { Hono } from 'hono';
import { RESOURCES } from './api/resources.ts';
import { filesGround, ground, pageGround, policyGround } from './ground.ts';
import type { Env } from './site.ts';

/** A part of the site under a path of its own. */
export interface Room {
  readonly path: string;
  readonly on: typeof ground;
  readonly load: () => Promise<Hono<Env>>;
}

const page = (path: string, load: Room['load']): Room => ({ path, on: pageGround, load });
/** For programs: nobody signs in there. */
const open = (path: string, load: Room['load']): Room => ({ path, on: policyGround, load });
/** Answered from files alone. */
const files = (path: string, load: Room['load']): Room => ({ path, on: ground, load });
/** Answered from files, so also while the store is away. */
const places = (path: string, load: Room['load']): Room => ({ path, on: filesGround, load });

/**
 * The rooms, each loaded with the first request for it: whoever wakes the function waits for one of them, not for all.
 * The first that a path begins with is the one.
 */
export const ROOMS: readonly Room[] = [
  files('/assets', async () => (await import('./assets.ts')).assets),
  open('/api/v1/docs/first-call', async () => (await import('./api/first-call/first-call.tsx')).firstCall),
  open('/api/v1/docs', async () => (await import('./api/docs.tsx')).docs),
  places('/api/v1/divisions', RESOURCES.divisions),
  ...Object.entries(RESOURCES).map(([name, load]) => open(`/api/v1/${name}`, load)),
  open('/api/v1', async () => (await import('./api/api.ts')).api),
  page('/sign-in', async () => (await import('./sign-in/sign-in.tsx')).signIn),
  page('/sign-out', async () => (await import('./sign-in/sign-out.ts')).signOut),
  page('/apply/sheets', async () => (await import('./spreadsheet/sheets.tsx')).applicationSheets),
  page('/apply', async () => (await import('./apply/apply.tsx')).apply),
  page('/desk', async () => (await import('./desk/desk.tsx')).desk),
  page('/admin/members/import', async () => (await import('./spreadsheet/sheets.tsx')).memberSheets),
  page('/admin/divisions', async () => (await import('./spreadsheet/sheets.tsx')).divisionLists),
  page('/admin', async () => (await import('./admin/admin.tsx')).admin),
  page('/exports', async () => (await import('./spreadsheet/downloads.ts')).downloads),
  page('/programmes', async () => (await import('./programmes/programmes.tsx')).programmes),
  page('/reports', async () => (await import('./report/reports.tsx')).reports),
  page('/inbox', async () => (await import('./inbox/inbox.tsx')).inbox),
  page('/design', async () => (await import('./design/design.tsx')).design),
  open('/data/catalog.jsonld', async () => (await import('./open-data/catalog.ts')).catalog),
  open('/data/cells.csv-metadata.json', async () => (await import('./open-data/csv-metadata.ts')).csvMetadata),
  page('/data', async () => (await import('./open-data/data-page.tsx')).data),
  open('/feed.atom', async () => (await import('./open-data/feed.ts')).feed),
  open('/robots.txt', async () => (await import('./open-data/robots.ts')).robots),
  open('/sitemap.xml', async () => (await import('./open-data/sitemap.ts')).sitemap),
  open('/sitemaps', async () => (await import('./open-data/sitemap.ts')).sitemaps),
  page('/help', async () => (await import('./public/help.tsx')).help),
  page('/accessibility', async () => (await import('./public/accessibility.tsx')).accessibility),
  page('/', async () => (await import('./public/pages.tsx')).pages),
];

export const isUnder = (asked: string, { path }: Room): boolean =>
  path === '/' || asked === path || asked.startsWith(`${path}/`);
