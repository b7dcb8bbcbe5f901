import { Hono, type MiddlewareHandler } from 'hono';
import { isReady } from '../../shared/store/ready.ts';
import { isUnder, ROOMS, type Room } from './rooms.ts';
import type { Env, Site } from './site.ts';

/** The web function: the same rooms in the cloud, on one machine and in tests. */
export function createApp(site: Site, observe?: MiddlewareHandler<Env>): Hono {
  const open = new Map<Room, Promise<Hono<Env>>>();
  const roomAt = (path: string): Promise<Hono<Env>> => {
    const room = ROOMS.find((one) => isUnder(path, one)) as Room;
    const opened = open.get(room) ?? furnished(room);
    open.set(room, opened);
    // One that could not be loaded is tried again by the next who asks.
    opened.catch(() => open.delete(room));
    return opened;
  };
  const furnished = async ({ path, on, load }: Room) => on(site, observe).route(path, await load());
  return new Hono()
    .get('/healthz', async (c) => ((await isReady(site.table)) ? c.json({ ok: true }) : c.json({ ok: false }, 503)))
    .all('*', async (c) => (await roomAt(c.req.path)).fetch(c.req.raw, c.env));
}
