import { Hono } from 'hono';
import type { Env } from '../site.ts';
import { district } from './district.tsx';
import { home } from './home.tsx';
import { cellPage, register } from './register.tsx';

/** What everybody may read. */
export const pages = new Hono<Env>()
  .get('/', home)
  .get('/districts/:district', district)
  .get('/cells', register)
  .get('/cells/:code', cellPage);
