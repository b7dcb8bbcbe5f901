import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { type Refusal, refuse } from '../../shared/domain/refusal.ts';
import { ObjectsBusy } from '../../shared/objects/ask.ts';
import { originOf } from '../../shared/objects/bucket.ts';
import { StoreBusy } from '../../shared/store/client.ts';
import { keepInRedirect, language } from './language.ts';
import { keepPolicy } from './reading/policy-kept.ts';
import { readSession } from './sign-in/session.ts';
import type { Env, Site } from './site.ts';

/** The largest request body: an application with every note filled is far below. */
const MOST = { bytes: 256 * 1024, most: '256 KB' };
/** With a small file that comes through the web function, where a browser runs no scripts: what Lambda takes in a request. */
const MOST_WITH_FILE = { bytes: 4 * 1024 * 1024, most: '4 MB' };
const FILE = /^\/(?:(?:apply|desk)\/[^/]+\/evidence\/upload|apply\/sheets|admin\/members\/import|admin\/divisions)$/;

/** Without anybody who observes them, faults of ours are seen all the same. */
const faultsAlone: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { fault } = c.var;
  if (fault)
    console.error(JSON.stringify({ level: 'error', path: c.req.path, error: String(fault), stack: fault.stack }));
};

/** What every room stands on: who asks and in which language, what a body may weigh, and what a fault looks like. */
export function ground(site: Site, observe = faultsAlone): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('site', site);
    await language(c);
    await next();
    keepInRedirect(c);
  });
  app.use(observe);
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', originOf(site.bucket)],
        connectSrc: ["'self'", originOf(site.bucket)],
        formAction: ["'self'", new URL(site.signIn.issuer).origin],
        frameAncestors: ["'none'"],
      },
    }),
  );
  const limit = ({ bytes: maxSize, most }: typeof MOST) =>
    bodyLimit({ maxSize, onError: (c) => refused(c, refuse('too-large', { most })) });
  app.use((c, next) => limit(FILE.test(c.req.path) ? MOST_WITH_FILE : MOST)(c, next));
  app.notFound((c) => refused(c, refuse('not-found')));
  app.onError((error, c) => {
    const refusal = refusalOf(error);
    if (!refusal) c.set('fault', error);
    return refused(c, refusal ?? refuse('busy'));
  });
  return app;
}

/** What all but files stand on besides: what was published elsewhere is known here before a request is answered. */
export function policyGround(site: Site, observe?: MiddlewareHandler<Env>): Hono<Env> {
  const app = ground(site, observe);
  app.use(async (_, next) => {
    await keepPolicy(site);
    await next();
  });
  return app;
}

/** What is answered from files too, while the store is away: with what was published over them as far as that is known. */
export function filesGround(site: Site, observe?: MiddlewareHandler<Env>): Hono<Env> {
  const app = ground(site, observe);
  app.use(async (_, next) => {
    await keepPolicy(site).catch(() => undefined);
    await next();
  });
  return app;
}

/** What pages stand on besides: forms of this site only, and the reader's session. */
export function pageGround(site: Site, observe?: MiddlewareHandler<Env>): Hono<Env> {
  const app = policyGround(site, observe);
  app.use(csrf());
  app.use(async (c, next) => {
    const session = await readSession(c);
    c.set('session', session);
    if (session) c.set('actor', session.email);
    await next();
  });
  return app;
}

/** As a page or as a problem document, each loaded where it is needed. */
async function refused(c: Context<Env>, refusal: Refusal): Promise<Response> {
  if (c.req.path.startsWith('/api/')) return (await import('./api/problem.ts')).problem(c, refusal);
  return (await import('./parts/refusal-page.tsx')).refusalPage(c, refusal);
}

/** What a thrown error means to the asker; undefined for a fault of ours, which is logged and shown as busy. */
function refusalOf(error: Error): Refusal | undefined {
  if (error instanceof StoreBusy || error instanceof ObjectsBusy) return refuse('busy');
  if (!(error instanceof HTTPException)) return undefined;
  if (error.status === 403) return refuse('not-same-origin');
  if (error.status === 413) return refuse('too-large', { most: MOST.most });
  return { ...refuse('bad-input'), problems: [{ field: 'body', fault: 'wrong-type' }] };
}
