import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Provider, { type Adapter, type AdapterPayload, type Configuration, errors, type JWK } from 'oidc-provider';
import { askedIn, expiredPage, failedPage, type Person, signedOutPage, signInPage } from './issuer-pages.ts';

/** Everybody who can sign in, as they are now. */
export type People = () => Promise<readonly Person[]>;

/** The OpenID Provider of `npm start`: requests whose path begins with `paths` are its own. */
export interface Issuer {
  handle: (req: IncomingMessage, res: ServerResponse) => void;
  paths: '/oidc';
}

const paths = '/oidc';
const interactions = `${paths}/interaction/`;
const localPerson = 'urn:registry:local-person';
const api = 'urn:registry:api';
const hours = 60 * 60;

/** `origin` is where the site and with it the issuer is reached; `dataDir` keeps the keys (undefined: in memory). */
export function createIssuer(options: { origin: string; people: People; dataDir: string | undefined }): Issuer {
  const { origin, people, dataDir } = options;
  const provider = new Provider(`${origin}${paths}`, configuration(origin, people, keysOf(dataDir)));
  grantTokensToScripts(provider, people);
  const standard = provider.callback();
  const handle = (req: MountedRequest, res: ServerResponse) => {
    if (req.url?.startsWith(interactions)) return void choose(provider, people, req, res);
    // As Express mounts it: the provider routes by `url` and finds its own addresses by what was cut off.
    req.originalUrl = req.url;
    req.url = req.url?.slice(paths.length) || '/';
    return void standard(req, res);
  };
  return { handle, paths };
}

type MountedRequest = IncomingMessage & { originalUrl?: string | undefined };

