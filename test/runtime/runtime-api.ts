import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What a function is asked. */
export interface Invocation {
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly event: unknown;
}

/** An error as the runtime interface tells it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** What became of an invocation. */
export type Outcome = { readonly response: unknown } | { readonly error: FunctionError };

/** The Lambda Runtime API of one function: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
export class RuntimeApi {
  readonly #offered: Invocation[] = [];
  readonly #asking: ServerResponse[] = [];
  readonly #open = new Map<string, (outcome: Outcome) => void>();
  readonly #initError = Promise.withResolvers<FunctionError>();
  readonly #server = createServer((request, response) => this.#answer(request, response));
  /** The error that kept the function from starting. */
  readonly initError = this.#initError.promise;

  /** Tells the address at which it listens. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The function's next invocation, once it asks for one. */
  offer(invocation: Invocation): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    this.#open.set(invocation.requestId, resolve);
    this.#offered.push(invocation);
    this.#hand();
    return promise;
  }

  /** Ends an invocation; false when there is none, or it has ended. */
  end(requestId: string, outcome: Outcome): boolean {
    this.#open.get(requestId)?.(outcome);
    return this.#open.delete(requestId);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, kind, id = '', what] = /^\/2018-06-01\/runtime\/(\w+)\/([^/]+)(?:\/(\w+))?$/.exec(request.url ?? '') ?? [];
    if (kind === 'invocation' && id === 'next') this.#asking.push(response);
    else response.writeHead(this.#told(`${kind} ${what}`, id, await json(request)) ? 202 : 400).end('{}');
    this.#hand();
  }

  #told(kind: string, id: string, body: unknown): boolean {
    if (kind === 'invocation response') return this.end(id, { response: body });
    if (kind === 'invocation error') return this.end(id, { error: body as FunctionError });
    this.#initError.resolve(body as FunctionError);
    return true;
  }

  /** An offered invocation and a function that asks for one meet, whichever came first. */
  #hand(): void {
    if (this.#asking.length === 0) return;
    const invocation = this.#offered.shift();
    if (!invocation) return;
    this.#asking.shift()?.writeHead(200, headersOf(invocation)).end(JSON.stringify(invocation.event));
  }
}

const headersOf = ({ requestId, deadline }: Invocation) => ({
  'Content-Type': 'application/json',
  'Lambda-Runtime-Aws-Request-Id': requestId,
  'Lambda-Runtime-Deadline-Ms': String(deadline),
  'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:us-east-1:000000000000:function:registry',
  'Lambda-Runtime-Trace-Id': 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0',
});
