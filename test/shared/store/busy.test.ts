import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { openTable, StoreBusy, type Table } from '../../../shared/store/client.ts';
import { commit } from '../../../shared/store/commit.ts';
import { loadMember, saveMember } from '../../../shared/store/members.ts';
import { drafted, moving, submitter } from '../../decisions.ts';
import { dump } from '../../items.ts';
import { losingAnAnswer, meddled, networkError } from '../../meddle.ts';
import { freshTable } from '../../table.ts';

const ID = '2023-330602-aaaaaaaaaa';
let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

/** The first `times` transactions are cancelled for these reasons. */
function cancelling(times: number, ...codes: string[]): { table: Table; asked: () => number } {
  let asked = 0;
  const CancellationReasons = codes.map((Code): CancellationReason => ({ Code }));
  const own = meddled(table, 'command', (_, next) => {
    asked++;
    if (asked > times) return next();
    throw new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });
  });
  return { table: own, asked: () => asked };
}

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, $metadata: {}, ...more });

test.each([['TransactionConflict'], ['ThrottlingError'], ['ProvisionedThroughputExceeded']])(
  'a transaction cancelled once for %s is written at the second try',
  async (code) => {
    const decision = moving(await drafted(table, ID), 'submit', {});
    const conflicting = cancelling(1, 'None', code);
    expect(await commit(conflicting.table, decision, '塔山小学')).toBeUndefined();
    expect(conflicting.asked()).toBe(2);
    expect((await dump(table))[0]).toMatchObject({ state: 'submitted', version: 3 });
  },
);

test('transactions that conflict for ever are busy, and nothing is stored', async () => {
  const decision = moving(await drafted(table, ID), 'submit', {});
  const before = await dump(table);
  const conflicting = cancelling(Number.POSITIVE_INFINITY, 'TransactionConflict');
  await expect(commit(conflicting.table, decision, '塔山小学')).rejects.toThrow(StoreBusy);
  expect(conflicting.asked()).toBe(6);
  expect(await dump(table)).toEqual(before);
});

test('a failed condition is told even when another part conflicted', async () => {
  const decision = moving(await drafted(table, ID), 'submit', {});
  const { table: own } = cancelling(1, 'TransactionConflict', 'None', 'ConditionalCheckFailed', 'None');
  expect(await commit(own, decision, '塔山小学')).toBe('unit');
});

test('a transaction that can never be written is not tried again', async () => {
  const decision = moving(await drafted(table, ID), 'submit', {});
  const faulty = cancelling(9, 'ValidationError');
  await expect(commit(faulty.table, decision, '塔山小学')).rejects.toThrow(TransactionCanceledException);
  expect(faulty.asked()).toBe(1);
});

test.each([
  ['throttling', named('ThrottlingException')],
  ['a full partition', named('ProvisionedThroughputExceededException')],
  ['a request limit', named('RequestLimitExceeded')],
  ['a fault of the server', named('SomethingNew', { $fault: 'server' })],
  ['a transaction still under way', named('TransactionInProgressException')],
  ['a time-out', named('TimeoutError')],
  ['a lost connection', networkError('ECONNRESET')],
  ['a broken pipe', networkError('EPIPE')],
  ['an unanswered name', networkError('EAI_AGAIN')],
  ['a host out of reach', networkError('EHOSTUNREACH')],
])('%s is busy', async (_, error) => {
  const failing = meddled(table, 'command', () => Promise.reject(error));
  const told = await loadMember(failing, 'a@example.test').catch((e: unknown) => e);
  expect(told).toBeInstanceOf(StoreBusy);
  expect((told as StoreBusy).cause).toBe(error);
});

test('a mistake of ours is not taken for a busy store', async () => {
  const mistaken = meddled(table, 'command', () => Promise.reject(named('ValidationException')));
  await expect(loadMember(mistaken, 'a@example.test')).rejects.toThrow('ValidationException');
});

test('a store that nobody listens at is busy, for reading and for writing', async () => {
  const nobody = openTable('registry', 'http://127.0.0.1:1');
  const both = await Promise.allSettled([loadMember(nobody, 'a@example.test'), saveMember(nobody, submitter)]);
  expect(both.map((r) => r.status === 'rejected' && r.reason.name)).toEqual(['StoreBusy', 'StoreBusy']);
});

test('a transaction whose answer is lost is asked again under its token and written once', async () => {
  const decision = moving(await drafted(table, ID), 'submit', {});
  const lossy = losingAnAnswer(table, 'try', 'TransactWriteItemsCommand');
  expect(await commit(lossy, decision, '塔山小学')).toBeUndefined();
  const items = await dump(table);
  expect(items.find(({ sk }) => sk === '2023#TALLY')).toMatchObject({ 'state:submitted': 1, changes: 1 });
  expect(items.filter(({ sk }) => sk.startsWith('EVENT')).map(({ transition }) => transition)).toEqual([
    'create',
    'save',
    'submit',
  ]);
});
