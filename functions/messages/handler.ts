import { loadPolicy } from '../../shared/data/load.ts';
import { openTable } from '../../shared/store/client.ts';
import { scheduled } from '../scheduled/scheduled.ts';
import { mailBySes } from './adapters/mail.ts';
import { webhookOf } from './adapters/webhook.ts';
import type { Channels } from './channels.ts';
import { ended } from './ended.ts';
import { deliver } from './run.ts';
import { words } from './words.ts';

const table = openTable(process.env.TABLE_NAME ?? 'registry', process.env.DYNAMODB_ENDPOINT);
const policy = loadPolicy(process.env.CITY ?? '3306');
const channels = channelsOf(process.env);

/** The channels that the stack has set: mail where there is a sender, the webhook where there is an address. */
function channelsOf(env: NodeJS.ProcessEnv): Channels {
  const { ORIGIN: origin = '', MAIL_FROM: address } = env;
  const webhook = webhookOf(env);
  if (address && !origin) throw new Error('environment variable ORIGIN is not set: letters have links');
  return {
    origin,
    ...(address && { mail: mailBySes({ name: words.zh.site.name, address }) }),
    ...(webhook && { webhook }),
  };
}

/** The scheduled function. Fails when it gave something up or had no time for all, after all else is done. */
export const handler = scheduled({ table, task: 'messages' }, async ({ timeLeft }) => {
  const delivered = await deliver({ table, policy }, channels, Date.now, timeLeft);
  const { lying: _, ...report } = delivered;
  return { report, ...ended(delivered), metrics: { GivenUp: Object.keys(delivered.givenUp).length } };
});
