import { Agent, request } from 'node:http';
import { answering, sideBySide } from './child.ts';

/** What to do: the same move of many applications, by HTTP. */
export interface Moves {
  readonly origin: string;
  readonly token: string;
  readonly move: string;
  readonly ids: readonly string[];
  readonly many: number;
}
const agent = new Agent({ keepAlive: true });

/** Answers with the milliseconds that all took. */
answering(async ({ origin, token, move, ids, many }: Moves) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': 2 };
  const start = performance.now();
  await sideBySide(ids, many, (id) => post(`${origin}/api/v1/applications/${id}/${move}`, headers));
  return performance.now() - start;
});

const post = (address: string, headers: Record<string, string | number>) =>
  new Promise<void>((resolve, reject) => {
    const sent = request(address, { method: 'POST', agent, headers }, (answer) => {
      answer
        .resume()
        .once('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))));
    });
    sent.once('error', reject).end('{}');
  });