function configuration(origin: string, people: People, keys: Keys): Configuration {
  return {
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies], names: cookieNames, long: { ...cookie, path: paths }, short: cookie },
    adapter: memory,
    clients: [site(origin), script],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, email) => accountOf(people, email),
    loadExistingGrant: grantEverything,
    extraTokenClaims: (_, token) => ('accountId' in token ? emailAndName(people, token.accountId) : undefined),
    expiresWithSession: () => false,
    interactions: { url: (_, interaction) => `${interactions}${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators,
      rpInitiatedLogout,
    },
    ttl: {
      AccessToken: 8 * hours,
      AuthorizationCode: 60,
      Grant: 8 * hours,
      IdToken: 8 * hours,
      Interaction: hours,
      Session: 8 * hours,
    },
    renderError: async (ctx, { error, error_description }) => {
      ctx.type = 'html';
      ctx.body = await failedPage(askedIn(ctx.oidc?.params?.ui_locales, ctx.get('cookie')), error_description ?? error);
    },
  };
}

/* ---- who asks for tokens, and what the tokens say ---- */

/** A public client: it proves by PKCE that it asked, so that no secret needs to be kept. */
function site(origin: string) {
  const origins = [origin, otherNameOf(origin)];
  return {
    client_id: 'registry-web',
    client_name: '无废细胞登记系统',
    token_endpoint_auth_method: 'none',
    redirect_uris: origins.map((each) => `${each}/sign-in/callback`),
    post_logout_redirect_uris: origins.map((each) => `${each}/`),
  } as const;
}

const script = {
  client_id: 'registry-script',
  token_endpoint_auth_method: 'none',
  grant_types: [localPerson],
  response_types: [],
  redirect_uris: [],
} as const;

/** Browsers take 127.0.0.1 and localhost for two sites, people for one. */
function otherNameOf(origin: string): string {
  return origin.includes('//localhost')
    ? origin.replace('//localhost', '//127.0.0.1')
    : origin.replace('//127.0.0.1', '//localhost');
}

const accessTokens = { scope: 'api', audience: 'registry-api', accessTokenFormat: 'jwt' } as const;

const resourceIndicators = {
  enabled: true,
  defaultResource: () => api,
  getResourceServerInfo: (_: unknown, resource: string) => {
    if (resource !== api) throw new errors.InvalidTarget();
    return accessTokens;
  },
};

const rpInitiatedLogout: NonNullable<Configuration['features']>['rpInitiatedLogout'] = {
  enabled: true,
  postLogoutSuccessSource: async (ctx) => {
    ctx.body = await signedOutPage(askedIn(undefined, ctx.get('cookie')));
  },
};

async function personOf(people: People, email: unknown): Promise<Person | undefined> {
  return (await people()).find((person) => person.email === email);
}

async function emailAndName(people: People, email: string) {
  const person = await personOf(people, email);
  return person && { email: person.email, name: person.name };
}

async function accountOf(people: People, email: string) {
  const known = await emailAndName(people, email);
  return known && { accountId: email, claims: () => ({ sub: email, email_verified: true, ...known }) };
}

/** There is nothing to consent to: the only client that asks is the site itself. */
const grantEverything: Configuration['loadExistingGrant'] = async ({ oidc }) => {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email profile');
  grant.addResourceScope(api, accessTokens.scope);
  await grant.save();
  return grant;
};

/** A grant of our own, in one request: whoever has this machine may be anyone, as on the sign-in page. */
function grantTokensToScripts(provider: Provider, people: People): void {
  const grant: Parameters<typeof provider.registerGrantType<{ person?: string }>>[1] = async (ctx) => {
    const { client, params } = ctx.oidc;
    const person = await personOf(people, params.person);
    if (!person) throw new errors.InvalidGrant('nobody has this email address');
    const resourceServer = new provider.ResourceServer(api, accessTokens);
    const token = new provider.AccessToken({
      accountId: person.email,
      client,
      gty: localPerson,
      grantId: '',
      resourceServer,
    });
    ctx.body = { access_token: await token.save(), token_type: token.tokenType, expires_in: token.expiration };
  };
  provider.registerGrantType(localPerson, grant, 'person');
}

/* ---- what the issuer keeps ---- */

interface Keys {
  signing: JWK;
  cookies: string;
}

/** The keys outlive a restart, and with them the tokens that were signed. */
function keysOf(dataDir: string | undefined): Keys {
  if (dataDir === undefined) return newKeys();
  const file = join(dataDir, 'issuer-keys.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    // Written aside first: an interrupted start leaves no half of a file behind.
    writeFileSync(`${file}.new`, JSON.stringify(newKeys()), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Keys;
}

function newKeys(): Keys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signing = { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' } as JWK;
  return { signing, cookies: randomBytes(32).toString('base64url') };
}

const cookieNames = { session: 'issuer_session', interaction: 'issuer_interaction', resume: 'issuer_resume' };
const cookie = { httpOnly: true, sameSite: 'lax' } as const;

/** Sign-ins under way. A restart forgets them: the person goes back to the site and clicks once more. */
function memory(model: string): Adapter {
  const kept = new Map<string, AdapterPayload>();
  return {
    async upsert(id, payload) {
      forgetExpired(kept);
      kept.set(id, model === 'Session' ? withoutPerson(payload) : payload);
    },
    find: async (id) => kept.get(id),
    findByUid: async (uid) => [...kept.values()].find((payload) => payload.uid === uid),
    findByUserCode: async () => undefined,
    async consume(id) {
      Object.assign(kept.get(id) ?? {}, { consumed: Math.floor(Date.now() / 1000) });
    },
    async destroy(id) {
      kept.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id);
    },
  };
}

/** So every sign-in asks who it is, even right after another: whoever tries the registry changes roles all the time. */
function withoutPerson(session: AdapterPayload): AdapterPayload {
  const { accountId: _, ...rest } = session;
  return rest;
}

function forgetExpired(kept: Map<string, AdapterPayload>): void {
  const now = Date.now() / 1000;
  for (const [id, { exp }] of kept) if (exp !== undefined && exp < now) kept.delete(id);
}

/* ---- the sign-in page ---- */

/** GET shows everyone who can sign in, POST is the click on one of them. */
async function choose(provider: Provider, people: People, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(req, res);
    const language = askedIn(params.ui_locales, req.headers.cookie);
    if (req.method !== 'POST') return send(res, 200, await signInPage(language, await people()));
    const person = await personOf(people, new URLSearchParams(await text(req)).get('person'));
    if (!person) return send(res, 400, await signInPage(language, await people()));
    await provider.interactionFinished(req, res, { login: { accountId: person.email } });
  } catch {
    send(res, 400, await expiredPage(askedIn(undefined, req.headers.cookie)));
  }
}

function send(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body);
}
