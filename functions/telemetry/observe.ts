import type { Context, MiddlewareHandler } from 'hono';
import type { ApiGatewayRequestContextV2, LambdaContext } from 'hono/aws-lambda';
import { matchedRoutes } from 'hono/route';
import { readApplicationId } from '../../shared/domain/application/id.ts';
import type { Env } from '../web/site.ts';
import { logger } from './logger.ts';

/** What Lambda gives with a request. */
interface Given {
  readonly lambdaContext: LambdaContext;
  readonly requestContext: ApiGatewayRequestContextV2;
}

/**
 * Tells of each request in one line who asked for what, and what came of it. Nothing that people typed is in it: of the
 * address only its pattern and the application, of the asker only the e-mail that was proven.
 */
export const observe: MiddlewareHandler<Env> = async (c, next) => {
  const began = performance.now();
  const moves: [transition: string, application: string][] = [];
  c.set('site', { ...c.var.site, onMove: (...move) => void moves.push(move) });
  await next();
  const { lambdaContext, requestContext } = c.env as Given;
  const { actor, refused } = c.var;
  const transitions = tally(moves.map(([transition]) => transition));
  logger.addContext(lambdaContext);
  logger[levelOf(c)]('request', {
    ...{ api_request_id: requestContext.requestId, actor, method: c.req.method, route: routeOf(c) },
    application: c.req.path.split('/').find(readApplicationId) ?? moves[0]?.[1],
    ...{ status: c.res.status, refusal: refused, ...(moves.length > 0 && { transitions }) },
    ms: Math.round(performance.now() - began),
    bytes: (await c.res.clone().arrayBuffer()).byteLength,
    ...faultOf(c),
  });
  if (!refused && moves.length === 0) return;
  // Most requests only read: a start need not wait for what counts the others.
  const { measureEach } = await import('./metrics.ts');
  measureEach('Refusals', 'code', tally(refused ? [refused] : []));
  measureEach('Transitions', 'transition', transitions);
};

const levelOf = ({ var: { fault, refused } }: Context<Env>) =>
  fault ? 'error' : refused === 'busy' ? 'warn' : ('info' as const);

/** A fault of ours whole; of a neighbour that does not answer, what it failed of. */
function faultOf({ var: { fault }, error }: Context<Env>) {
  if (fault) return { error: { name: fault.name, message: fault.message, stack: fault.stack } };
  const { code, name } = (error?.cause ?? {}) as NodeJS.ErrnoException;
  return { cause: code ?? name };
}

/** The pattern of the address that was asked for; middleware stands at patterns for every method. */
const routeOf = (c: Context<Env>): string => matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none';

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
