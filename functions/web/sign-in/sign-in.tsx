import { type Context, Hono } from 'hono';
import type { Client } from 'oauth4webapi';
import { refuse } from '../../../shared/domain/refusal.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import type { Env } from '../site.ts';
import { TAGS } from '../text/language.ts';
import { discover, insecure } from './issuer.ts';
import { seal, startSession, unseal, unsealed } from './session.ts';
import { verifiedEmail } from './verified-email.ts';

/** What has to be remembered between leaving for the issuer and coming back. */
interface Leaving {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
}
const LEAVING = 'sign-in';
const MINUTES = 10;

const callback = (c: Context<Env>) => new URL('/sign-in/callback', c.req.url).href;
/** Only a path of this site: an address elsewhere would let a link send people away. */
const ownPath = (to: string | undefined) => (to && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(to) ? to : '/');

/** OpenID Connect: authorization code with PKCE (RFC 7636), state and nonce. */
export const signIn = new Hono<Env>()
  .get('/', async (c) => {
    const oauth = await import('oauth4webapi');
    const { signIn: settings } = c.var.site;
    const server = await discover(settings);
    const leaving: Leaving = {
      state: oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      verifier: oauth.generateRandomCodeVerifier(),
      to: ownPath(c.req.query('to')),
    };
    await seal(c, LEAVING, leaving, MINUTES * 60);
    const target = new URL(server.authorization_endpoint ?? '');
    target.search = new URLSearchParams({
      client_id: settings.clientId,
      redirect_uri: callback(c),
      response_type: 'code',
      scope: 'openid email profile',
      state: leaving.state,
      nonce: leaving.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(leaving.verifier),
      code_challenge_method: 'S256',
      // What OpenID Connect says, and what Cognito's pages listen to.
      ui_locales: TAGS[c.var.language],
      lang: TAGS[c.var.language],
    }).toString();
    return c.redirect(target.href);
  })
  .get('/callback', async (c) => {
    const leaving = await unseal<Leaving>(c, LEAVING);
    unsealed(c, LEAVING);
    const claims = leaving && (await claimsOf(c, leaving));
    if (!claims) return refusalPage(c, refuse('not-signed-in'));
    const email = verifiedEmail(claims) ?? '';
    const member = await loadMember(c.var.site.table, email);
    if (!member) return refusalPage(c, refuse('not-a-member', { email }));
    c.set('actor', member.email);
    const { name, role, division } = member;
    await startSession(c, { email: member.email, name, role, division });
    return c.redirect(leaving.to);
  });

async function claimsOf(c: Context<Env>, { state, nonce, verifier }: Leaving) {
  const oauth = await import('oauth4webapi');
  const { signIn: settings } = c.var.site;
  const [server, options] = [await discover(settings), await insecure(settings)];
  const client: Client = { client_id: settings.clientId };
  try {
    const returned = oauth.validateAuthResponse(server, client, new URL(c.req.url), state);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      returned,
      callback(c),
      verifier,
      options,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    return oauth.getValidatedIdTokenClaims(tokens);
  } catch (error) {
    if (error instanceof oauth.OperationProcessingError || 'error' in (error as object)) return undefined;
    throw error;
  }
}
