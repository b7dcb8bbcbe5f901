import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type FunctionError, type Outcome, RuntimeApi } from './runtime-api.ts';

/** A line of the log, which is JSON throughout. */
type Line = Readonly<Record<string, unknown>>;

/** A function as Lambda runs it: one process at a time, one event after another, killed when it answers too late. */
export interface Lambda {
  invoke(event: unknown, asked?: { readonly requestId?: string; readonly seconds?: number }): Promise<Outcome>;
  /** The error that kept it from starting. */
  readonly initError: Promise<FunctionError>;
  /** Every line of its log, until now. */
  lines(): readonly Line[];
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

const NODE = new URL('../../node_modules/node/bin/node', import.meta.url).pathname;

/** What Lambda sets for every function (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html). */
const RESERVED = {
  ...{ AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x', AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand' },
  ...{ AWS_LAMBDA_FUNCTION_NAME: 'registry', AWS_LAMBDA_FUNCTION_VERSION: '$LATEST' },
  ...{ AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512', AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/registry' },
  ...{
    AWS_LAMBDA_LOG_STREAM_NAME: '[$LATEST]1',
    AWS_LAMBDA_LOG_FORMAT: 'JSON',
    AWS_LAMBDA_LOG_LEVEL: 'INFO',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    PATH: '/usr/bin:/bin',
  },
  ...{ AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-1' },
  ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_SESSION_TOKEN: 'test' },
};

interface Started {
  /** The client to run. */
  readonly client: string;
  /** The bundle's folder, and the file in it without its ending. */
  readonly folder: string;
  readonly file?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** Starts a function. It inherits nothing of this process: what the bundle finds here, it must find in the cloud too. */
export async function startLambda({
  client,
  folder,
  file = 'handler',
  env = {},
  flags = [],
}: Started): Promise<Lambda> {
  const api = new RuntimeApi();
  const runtime = { AWS_LAMBDA_RUNTIME_API: await api.listen(), _HANDLER: `${file}.handler`, LAMBDA_TASK_ROOT: folder };
  const child = spawn(NODE, [...flags, client], { cwd: folder, env: { ...RESERVED, ...runtime, ...env } });
  const said = saidBy(child);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    ...{ ended, initError: api.initError },
    lines: () =>
      said
        .join('')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    invoke: (event, { requestId = randomUUID(), seconds = 30 } = {}) => {
      const late = setTimeout(() => {
        api.end(requestId, timedOut(requestId, seconds));
        child.kill('SIGKILL');
      }, seconds * 1000);
      const outcome = api.offer({ requestId, event, deadline: Date.now() + seconds * 1000 });
      return Promise.race([outcome, ended.then((code) => exited(requestId, code))]).finally(() => clearTimeout(late));
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      api.close();
    },
  };
}

function saidBy({ stdout, stderr }: ChildProcess): readonly string[] {
  const said: string[] = [];
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return said;
}

// In Lambda's own words.
const timedOut = (id: string, seconds: number): Outcome => ({
  error: {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${id} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
  },
});
const exited = (id: string, code: number | null): Outcome => ({
  error: {
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${id} Error: Runtime exited with error: exit status ${code}`,
  },
});
