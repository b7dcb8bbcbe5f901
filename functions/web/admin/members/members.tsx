import { Hono } from 'hono';
import type { Env } from '../../site.ts';
import { onlyNow } from '../only-now.ts';
import { listPage } from './list-page.tsx';
import { memberPage, memberPosted, switchPosted } from './member-page.tsx';
import { newPage, newPosted } from './new-page.tsx';

/** Who may do what: shown to administrators, and changed by them. */
export const members = new Hono<Env>();
members.use(onlyNow);
members.get('/', listPage);
members.get('/new', (c) => newPage(c));
members.post('/new', newPosted);
members.get('/:email', (c) => memberPage(c));
members.post('/:email', memberPosted);
members.post('/:email/disable', switchPosted('disabled'));
members.post('/:email/enable', switchPosted('enabled'));
