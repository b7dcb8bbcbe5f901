import { Hono } from 'hono';
import type { Env } from '../site.ts';
import { endSession } from './session.ts';

export const signOut = new Hono<Env>().post('/', (c) => {
  endSession(c);
  // What was typed and not saved is kept on the machine (client/kept.js): whoever signs out leaves nothing there.
  c.header('Clear-Site-Data', '"storage"');
  return c.redirect('/', 303);
});
