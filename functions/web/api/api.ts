import { Hono } from 'hono';
import { refuse } from '../../../shared/domain/refusal.ts';
import type { Env } from '../site.ts';
import { cellFiles } from './cells.ts';
import { documentOf } from './document.ts';
import { files } from './files.ts';
import { problem } from './problem.ts';
import { progressFiles } from './progress.ts';
import { RESOURCES } from './resources.ts';

/** The JSON API, all of it under `/api/v1`, as its document describes it. */
export const api = new Hono<Env>().route('/', cellFiles).route('/', files).route('/', progressFiles);
for (const [name, load] of Object.entries(RESOURCES)) api.route(`/${name}`, await load());

api.get('/openapi.json', async (c) => c.json(await documentOf(api)));

api.all('*', (c) => problem(c, refuse('not-found')));
