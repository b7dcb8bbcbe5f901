import { Hono } from 'hono';
import type { Env } from '../site.ts';
import { cellPage } from './cell.tsx';
import { certificatePage } from './certificate.tsx';
import { checkedPage, checkPage } from './check.tsx';
import { district } from './district.tsx';
import { home } from './home.tsx';
import { noticePage, noticesPage } from './notices.tsx';
import { objectionPage, objectionPosted, receivedPage } from './objection.tsx';
import { register } from './register.tsx';
import { township } from './township.tsx';
import { underWayInCity, underWayInDistrict } from './under-way.tsx';

/** What everybody may read, and the one thing everybody may do: object. */
export const pages = new Hono<Env>()
  .get('/', home)
  .get('/districts/:district', district)
  .get('/districts/:district/under-way', underWayInDistrict)
  .get('/under-way', underWayInCity)
  .get('/townships/:township', township)
  .get('/notices', noticesPage)
  .get('/notices/:batch', noticePage)
  .get('/notices/:batch/:application/objection', objectionPage)
  .post('/notices/:batch/:application/objection', objectionPosted)
  .get('/notices/:batch/:application/objection/received', receivedPage)
  .get('/cells', register)
  .get('/cells/:code', cellPage)
  .get('/cells/:code/certificate', certificatePage)
  .get('/check', checkPage)
  .get('/check/:code', checkedPage);
