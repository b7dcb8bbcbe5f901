import { createHash, randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from 'playwright-core';
import { emulator, outputs } from './outputs.ts';

/** Everybody's password in the emulator's pool. */
const PASSWORD = 'Cells-2023-test!';

const pool = () => outputs().Issuer.replace(/^.*\//, '');
const accounts = new Map<string, Promise<void>>();

/** An account of the user pool whose e-mail is proven. */
function accountOf(email: string): Promise<void> {
  const found = accounts.get(email) ?? create(email);
  accounts.set(email, found);
  return found;
}

async function create(email: string): Promise<void> {
  const cognito = new CognitoIdentityProviderClient();
  const who = { UserPoolId: pool(), Username: email };
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  await cognito
    .send(new AdminCreateUserCommand({ ...who, UserAttributes, MessageAction: 'SUPPRESS' }))
    .catch((error) => {
      if (!(error instanceof UsernameExistsException)) throw error;
    });
  await cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
}

const tokens = new Map<string, Promise<string>>();

/** On the pool's own page. */
export async function signInAtPool(page: Page, person: string): Promise<void> {
  await accountOf(person);
  await page.locator('[name=username]').fill(person);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${outputs().SiteUrl}/**`);
}

/** The ID token of somebody who signs in on the pool's own page, as a script of an office would get it. */
export function tokenFor(email: string): Promise<string> {
  const found = tokens.get(email) ?? accountOf(email).then(() => signedIn(email));
  tokens.set(email, found);
  return found;
}

/** Authorization code with PKCE, by hand: the page's form, the code that comes back, the token for it. */
async function signedIn(email: string): Promise<string> {
  const { ClientId: client_id, SiteUrl } = outputs();
  const redirect_uri = `${SiteUrl}/sign-in/callback`;
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asked = {
    client_id,
    redirect_uri,
    response_type: 'code',
    scope: 'openid email profile',
    state: 's',
    nonce: 'n',
  };
  const proof = { code_challenge: challenge, code_challenge_method: 'S256' };
  const form = new URLSearchParams({ ...asked, ...proof, username: email, password: PASSWORD });
  const back = await fetch(`${emulator()}/login`, { method: 'POST', redirect: 'manual', body: form });
  const code = new URL(back.headers.get('location') ?? 'http://nowhere').searchParams.get('code');
  if (!code) throw new Error(`${email} could not sign in: ${back.status} ${await back.text()}`);
  const grant = { grant_type: 'authorization_code', client_id, redirect_uri, code, code_verifier: verifier };
  const answer = await fetch(`${emulator()}/oauth2/token`, { method: 'POST', body: new URLSearchParams(grant) });
  const { id_token } = (await answer.json()) as { id_token?: string };
  if (!id_token) throw new Error(`${email} got no token: ${answer.status}`);
  return id_token;
}
