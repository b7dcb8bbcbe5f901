import type { Call, Filter, Method, PagedPath, Row } from './calls.ts';
import { patient, type Send } from './patient.ts';
import { Refused } from './refused.ts';

/** Where a registry is reached, and as whom. */
interface Reached {
  /** Such as `https://cells.example.org`; the API is under it. */
  readonly address: string;
  /** A bearer token, or what gives one; nobody needs one for what is public. */
  readonly token?: string | (() => Promise<string>) | undefined;
  /** What refusals are written in; Chinese if nothing is said. */
  readonly language?: 'zh' | 'en';
  readonly send?: Send;
}

/** A registry by its API: every path and method of its document, with what each takes and answers. */
export interface Registry {
  readonly get: Call<'get'>;
  readonly post: Call<'post'>;
  readonly put: Call<'put'>;
  readonly patch: Call<'patch'>;
  readonly delete: Call<'delete'>;
  /** Every row of a list, its pages asked for as they are needed. */
  each<P extends PagedPath>(path: P, filter?: Filter<P>): AsyncGenerator<Row<P>, void>;
}

/** What any call may say, whatever its path. */
interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly version?: number;
  readonly key?: string;
}

/** Opens a registry. A refusal is thrown as `Refused`; every change gets a key of its own, kept while it is tried again. */
export function openRegistry({ address, token, language, send = fetch }: Reached): Registry {
  const sent = patient(send);
  const ask = async (method: Method, path: string, said: Sent = {}): Promise<unknown> => {
    const authorization = typeof token === 'function' ? await token() : token;
    const answer = await sent(`${address}/api/v1${addressOf(path, said)}`, {
      method: method.toUpperCase(),
      headers: {
        ...headersOf(method, said),
        ...(authorization && { authorization: `Bearer ${authorization}` }),
        ...(language && { 'accept-language': language }),
      },
      ...(said.body !== undefined && { body: JSON.stringify(said.body) }),
      redirect: 'manual',
    });
    if (answer.status >= 400) throw await refusal(answer, `${method.toUpperCase()} ${path}`);
    return readOf(answer);
  };
  const by = (method: Method) => (path: string, said?: Sent) => ask(method, path, said);
  const registry = {
    ...{ get: by('get'), post: by('post'), put: by('put'), patch: by('patch'), delete: by('delete') },
    each: async function* (path: string, filter: Sent['query'] = {}) {
      let cursor: string | undefined;
      do {
        const page = (await ask('get', path, { query: { ...filter, cursor } })) as { items: object[]; next?: string };
        yield* page.items;
        cursor = page.next;
      } while (cursor !== undefined);
    },
  };
  // What each path takes and answers is the document's to say, and a test holds its types against it.
  return registry as unknown as Registry;
}

function addressOf(path: string, { path: names = {}, query = {} }: Sent): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''));
  const asked = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined);
  return asked.length > 0 ? `${filled}?${new URLSearchParams(asked)}` : filled;
}

const headersOf = (method: Method, { body, version, key }: Sent): Record<string, string> => ({
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(version !== undefined && { 'if-match': `"${version}"` }),
  ...(method !== 'get' && { 'idempotency-key': key ?? crypto.randomUUID() }),
});

/** Data, a text, a file, or where a file is. */
async function readOf(answer: Response): Promise<unknown> {
  if (answer.status === 302) return answer.headers.get('location');
  if (answer.status === 204) return undefined;
  const type = answer.headers.get('content-type') ?? '';
  if (type.includes('json')) return answer.json();
  return type.startsWith('text/') ? answer.text() : answer.blob();
}

/** What stands between may answer in its own words. */
async function refusal(answer: Response, asked: string): Promise<Error> {
  if (answer.headers.get('content-type')?.includes('problem+json')) return new Refused(await answer.json(), asked);
  return new Error(`${asked} was answered with ${answer.status}: ${await answer.text()}`);
}
