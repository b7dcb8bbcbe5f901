import { Hono } from 'hono';
import type { Env } from '../../site.ts';
import { onlyNow } from '../only-now.ts';
import { duePage } from './due-page.tsx';
import { healthPage } from './health-page.tsx';
import { outboxPage } from './outbox-page.tsx';

/** How the registry itself is, and the lists behind it. */
export const health = new Hono<Env>();
// It asks the list of members itself, with the rest.
health.get('/', healthPage);
health.use(onlyNow);
health.get('/due', duePage);
health.get('/outbox', outboxPage);
