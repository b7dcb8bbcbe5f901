import { type Context, Hono } from 'hono';
import { defaultIsContentTypeBinary, getConnInfo, handle } from 'hono/aws-lambda';
import { loadPolicy } from '../../shared/data/load.ts';
import { openBucket } from '../../shared/objects/bucket.ts';
import { secretOf } from '../../shared/secrets/secret.ts';
import { openTable } from '../../shared/store/client.ts';
import { observe } from '../telemetry/observe.ts';
import { createApp } from './app.ts';
import type { Site } from './site.ts';

/** A setting that the stack gives; without it the function must not start. */
function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
}

/** CloudFront tells for whom it asks: it adds that address, and the gateway adds CloudFront's own. */
const beforeCloudFront = (c: Context) => c.req.header('x-forwarded-for')?.split(',').at(-2)?.trim();

const site: Site = {
  table: openTable(setting('TABLE_NAME'), process.env.DYNAMODB_ENDPOINT),
  policy: loadPolicy(setting('CITY'), { current: process.env.PROGRAMME }),
  bucket: openBucket(setting('EVIDENCE_BUCKET')),
  now: () => new Date().toISOString(),
  addressOf: process.env.BEHIND_CLOUDFRONT ? beforeCloudFront : (c) => getConnInfo(c).remote.address,
  signIn: {
    issuer: setting('ISSUER'),
    clientId: setting('CLIENT_ID'),
    audience: setting('AUDIENCE'),
    sessionSecret: secretOf(setting('SESSION_SECRET_ARN')),
  },
};
const app = createApp(site, observe);
const origin = setting('ORIGIN');

/** A request with the address that its reader used: behind a domain of the city's own the gateway tells another one. */
const asSent = new Hono().all('*', (c) => {
  const { pathname, search } = new URL(c.req.url);
  return app.fetch(new Request(`${origin}${pathname}${search}`, c.req.raw), c.env);
});

/** As text, a table for a spreadsheet would lose the mark by which that knows its encoding. */
const keepsItsBytes = (type: string) => type.startsWith('text/csv') || defaultIsContentTypeBinary(type);

/** The web function on Lambda, behind an HTTP API with payload format 2.0. */
export const handler = handle(asSent, { isContentTypeBinary: keepsItsBytes });
