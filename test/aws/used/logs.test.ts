import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { beforeAll, expect, test, vi } from 'vitest';
import { SUBMITTER } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { deployedHost } from '../deployed.ts';
import { logOf } from './functions.ts';

let registry: TestHost;
beforeAll(async () => {
  registry = await deployedHost();
});

test('a request leaves one line that tells who asked for what, and what was refused is counted', async () => {
  await registry.call(SUBMITTER, 'GET', '/applications/2023-330602-0000000000');
  const logs = new CloudWatchLogsClient();
  const logGroupName = await logOf('Web');
  const lines = async () => {
    const { events = [] } = await logs.send(new FilterLogEventsCommand({ logGroupName, limit: 10_000 }));
    return events.flatMap(({ message = '' }) => (message.startsWith('{') ? [JSON.parse(message)] : []));
  };
  await vi.waitFor(
    async () => {
      const all = await lines();
      const line = all.findLast((one) => one.application === '2023-330602-0000000000');
      expect(line).toMatchObject({
        ...{ message: 'request', service: 'web', actor: SUBMITTER, method: 'GET', status: 404, refusal: 'not-found' },
      });
      expect(all.some((one) => one.code === 'not-found' && one.Refusals === 1)).toBe(true);
    },
    { timeout: 20_000, interval: 1_000 },
  );
});
