import type { AuthorizationServer } from 'oauth4webapi';
import type { SignInSettings } from '../site.ts';

/** Plain HTTP is for an issuer on this machine only; the library refuses it otherwise. */
export async function insecure({ issuer }: SignInSettings): Promise<Record<symbol, boolean>> {
  const { allowInsecureRequests } = await import('oauth4webapi');
  const { protocol, hostname } = new URL(issuer);
  return { [allowInsecureRequests]: protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname) };
}

const known = new Map<string, Promise<AuthorizationServer>>();

/** The issuer's discovery document, asked for once; a failed answer is not kept. */
export function discover(settings: SignInSettings): Promise<AuthorizationServer> {
  const found = known.get(settings.issuer) ?? ask(settings);
  known.set(settings.issuer, found);
  found.catch(() => known.delete(settings.issuer));
  return found;
}

async function ask(settings: SignInSettings): Promise<AuthorizationServer> {
  const { discoveryRequest, processDiscoveryResponse } = await import('oauth4webapi');
  const issuer = new URL(settings.issuer);
  return processDiscoveryResponse(issuer, await discoveryRequest(issuer, await insecure(settings)));
}
