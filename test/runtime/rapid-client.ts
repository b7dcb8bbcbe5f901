// Stands in for the native half of the runtime interface client, which only a compiler could install. It speaks the same
// HTTP to the Runtime API. The native one blocks while it posts; this one lets the next question wait for the post.
import { Agent, type IncomingMessage, request } from 'node:http';

const [hostname, port] = (process.env.AWS_LAMBDA_RUNTIME_API ?? '').split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const INVOCATION = '/2018-06-01/runtime/invocation';
const PASSED_ON = ['aws-request-id', 'deadline-ms', 'invoked-function-arn', 'trace-id'].map(
  (h) => `lambda-runtime-${h}`,
);

let posted: Promise<unknown> = Promise.resolve();

export async function next() {
  await posted;
  const { headers, text } = await asked('GET', `${INVOCATION}/next`);
  return { bodyJson: text, headers: Object.fromEntries(PASSED_ON.map((name) => [name, headers[name]])) };
}

export function done(requestId: string, response: string): void {
  posted = asked('POST', `${INVOCATION}/${requestId}/response`, response);
}

export function error(requestId: string, failure: string, xray: string): void {
  const { errorType } = JSON.parse(failure) as { errorType: string };
  const headers = {
    'Lambda-Runtime-Function-Error-Type': errorType,
    'Lambda-Runtime-Function-XRay-Error-Cause': xray.replace(/[^\x20-\x7e]/g, '?'),
  };
  posted = asked('POST', `${INVOCATION}/${requestId}/error`, failure, headers);
}

function asked(method: string, path: string, body = '', headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<Pick<IncomingMessage, 'headers'> & { text: string }>();
  const length = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  const asking = request({ hostname, port, agent, method, path, headers: { ...length, ...headers } }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    answer.on('end', () => resolve({ headers: answer.headers, text })).on('error', reject);
  });
  asking.on('error', reject).end(body);
  return promise;
}
