import { inject } from 'vitest';
import { BUCKET, startObjects } from '../object-store.ts';
import { sessionOf } from '../session.ts';
import { openSite, type TestSite } from '../site.ts';
import { type HttpResult, httpEvent } from './http-event.ts';
import type { Lambda } from './lambda.ts';

export const ORIGIN = 'https://registry.test';

/** A site whose table and bucket a deployed function uses too. */
export interface DeployedSite extends TestSite {
  /** The settings that the stack gives the web function. */
  readonly env: Readonly<Record<string, string>>;
  /** The cookie of a member who signed in. */
  sessionOf(email: string): Promise<string>;
}

export async function openDeployedSite(): Promise<DeployedSite> {
  const site = await openSite();
  const { issuer, clientId, audience, sessionSecret } = site.site.signIn;
  const secret = JSON.stringify({ SecretString: await sessionSecret() });
  const objects = await startObjects({ beside: (_, response) => response.end(secret) });
  const endpoints = { AWS_ENDPOINT_URL: objects.origin, AWS_ENDPOINT_URL_S3: objects.endpoint };
  const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_SESSION_TOKEN: 'token' };
  const signIn = {
    ISSUER: issuer,
    CLIENT_ID: clientId,
    AUDIENCE: audience,
    SESSION_SECRET_ARN: 'arn:aws:secret:us-east-1',
  };
  const data = {
    TABLE_NAME: site.site.table.name,
    EVIDENCE_BUCKET: BUCKET,
    CITY: '3306',
    POWERTOOLS_METRICS_NAMESPACE: 'Registry',
  };
  return {
    ...site,
    env: { ...endpoints, ...keys, ...signIn, ...data, DYNAMODB_ENDPOINT: inject('endpoint'), ORIGIN },
    sessionOf: (email) => sessionOf(site, email),
    stop: async () => {
      site.stop();
      await objects.stop();
    },
  };
}

/** Has an HTTP event answered; anything but a result ends the test. */
export async function answered(lambda: Lambda, ...event: Parameters<typeof httpEvent>): Promise<HttpResult> {
  const outcome = await lambda.invoke(httpEvent(...event));
  if ('error' in outcome) throw new Error(JSON.stringify(outcome.error));
  return outcome.response as HttpResult;
}
