import { Hono } from 'hono';
import * as v from 'valibot';
import { runDeadlines } from '../deadlines/run.ts';
import { runInvariants } from '../invariants/run.ts';
import type { Channels } from '../messages/channels.ts';
import { deliver } from '../messages/run.ts';
import { runProgress } from '../progress/run.ts';
import { runVerify } from '../verify/run.ts';
import { zonedTime } from '../web/input/schemas.ts';
import type { Site } from '../web/site.ts';
import type { Clock } from './clock.ts';

/**
 * What only one machine has: moving the clock, and running the schedule now. Other sites' pages cannot ask for it: a
 * JSON request from elsewhere needs a permission that is never given.
 */
export function controls(site: Site, clock: Clock, channels: Channels): Hono {
  const app = new Hono();
  app.use(async (c, next) => (c.req.header('content-type') === 'application/json' ? next() : c.text('JSON only', 415)));
  app.post('/local/clock', async (c) => {
    const wanted = v.safeParse(v.object({ now: zonedTime }), await c.req.json().catch(() => ({})));
    if (!wanted.success) return c.text('now must be an ISO time with zone, such as 2023-06-30T09:00:00+08:00', 400);
    clock.set(wanted.output.now);
    return c.json({ now: clock.now() });
  });
  app.post('/local/progress', async (c) => c.json(await runProgress(site.table, site.policy, clock.now())));
  app.post('/local/deadlines', async (c) => c.json(await runDeadlines(site)));
  app.post('/local/messages', async (c) => c.json(await deliver(site, channels)));
  app.post('/local/verify', async (c) => c.json(await runVerify(site)));
  app.post('/local/invariants', async (c) => c.json(await runInvariants(site, clock.now())));
  return app;
}
