import type { Context } from 'hono';
import type { Source } from '../../shared/domain/application/event.ts';
import type { Env } from './site.ts';

/** Where a request comes from, for the trail. */
export function sourceOf(c: Context<Env>): Source {
  const address = c.var.site.addressOf(c);
  return { via: c.req.path.startsWith('/api/') ? 'api' : 'page', ...(address && { address }) };
}
