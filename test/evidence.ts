import { createHash } from 'node:crypto';
import { tokenFor } from '../functions/local/token.ts';
import { list } from '../shared/objects/object.ts';
import { done } from './flow.ts';
import type { TestHost } from './host.ts';
import type { Answer } from './reach.ts';

export const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** A file as somebody has it at hand, and the indicator that it shows something for. */
export interface AtHand {
  readonly name: string;
  readonly body: Buffer;
  readonly indicator?: string;
  readonly thumbnail?: Buffer;
}

const said = (body: Buffer) => ({ size: body.length, sha256: sha256Of(body) });

/** What is said of a file before it comes, and once more when it has. */
export const claimOf = ({ name, body, indicator = 'ledger', thumbnail }: AtHand) => ({
  ...{ indicator, name, ...said(body) },
  ...(thumbnail && { thumbnail: said(thumbnail) }),
});

type Registry = Parameters<typeof done>[0];
type Of = Pick<Answer['body'], 'id'>;
const pathOf = ({ id }: Of) => `/applications/${id}/evidence`;

export const ask = (host: TestHost, who: string | undefined, of: Of, file: AtHand, more: object = {}) =>
  host.call(who, 'POST', pathOf(of), { ...claimOf(file), ...more });

export const complete = (
  host: TestHost,
  who: string | undefined,
  of: Of,
  ticket: string,
  file: AtHand,
  more: object = {},
) => host.call(who, 'POST', `${pathOf(of)}/${ticket}`, { ...claimOf(file), ...more });

/** Asks for a ticket and sends the file, without completing; gives the ticket's id. */
export async function sent(host: Registry, who: string, of: Of, file: AtHand): Promise<string> {
  const { id, thumbnail, ...whole } = await done(host, who, 'POST', pathOf(of), claimOf(file));
  await put(whole, file.body);
  if (thumbnail && file.thumbnail) await put(thumbnail, file.thumbnail);
  return id;
}

export async function put(to: { url: string; headers: Record<string, string> }, body: Buffer): Promise<void> {
  const { status } = await fetch(to.url, { method: 'PUT', headers: to.headers, body: new Uint8Array(body) });
  if (status !== 200) throw new Error(`the store answered ${status}`);
}

/** The whole way of a file over the API; gives the evidence that it has become. */
export async function brought(host: Registry, who: string, of: Of, file: AtHand): Promise<Answer['body']> {
  const ticket = await sent(host, who, of, file);
  return done(host, who, 'POST', `${pathOf(of)}/${ticket}`, claimOf(file));
}

export const removed = (host: TestHost, who: string, of: Of, file: string) =>
  host.call(who, 'DELETE', `${pathOf(of)}/${file}`);

/** Asks for a file by its address: what the registry answers, and where it leads. */
export async function download(host: TestHost, who: string, of: Of, file: string, query = '') {
  const headers = { authorization: `Bearer ${await tokenFor(host.origin, who)}` };
  const address = `${host.origin}/api/v1${pathOf(of)}/${file}${query}`;
  const answer = await fetch(address, { headers, redirect: 'manual' });
  return { status: answer.status, address: answer.headers.get('location') ?? '' };
}

/** What the store holds of an application, without its id. */
export async function kept({ site }: TestHost, { id }: Of): Promise<string[]> {
  const found = [];
  for await (const { key } of list(site.bucket, '')) if (key.includes(id)) found.push(key.replace(`/${id}`, ''));
  return found.sort();
}
