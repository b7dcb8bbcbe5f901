import type { JWTVerifyGetKey } from 'jose';
import type { SignInSettings } from '../site.ts';
import { discover } from './issuer.ts';
import { verifiedEmail } from './verified-email.ts';

const keys = new Map<string, JWTVerifyGetKey>();

async function keysOf(settings: SignInSettings): Promise<JWTVerifyGetKey> {
  const found = keys.get(settings.issuer);
  if (found) return found;
  const { createRemoteJWKSet } = await import('jose');
  const { jwks_uri } = await discover(settings);
  const made = createRemoteJWKSet(new URL(jwks_uri ?? ''));
  keys.set(settings.issuer, made);
  return made;
}

/**
 * The e-mail that a bearer token of the issuer speaks for, or undefined for a token that is forged, expired, of another
 * issuer or for another audience. What the e-mail may do stands in the member list, not in the token.
 */
export async function emailOfBearer(settings: SignInSettings, authorization: string): Promise<string | undefined> {
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (!token) return undefined;
  const { jwtVerify, errors } = await import('jose');
  try {
    const { payload } = await jwtVerify(token, await keysOf(settings), {
      issuer: settings.issuer,
      audience: [settings.audience, settings.clientId],
    });
    return verifiedEmail(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
    throw error;
  }
}
