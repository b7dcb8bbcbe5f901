/**
 * The e-mail that an issuer vouches for. Where people may name their own, one that is said not to be verified could be
 * anybody's; an issuer of an office's own accounts may say nothing about it (OpenID Connect Core 1.0, 5.1).
 */
export function verifiedEmail({
  email,
  email_verified: verified = true,
}: Readonly<Record<string, unknown>>): string | undefined {
  return typeof email === 'string' && (verified === true || verified === 'true') ? email : undefined;
}
