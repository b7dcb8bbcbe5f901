import { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import { refuse } from '../../../shared/domain/refusal.ts';
import type { Env } from '../site.ts';
import { applications } from './applications.ts';
import { cellFiles, cells } from './cells.ts';
import { evidence } from './evidence.ts';
import { messages } from './messages.ts';
import { notices } from './notices.ts';
import { divisions, programmes, standards } from './policy.ts';
import { problem } from './problem.ts';
import { progress } from './progress.ts';

/** The JSON API, all of it under `/api/v1`. */
export const api = new Hono<Env>()
  .route('/', cellFiles)
  .route('/applications', evidence)
  .route('/applications', applications)
  .route('/cells', cells)
  .route('/notices', notices)
  .route('/divisions', divisions)
  .route('/programmes', programmes)
  .route('/standards', standards)
  .route('/progress', progress)
  .route('/messages', messages);

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
