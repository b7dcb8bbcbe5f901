import type { LambdaContext } from 'hono/aws-lambda';
import { loadPolicy } from '../../shared/data/load.ts';
import { openTable } from '../../shared/store/client.ts';
import { recorded } from '../scheduled/recorded.ts';
import { isTimeUp } from '../scheduled/time-left.ts';
import { logger } from '../telemetry/logger.ts';
import { type Deployment, tell } from './deployment.ts';
import { ended } from './ended.ts';
import { type Upgraded, upgrade, welcome } from './run.ts';

const table = openTable(process.env.TABLE_NAME ?? 'registry', process.env.DYNAMODB_ENDPOINT);
const policy = loadPolicy(process.env.CITY ?? '3306');

/**
 * Called with every deployment, and by the schedule for what that had no time for. A deployment is told of a fault, and
 * is taken back then.
 */
export async function handler(event: Deployment | { readonly time?: string }, context: LambdaContext) {
  logger.addContext(context);
  const work = () => run(() => !isTimeUp(() => context.getRemainingTimeInMillis()));
  return 'RequestType' in event ? deployed(event, work) : byTime(event.time, work);
}

/** Keeps how it ended: that time calls it is what the registry's health depends on. */
async function byTime(time: string | undefined, work: () => Promise<Upgraded>): Promise<Upgraded> {
  const started = realTime();
  const begun = { task: 'upgrade' as const, scheduled: time ? new Date(time).toISOString() : started, started };
  const { upgraded } = await recorded(table, begun, realTime, async () => {
    const upgraded = await work();
    return { ...ended(upgraded), upgraded };
  });
  return upgraded;
}

const realTime = () => new Date().toISOString();

async function deployed(event: Deployment, work: () => Promise<Upgraded>): Promise<void> {
  try {
    if (event.RequestType !== 'Delete') {
      await welcome(table, policy, event.ResourceProperties.admin);
      await work();
    }
  } catch (error) {
    logger.error('deployment', { error: String(error) });
    return tell(event, error);
  }
  await tell(event);
}

async function run(mayGoOn: () => boolean): Promise<Upgraded> {
  const upgraded = await upgrade(table, mayGoOn);
  logger.info('upgrade', { ...upgraded });
  return upgraded;
}
