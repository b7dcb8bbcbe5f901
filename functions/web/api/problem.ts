import type { Context } from 'hono';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { problemDocument, statusOf } from '../answer.ts';
import type { Env } from '../site.ts';

/** A refusal as `application/problem+json`; `more` adds what helps to go on. */
export function problem(c: Context<Env>, refusal: Refusal, more: object = {}): Response {
  const document = problemDocument(refusal, c.var.t);
  if (refusal.refused === 'not-signed-in') c.header('WWW-Authenticate', 'Bearer');
  return c.body(JSON.stringify({ ...document, ...more }), statusOf(c, refusal), {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
