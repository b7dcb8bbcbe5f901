import type { Context } from 'hono';
import type { Env } from '../site.ts';
import type { File } from './table.ts';

/** Sends a file to be kept. Where its name says more than ASCII can, old programs are given the plain one. */
export function sent(c: Context<Env>, { body, type }: File, { name, called }: { name: string; called?: string }) {
  const whole = called ? `; filename*=UTF-8''${encodeURIComponent(called)}` : '';
  c.header('Content-Disposition', `attachment; filename="${name}"${whole}`);
  c.header('Cache-Control', 'no-store');
  return c.body(body, 200, { 'content-type': type });
}
