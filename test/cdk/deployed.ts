import { vi } from 'vitest';
import { known } from '../../shared/secrets/secret.ts';
import { contextOf } from '../lambda.ts';
import { BUCKET } from '../object-store.ts';
import { reached } from '../reach.ts';
import { type HttpResult, httpEvent } from '../runtime/http-event.ts';
import { sessionOf } from '../session.ts';
import type { TestSite } from '../site.ts';
import { nameOf } from './granted.ts';
import { template } from './synthesized.ts';
import { SECRET, type Witness } from './witness.ts';

export type Name = 'Web' | 'Progress' | 'Deadlines' | 'Messages' | 'Invariants' | 'Upgrade';
type Handler = (event: object, context: ReturnType<typeof contextOf>) => Promise<unknown>;

/** Starts a function with the variables that the stack gives it, and no others, before the witness. */
export async function deployed(name: Name, { site }: TestSite, witness: Witness): Promise<Handler> {
  const made = template('full');
  const given: Record<string, unknown> = made.named(`${name}/Resource`).Properties.Environment.Variables;
  const { issuer: ISSUER, clientId: CLIENT_ID, audience: AUDIENCE } = site.signIn;
  const here: Record<string, string> = {
    ...{ TABLE_NAME: site.table.name, EVIDENCE_BUCKET: BUCKET, ISSUER, CLIENT_ID, AUDIENCE },
    WEBHOOK_URL: `${witness.env.AWS_ENDPOINT_URL}/hook`,
  };
  const secret = (value: unknown) => `arn:aws:secretsmanager:us-east-1:1:secret:${nameOf(made, value)}`;
  for (const [variable, value] of Object.entries(given))
    vi.stubEnv(variable, here[variable] ?? (typeof value === 'string' ? value : secret(value)));
  for (const [variable, value] of Object.entries(witness.env)) vi.stubEnv(variable, value);
  vi.resetModules();
  return (await import(`../../functions/${name.toLowerCase()}/handler.ts`)).handler;
}

/** The deployed site as people use it: over its API, and on its pages. */
export interface DeployedSite extends Pick<TestSite, 'site' | 'as' | 'call'> {
  /** Reads a page, or sends a form to it, as somebody who signed in, or as nobody. */
  visit(as: string | undefined, path: string, form?: Record<string, string>): Promise<HttpResult>;
}

export async function deployedSite(site: TestSite, witness: Witness): Promise<DeployedSite> {
  const handler = await deployed('Web', site, witness);
  const ask = async (address: string, sent: Parameters<typeof httpEvent>[1]) => {
    const [path = '', query = ''] = address.split('?');
    return (await handler(httpEvent(path, { query, ...sent }), contextOf())) as HttpResult;
  };
  const signIn = { ...site.site.signIn, sessionSecret: known(SECRET) };
  const origin = process.env.ORIGIN ?? '';
  return {
    site: site.site,
    ...reached({
      address: '',
      send: async (address, { method = 'GET', headers, body }) => {
        const sent = { method, headers: headers as Record<string, string>, ...(body && { body: String(body) }) };
        const answer = await ask(address, sent);
        return new Response(answer.body || null, { status: answer.statusCode, headers: answer.headers });
      },
      token: site.mint.token,
    }),
    visit: async (as, path, form) =>
      ask(path, {
        ...(as && { cookies: [await sessionOf({ ...site, site: { ...site.site, signIn } }, as)] }),
        ...(form && {
          method: 'POST',
          headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
          body: String(new URLSearchParams(form)),
        }),
      }),
  };
}
