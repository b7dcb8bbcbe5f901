import { Hono } from 'hono';
import type { Env } from '../site.ts';
import { endSession } from './session.ts';

export const signOut = new Hono<Env>().post('/', (c) => {
  endSession(c);
  return c.redirect('/', 303);
});
