import { getConnInfo, handle } from 'hono/aws-lambda';
import { loadPolicy } from '../../shared/data/load.ts';
import { openBucket } from '../../shared/objects/bucket.ts';
import { openTable } from '../../shared/store/client.ts';
import { createApp } from './app.tsx';

/** A setting that the stack gives; without it the function must not start. */
function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
}

/** The web function on Lambda, behind an HTTP API with payload format 2.0. */
export const handler = handle(
  createApp({
    table: openTable(setting('TABLE_NAME'), process.env.DYNAMODB_ENDPOINT),
    policy: loadPolicy(setting('CITY')),
    bucket: openBucket(setting('EVIDENCE_BUCKET')),
    now: () => new Date().toISOString(),
    addressOf: (c) => getConnInfo(c).remote.address,
    signIn: {
      issuer: setting('ISSUER'),
      clientId: setting('CLIENT_ID'),
      audience: setting('AUDIENCE'),
      sessionSecret: setting('SESSION_SECRET'),
    },
  }),
);
