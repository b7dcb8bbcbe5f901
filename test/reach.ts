import type { Send } from '../functions/client/patient.ts';
import { openRegistry, type Registry } from '../functions/client/registry.ts';

/** What came back, as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  readonly body: any;
}

/** The API of a registry, wherever it runs. */
export interface Reached {
  /** As a member, or as nobody, by the typed client: how everybody calls it. */
  as(email?: string): Registry;
  /** Whatever can be sent, right or wrong, for tests of the protocol itself. */
  call(
    as: string | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

interface Way {
  readonly address: string;
  readonly send: Send;
  token(email: string): Promise<string>;
}

export const reached = ({ address, send, token }: Way): Reached => ({
  as: (email) => openRegistry({ address, send, token: email ? () => token(email) : undefined }),
  call: async (as, method, path, body, headers = {}) => {
    const answer = await send(`${address}/api/v1${path}`, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${await token(as)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
  },
});
