import { bundle } from '../../bundling.ts';
import { unpackClient } from '../runtime/client.ts';
import { httpEvent } from '../runtime/http-event.ts';
import { startLambda } from '../runtime/lambda.ts';
import { CLOUD, LIMITS, type Size, sizeIn } from '../runtime/sizes.ts';
import { bundled } from './bundle.ts';
import { atMost, median, type Row } from './row.ts';
import { tempFolder } from './temp.ts';
import { turns } from './turns.ts';

const ROUNDS = 21;

/** An event that needs no table. */
const EVENT = httpEvent('/assets/0/mark.svg');

const env = {
  ...{ TABLE_NAME: 'registry', CITY: '3306', ISSUER: 'https://issuer.test', CLIENT_ID: 'web', AUDIENCE: 'api' },
  ...{ EVIDENCE_BUCKET: 'evidence', ORIGIN: 'https://bench.test', POWERTOOLS_METRICS_NAMESPACE: 'Bench' },
  SESSION_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:0:secret:bench',
};

/** Under the runtime interface, from process start to the first answered event: the web bundle against the minimal one. */
export async function startUp(): Promise<Row[]> {
  const [client, web, least] = [unpackClient(tempFolder('client')), tempFolder('web'), tempFolder('minimal')];
  await Promise.all([bundle('web', web), bundled('test/bench/minimal.ts', least)]);
  const [ours, minimal] = await turns(
    ROUNDS,
    () => started({ client, folder: web }),
    () => started({ client, folder: least, file: 'minimal' }),
  );
  const ms = [ours, minimal].map((times) => Math.round(median(times))).join(' / ');
  const what = `start-up of the web bundle against the minimal one (${ms} ms)`;
  const sizes = CLOUD.map(async (name) => sizeRow(name, sizeIn(await bundle(name, tempFolder(`size-${name}`)))));
  return [atMost(what, median(ours) / median(minimal), 1.5, '×'), ...(await Promise.all(sizes))];
}

async function started(what: Parameters<typeof startLambda>[0]): Promise<number> {
  const began = performance.now();
  const lambda = await startLambda({ ...what, env });
  const outcome = await lambda.invoke(EVENT);
  const answered = performance.now();
  await lambda.stop();
  const { statusCode } = 'response' in outcome ? (outcome.response as { statusCode: number }) : { statusCode: 0 };
  if (statusCode !== 200) throw new Error(JSON.stringify(outcome));
  return answered - began;
}

function sizeRow(name: string, { atOnce, all }: Size): Row {
  const limit = LIMITS[name] ?? { atOnce: 0, all: 0 };
  return {
    what: `code of the ${name} bundle: loaded at once / all`,
    measured: `${atOnce} / ${all} kB`,
    budget: `≤ ${limit.atOnce} / ${limit.all} kB`,
    kept: atOnce <= limit.atOnce && all <= limit.all,
  };
}
