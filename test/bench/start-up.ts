import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { bundled, sizes } from './bundle.ts';
import { atMost, median, type Row, told } from './row.ts';
import { tempFolder } from './temp.ts';
import { turns } from './turns.ts';

const ROUNDS = 21;
const WEB = resolve('dist/web/handler.mjs');

/** An event of an HTTP API, payload format 2.0, that needs no table. */
const path = '/api/v1/divisions';
const http = { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' };
const requestContext = { http, domainName: 'bench.test', stage: '$default', requestId: '-' };
const event = {
  version: '2.0',
  rawPath: path,
  rawQueryString: '',
  headers: {},
  requestContext,
  isBase64Encoded: false,
};

/** What a fresh process does: it loads the function, has one event answered, and tells when it began and ended. */
const SCRIPT = `
  const began = performance.now();
  const { handler } = await import(process.argv[1]);
  const { statusCode, body } = await handler(JSON.parse(process.argv[2]), {});
  if (statusCode !== 200) throw new Error(statusCode + ' ' + body);
  console.log(JSON.stringify([began, performance.now()]));
  process.exit();`;

const env = {
  ...process.env,
  ...{ TABLE_NAME: 'registry', CITY: '3306', ISSUER: 'https://issuer.test', CLIENT_ID: 'web', AUDIENCE: 'api' },
  ...{
    ORIGIN: 'https://bench.test',
    SESSION_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:0:secret:bench',
    AWS_REGION: 'us-east-1',
    NODE_OPTIONS: '',
  },
};

/** From process start to the first answered event: the web function's bundle against the minimal one, round about. */
export async function startUp(): Promise<Row[]> {
  const minimal = await bundled('test/bench/minimal.ts', tempFolder('minimal'));
  const [ours, least] = await turns(
    ROUNDS,
    async () => start(WEB),
    async () => start(minimal),
  );
  const whole = (times: readonly Times[]) => median(times.map(([, answered]) => answered));
  const loading = (times: readonly Times[]) => median(times.map(([began, answered]) => answered - began));
  const ms = (of: typeof whole) => `${Math.round(of(ours))} / ${Math.round(of(least))} ms`;
  const { atOnce, all } = await sizes(WEB);
  const kilobytes = `${Math.round(atOnce / 1000)} of ${Math.round(all / 1000)} kB at once`;
  return [
    atMost(
      `start-up of the web bundle, ${kilobytes}, against the minimal one (${ms(whole)})`,
      whole(ours) / whole(least),
      1.5,
      '×',
    ),
    told(`the same less what Node itself takes (${ms(loading)})`, loading(ours) / loading(least), '×'),
  ];
}

type Times = readonly [began: number, answered: number];

const start = (file: string): Times =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, file, JSON.stringify(event)], {
      env,
    }).toString(),
  );
