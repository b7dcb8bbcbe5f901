import { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import { refuse } from '../../../shared/domain/refusal.ts';
import type { Env } from '../site.ts';
import { cellFiles } from './cells.ts';
import { files } from './files.ts';
import { problem } from './problem.ts';
import { progressFiles } from './progress.ts';
import { RESOURCES } from './resources.ts';

/** The JSON API, all of it under `/api/v1`, as its document describes it. */
export const api = new Hono<Env>().route('/', cellFiles).route('/', files).route('/', progressFiles);
for (const [name, load] of Object.entries(RESOURCES)) api.route(`/${name}`, await load());

api.get(
  '/openapi.json',
  openAPIRouteHandler(api, {
    excludeStaticFile: false,
    documentation: {
      info: {
        title: 'Zero-waste cell registry',
        version: '1',
        description:
          'Applications, star ratings, the register and each district’s progress. Changes take `If-Match` with the version they were decided on and `Idempotency-Key` for a request that may come twice. Lists are paged by opaque cursors.',
      },
      servers: [{ url: '/api/v1' }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
  }),
);

api.all('*', (c) => problem(c, refuse('not-found')));
