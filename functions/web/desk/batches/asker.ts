import type { Context } from 'hono';
import type { Asker } from '../../changing/batches.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { sourceOf } from '../../source.ts';

/** Whoever asks something of a batch by a page. */
export const askerOf = (c: Context<Env>): Asker => ({ email: sessionOf(c).email, source: sourceOf(c) });
