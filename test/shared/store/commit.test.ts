import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import type { Decision } from '../../../shared/domain/application/change.ts';
import { type Table, toItem } from '../../../shared/store/client.ts';
import { type Conflict, commit, type Once } from '../../../shared/store/commit.ts';
import { committed, drafted, moving, NOW, opening, proposed, submitted, submitter } from '../../decisions.ts';
import { dump, places } from '../../items.ts';
import { freshTable } from '../../table.ts';

const [A, B] = ['2023-330602-aaaaaaaaaa', '2023-330602-bbbbbbbbbb'];
const once: Once = { member: submitter.email, key: 'k1', fingerprint: 'said' };
const put = ({ client, name }: Table, item: object) =>
  client.send(new PutItemCommand({ TableName: name, Item: toItem(item) }));

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

test('a new draft is stored with its event and the mark of its request, and in no queue', async () => {
  const decision = opening(A, { name: '塔山小学' });
  expect(await commit(table, decision, '塔山小学', once)).toBeUndefined();
  const pk = `APPLICATION#${A}`;
  const items = await dump(table);
  expect(items).toEqual([
    {
      pk,
      sk: 'APPLICATION',
      ...decision.after,
      applicantKey: '330602001',
      applicantSort: `2023#draft#${NOW}#${A}`,
      listed: '塔山小学',
    },
    { pk, sk: 'EVENT#00000001', ...decision.event },
    { pk, sk: 'ONCE#s@example.test#k1', fingerprint: 'said', expires: items[2]?.expires },
  ]);
  const days = (Number(items[2]?.expires) - Date.now() / 1000) / (24 * 3600);
  expect(days).toBeCloseTo(7, 2);
});

test('a submission enters the queue, occupies its unit and is counted, all at once', async () => {
  const application = await submitted(table, A);
  const items = await dump(table);
  expect(items.filter(({ sk }) => !sk.startsWith('EVENT'))).toEqual([
    {
      pk: `APPLICATION#${A}`,
      sk: 'APPLICATION',
      ...application,
      queue: '2023#330602',
      queueSort: `submitted#${NOW}#${A}`,
      applicantKey: '330602001',
      applicantSort: `2023#submitted#${NOW}#${A}`,
      listed: '塔山小学',
    },
    { pk: 'PROGRESS#330602', sk: '2023#TALLY', 'state:submitted': 1, changes: 1, changedAt: NOW },
    { pk: 'UNIT#2023#school#330602001/塔山小学', sk: 'UNIT', application: A },
  ]);
});

test('a naming writes the cell and takes the running number in the tally', async () => {
  const decision = moving(await proposed(table, A), 'sign', {});
  await committed(table, decision);
  const [cell, tally] = (await dump(table)).filter(({ pk }) => /^(CELLS|PROGRESS)/.test(pk));
  expect(cell).toEqual({ pk: 'CELLS#330602', sk: '2023#0001', ...decision.cell });
  expect(tally).toEqual({
    pk: 'PROGRESS#330602',
    sk: '2023#TALLY',
    'state:submitted': 0,
    'state:assessing': 0,
    'state:proposed': 0,
    'state:named': 1,
    cells: 1,
    'category:school': 1,
    'star:5': 1,
    serial: 1,
    changes: 4,
    changedAt: NOW,
  });
});

/** A decision that meets what somebody else did meanwhile, and what it is told. */
const conflicts: Record<string, readonly [told: Conflict, meets: () => Promise<[Decision, Once?]>]> = {
  'the application changed': ['version', () => outrun(true)],
  'the application is gone': ['version', () => outrun(false)],
  'the draft is there already': [
    'version',
    async () => {
      await drafted(table, A);
      return [opening(A)];
    },
  ],
  'the unit is taken': [
    'unit',
    async () => {
      await submitted(table, B);
      return [moving(await drafted(table, A), 'submit', {}), once];
    },
  ],
  'its own unit is in other hands': [
    'version',
    async () => {
      const application = await submitted(table, A);
      await put(table, { pk: 'UNIT#2023#school#330602001/塔山小学', sk: 'UNIT', application: B });
      return [moving(application, 'withdraw', { reason: '有误' })];
    },
  ],
  'the running number is taken': [
    'serial',
    async () => {
      await committed(table, moving(await proposed(table, A), 'sign', {}));
      return [moving(await proposed(table, B, '府山小学'), 'sign', {}), once];
    },
  ],
  'a running number was left out': [
    'serial',
    async () => [moving(await proposed(table, A), 'sign', {}, { serial: 2 })],
  ],
  'a cell has the running number': [
    'serial',
    async () => {
      await put(table, { pk: 'CELLS#330602', sk: '2023#0001', name: '早先命名' });
      return [moving(await proposed(table, A), 'sign', {})];
    },
  ],
  'the request came before': [
    'once',
    async () => {
      const draft = await drafted(table, A);
      const application = await committed(table, moving(draft, 'submit', {}), once);
      return [moving(application, 'withdraw', { reason: '有误' }), once];
    },
  ],
};

async function outrun(kept: boolean): Promise<[Decision, Once]> {
  const draft = await drafted(table, A);
  await committed(table, kept ? moving(draft, 'save', { unit: { contact: '李' } }) : moving(draft, 'delete', {}));
  return [moving(draft, 'submit', {}), once];
}

test.each(Object.entries(conflicts))('when %s, nothing of the change is stored', async (_, [told, meets]) => {
  const [decision, mark] = await meets();
  const before = await dump(table);
  expect(await commit(table, decision, '塔山小学', mark)).toBe(told);
  expect(await dump(table)).toEqual(before);
});

test('a withdrawn application gives its unit free, and another one may take it', async () => {
  const first = await submitted(table, A);
  await committed(table, moving(first, 'withdraw', { reason: '有误' }));
  expect((await places(table)).filter((place) => place.startsWith('UNIT'))).toEqual([]);
  await submitted(table, B);
  expect((await dump(table)).filter(({ sk }) => sk === 'UNIT')).toEqual([
    { pk: 'UNIT#2023#school#330602001/塔山小学', sk: 'UNIT', application: B },
  ]);
});

test('a returned application that is renamed moves from one unit to the other', async () => {
  const returned = await committed(
    table,
    moving(await submitted(table, A), 'return', { reason: '改', indicators: {} }),
  );
  await committed(table, moving(returned, 'save', { unit: { name: '府山小学' } }));
  expect((await dump(table)).filter(({ sk }) => sk === 'UNIT')).toEqual([
    { pk: 'UNIT#2023#school#330602001/府山小学', sk: 'UNIT', application: A },
  ]);
});

test('a deleted draft leaves its trail and its marks, and is counted nowhere', async () => {
  const draft = await committed(table, opening(A), once);
  await committed(table, moving(draft, 'delete', {}), { ...once, key: 'k2' });
  expect(await places(table)).toEqual([
    `APPLICATION#${A} EVENT#00000001`,
    `APPLICATION#${A} ONCE#s@example.test#k1`,
    `APPLICATION#${A} ONCE#s@example.test#k2`,
  ]);
});

test('a decision about nothing is a mistake of the caller', async () => {
  const nothing: Decision = { before: undefined, after: undefined, tally: {} };
  await expect(commit(table, nothing, '')).rejects.toThrow('a decision is about an application');
});
