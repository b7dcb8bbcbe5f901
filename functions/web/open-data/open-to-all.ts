import { every } from 'hono/combine';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/**
 * Public data may be read by the scripts of any site, without credentials; what has not changed since it was last
 * read is not sent again. It differs by language, which a reader says by header or by cookie.
 */
export const openToAll = every(
  cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Link'] }),
  etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin'] }),
  async (c, next) => {
    await next();
    if (c.req.method !== 'GET') return;
    c.header('Vary', 'Accept-Language, Cookie', { append: true });
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-cache');
  },
);
