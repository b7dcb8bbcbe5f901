import { setTimeout as sleep } from 'node:timers/promises';
import { type Bucket, signed, type Wanted } from './bucket.ts';

/** The object store did not answer, or not in time, although it was asked again. Shown as 503. */
export class ObjectsBusy extends Error {
  constructor(cause: unknown) {
    super('the object store does not answer', { cause });
    this.name = 'ObjectsBusy';
  }
}

/** There is no such object, or no longer the one that was meant. */
export class ObjectGone extends Error {
  override name = 'ObjectGone';
}

export interface Answer {
  readonly headers: Headers;
  readonly body: Buffer;
}

const MOST_TRIES = 3;
const PATIENCE_MS = 5_000;
const PAUSE_MS = 100;

/** Asks the store, and again after what may pass. Throws `ObjectsBusy`, `ObjectGone`, or what the store refused it for. */
export async function ask(bucket: Bucket, wanted: Wanted, patience = PATIENCE_MS): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const { answer, failed } = await tried(bucket, wanted, patience);
    if (answer) return answer;
    if (tries === MOST_TRIES) throw new ObjectsBusy(failed);
    await sleep(PAUSE_MS * 2 ** tries * Math.random());
  }
}

async function tried(bucket: Bucket, wanted: Wanted, patience: number): Promise<{ answer?: Answer; failed?: unknown }> {
  const { url, headers } = await signed(bucket, wanted);
  const { method, body = null } = wanted;
  const sent = { method, headers, body, signal: AbortSignal.timeout(patience) };
  let status: number;
  let answer: Answer;
  try {
    const response = await fetch(url, sent);
    status = response.status;
    answer = { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
  } catch (failed) {
    return { failed };
  }
  const code = faultIn(answer.body);
  if (status < 300 && !code) return { answer };
  const refused = `the object store refused ${wanted.method} ${wanted.key}: ${status} ${code}`;
  if ((status === 404 && code !== 'NoSuchBucket') || status === 412) throw new ObjectGone(refused);
  // A long copy answers 200 before it is done, and fails in the body.
  if (status < 300 || status >= 500 || status === 429 || PASSING.includes(code)) return { failed: new Error(refused) };
  throw new Error(refused);
}

const PASSING = ['RequestTimeout', 'OperationAborted'];

const faultIn = (body: Buffer): string =>
  /^(?:<\?xml[^>]*>)?\s*<Error>.*?<Code>(\w+)/s.exec(body.toString('latin1', 0, 500))?.[1] ?? '';
