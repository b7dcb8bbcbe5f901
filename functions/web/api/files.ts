import { Hono } from 'hono';
import * as v from 'valibot';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { code, programme, state } from '../input/schemas.ts';
import { openToAll } from '../open-data/open-to-all.ts';
import { currentProgramme } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import { ledgerBook, progressBook } from '../spreadsheet/exports/books.ts';
import { sent } from '../spreadsheet/sent.ts';
import { reader } from './applications.ts';
import { problem } from './problem.ts';
import { operation, parse, XLSX } from './respond.ts';

/** What the API lists, as workbooks. */
export const files = new Hono<Env>();

files.get(
  '/applications.xlsx',
  operation('applications', 'ledgerXlsx', { answers: XLSX, signedIn: true }),
  parse('query', v.strictObject({ programme, state, district: v.optional(code) })),
  async (c) => {
    const member = await reader(c);
    if (isRefusal(member)) return problem(c, member);
    const file = await ledgerBook(c.var.site, c.var.t, member, c.req.valid('query'));
    return isRefusal(file) ? problem(c, file) : sent(c, file, { name: 'applications.xlsx' });
  },
);

files.get(
  '/progress.xlsx',
  openToAll,
  operation('progress', 'progressXlsx', { answers: XLSX }),
  parse('query', v.strictObject({ programme })),
  async (c) => {
    const { site, t } = c.var;
    const id = c.req.valid('query').programme;
    const wanted = id === undefined ? currentProgramme(site.policy, site.now()) : site.policy.programme(id);
    if (!wanted) return problem(c, refuse('not-found'));
    return sent(c, await progressBook(site, t, wanted), { name: 'progress.xlsx', open: true });
  },
);
