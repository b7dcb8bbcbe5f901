import { setTimeout as pause } from 'node:timers/promises';
import {
  GetFunctionConfigurationCommand,
  type GetFunctionConfigurationCommandOutput,
  LambdaClient,
  ListFunctionsCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { seededMembers } from '../../functions/local/people.ts';
import { loadPolicy } from '../../shared/data/load.ts';
import { openTable, type Table } from '../../shared/store/client.ts';
import { isMember, saveMembers } from '../../shared/store/members.ts';
import type { TestHost } from '../host.ts';
import { reached } from '../reach.ts';
import { emulator, outputs, STACK } from './outputs.ts';
import { signInAtPool, tokenFor } from './people.ts';

export { emulator, signInAtPool };

/** The registry that was deployed, for tests that know one on this machine; what they ask of it is here. */
export async function deployedHost(): Promise<TestHost> {
  const { SiteUrl: origin, TableName } = outputs();
  const [table, policy] = [openTable(TableName), loadPolicy('3306')];
  const clock = await openClock();
  await seed(table, seededMembers(policy.divisions().all));
  const site = { table, policy, now: clock.now };
  const api = reached({ address: gateway(), send: fetch, token: tokenFor });
  return { origin, site, clock, ...api, stop: async () => undefined } as unknown as TestHost;
}

async function seed(table: Table, members: ReturnType<typeof seededMembers>): Promise<void> {
  const last = members.at(-1);
  if (last && !(await isMember(table, last.email))) await saveMembers(table, members);
}

/** The site by the gateway's address on the emulator: only a browser finds the way to a name under `localhost`. */
function gateway(): string {
  const [name] = new URL(outputs().SiteUrl).host.split('.');
  return `${emulator()}/_aws/execute-api/${name}/$default`;
}

const START = '2023-06-01T09:00:00+08:00';
const PRELOADED = `--require=${new URL('emulated.cjs', import.meta.url).pathname}`;

/** The functions' clock. It stands in the programme's year, as on one machine; setting it is a change of their settings. */
async function openClock() {
  const lambda = new LambdaClient();
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand());
  const own = Functions.flatMap(({ FunctionName = '' }) => (FunctionName.startsWith(STACK) ? FunctionName : []));
  let offset = 0;
  const set = async (to: string) => {
    offset = Date.parse(to) - Date.now();
    for (const name of own) await give(lambda, name, { NODE_OPTIONS: PRELOADED, CLOCK_OFFSET_MS: String(offset) });
  };
  await set(START);
  return { now: () => new Date(Date.now() + offset).toISOString(), set };
}

type Configuration = GetFunctionConfigurationCommandOutput;

async function give(lambda: LambdaClient, FunctionName: string, added: Record<string, string>): Promise<void> {
  const known = (): Promise<Configuration> => lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const { Environment } = await known();
  const Variables = { ...Environment?.Variables, ...added };
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  while ((await known()).LastUpdateStatus === 'InProgress') await pause(200);
}
