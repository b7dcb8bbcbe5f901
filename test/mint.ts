import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What a token says; whatever is left out is as it should be. */
interface Claims {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now. */
  readonly lasts?: number;
  /** Signs with a key of its own instead of the published one. */
  readonly forged?: true;
}

/** An issuer as far as the API needs one: its key is published, and it signs a token for any e-mail. */
export interface Mint {
  readonly issuer: string;
  token(email: string | undefined, claims?: Claims): Promise<string>;
  stop(): void;
}

const HALF_HOUR_MS = 1_800_000;

export async function openMint(): Promise<Mint> {
  const [own, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'ES256', use: 'sig' }];
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const discovery = { issuer, jwks_uri: `${issuer}/jwks` };
    response.end(JSON.stringify(request.url?.endsWith('/jwks') ? { keys } : discovery));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Keys are kept by issuer: another test's mint may have had the same port.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${randomUUID()}`;
  const signed = (email: string | undefined, claims: Claims) =>
    new SignJWT({ ...(email && { email }) })
      .setProtectedHeader({ alg: 'ES256', kid: 'own' })
      .setIssuer(claims.issuer ?? issuer)
      .setAudience(claims.audience ?? 'registry-api')
      .setExpirationTime(Math.floor(Date.now() / 1000) + (claims.lasts ?? 3600))
      .sign(claims.forged ? foreign.privateKey : own.privateKey);
  // A plain one serves for half an hour: a test calls hundreds of times.
  const plain = new Map<string, Promise<string>>();
  const plainOf = (email: string | undefined) => {
    const name = `${Math.floor(Date.now() / HALF_HOUR_MS)} ${email ?? ''}`;
    const found = plain.get(name) ?? signed(email, {});
    plain.set(name, found);
    return found;
  };
  return {
    issuer,
    token: (email, claims) => (claims ? signed(email, claims) : plainOf(email)),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
