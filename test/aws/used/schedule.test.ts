import {
  CreateScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, expect, test, vi } from 'vitest';
import { STATES } from '../../../shared/domain/application/application.ts';
import { done, filed } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { deployedHost } from '../deployed.ts';
import { outputs, STACK } from '../outputs.ts';
import { given, invoked } from './functions.ts';

const scheduler = new SchedulerClient();
let registry: TestHost;
beforeAll(async () => {
  registry = await deployedHost();
  for (const state of STATES) await filed(registry, state);
});

/** The schedule of a function as the stack made it. */
async function scheduleOf(id: string) {
  const { Schedules = [] } = await scheduler.send(new ListSchedulesCommand());
  const found = Schedules.find(({ Name = '' }) => Name.startsWith(`${STACK}-${id}`));
  return scheduler.send(new GetScheduleCommand({ Name: found?.Name }));
}

test('the progress schedule really fires, and writes the day’s picture', async () => {
  const { Target, ScheduleExpression } = await scheduleOf('Progress');
  expect(ScheduleExpression).toBe('cron(0 1 * * ? *)');
  const history = () => done(registry, undefined, 'GET', '/progress/330602/history');
  expect((await history()).items).toEqual([]);
  const soon = new Date(Date.now() + 3_000).toISOString().slice(0, 19);
  // The emulator gives the input as it stands; AWS puts the time into it.
  const target = { ...(Target ?? expect.fail('no target')), Input: JSON.stringify({ time: `${soon}Z` }) };
  await scheduler.send(
    new CreateScheduleCommand({
      ...{ Name: 'once', ScheduleExpression: `at(${soon})`, FlexibleTimeWindow: { Mode: 'OFF' }, Target: target },
    }),
  );
  await vi.waitFor(async () => expect((await history()).items).toHaveLength(1), { timeout: 40_000, interval: 1_000 });
});

test('deadlines, messages, invariants and upgrade do their work, and everything holds', async () => {
  const event = { time: '2023-06-01T01:00:00Z' };
  for (const id of ['Deadlines', 'Messages', 'Upgrade']) expect((await invoked(id, event)).fault).toBeUndefined();
  const { answer, fault } = await invoked('Invariants', event);
  const broken = JSON.stringify(answer).match(/"broken":\{[^}]+\}/g);
  expect([fault, broken]).toEqual([undefined, null]);
});

test('an event that no try can do anything with ends in the queue of the dead letters', async () => {
  const sqs = new SQSClient();
  await given('Progress', { time: 'the day after never' });
  const wanted = { QueueUrl: outputs().DeadLettersUrl.replace('localhost', '127.0.0.1'), WaitTimeSeconds: 1 };
  await vi.waitFor(
    async () => {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(wanted));
      expect(Messages.map(({ Body = '{}' }) => JSON.parse(Body).requestPayload)).toEqual([
        { time: 'the day after never' },
      ]);
    },
    { timeout: 40_000, interval: 1_000 },
  );
});
