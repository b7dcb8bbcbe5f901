/** A bearer token of a seeded person, for scripts: one request to the issuer that runs inside `npm start`. */
export async function tokenFor(origin: string, email: string): Promise<string> {
  const response = await ask(origin, email);
  const answer = (await response.json().catch(() => ({}))) as { access_token?: string; error?: string };
  if (answer.access_token) return answer.access_token;
  if (answer.error === 'invalid_grant') throw new Error(`Nobody at ${origin} has the email address ${email}.`);
  throw new Error(`No local sign-in answers at ${origin}: is the registry running there (npm start)?`);
}

async function ask(origin: string, email: string): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'urn:registry:local-person',
    client_id: 'registry-script',
    person: email,
  });
  try {
    return await fetch(`${origin}/oidc/token`, { method: 'POST', body });
  } catch (cause) {
    throw new Error(`Nothing answers at ${origin}: start the registry first (npm start).`, { cause });
  }
}
