import type { Context } from 'hono';
import type { Env } from '../site.ts';
import type { File } from './table.ts';

interface Sending {
  readonly name: string;
  /** Where its name says more than ASCII can; old programs are given the plain one. */
  readonly called?: string;
  /** Everybody may have it: a cache may keep it, as long as it asks whether it is still the same. */
  readonly open?: boolean;
}

/** Sends a file to be kept. */
export function sent(c: Context<Env>, { body, type }: File, { name, called, open }: Sending) {
  const whole = called ? `; filename*=UTF-8''${encodeURIComponent(called)}` : '';
  c.header('Content-Disposition', `attachment; filename="${name}"${whole}`);
  c.header('Cache-Control', open ? 'no-cache' : 'no-store');
  return c.body(body, 200, { 'content-type': type });
}
