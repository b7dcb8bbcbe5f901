import type { Context } from 'hono';
import type { Env } from '../site.ts';

/** Addresses that leave the site are whole: those of this very registry, as its reader reached it. */
export const wholeAddress = (c: Context<Env>, path: string): string => new URL(path, new URL(c.req.url).origin).href;
