import { Hono } from 'hono';
import { HIDDEN } from '../parts/found.tsx';
import type { Env } from '../site.ts';
import { wholeAddress } from './origin.ts';

/** Where search engines have nothing to find: work that needs signing in, and forms. */
export const robots = new Hono<Env>().get('/', (c) => {
  const closed = [...HIDDEN, '/api/v1/applications', '/api/v1/messages', '/notices/*/objection'];
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), 'Allow: /', ''];
  c.header('Cache-Control', 'public, max-age=3600');
  return c.text([...lines, `Sitemap: ${wholeAddress(c, '/sitemap.xml')}`, ''].join('\n'));
});
