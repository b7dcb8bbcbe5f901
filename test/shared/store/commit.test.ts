import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { firstBroken } from '../../../shared/domain/application/chain.ts';
import type { Decision } from '../../../shared/domain/application/change.ts';
import { loadWithEvents } from '../../../shared/store/applications.ts';
import { type Table, toItem } from '../../../shared/store/client.ts';
import { type Conflict, commit, type Once } from '../../../shared/store/commit.ts';
import {
  committed,
  drafted,
  moving,
  NOW,
  named,
  naming,
  noticed,
  opening,
  submitted,
  submitter,
} from '../../decisions.ts';
import { dump, type Item, places } from '../../items.ts';
import { freshTable } from '../../table.ts';

const [A, B] = ['2023-330602-aaaaaaaaaa', '2023-330602-bbbbbbbbbb'];
const once: Once = { member: submitter.email, key: 'k1', fingerprint: 'said' };
const put = ({ client, name }: Table, item: object) =>
  client.send(new PutItemCommand({ TableName: name, Item: toItem(item) }));

/** The items that are no messages: those have tests of their own. */
const own = (items: readonly Item[]) => items.filter(({ pk }) => !/^(OFFICE|OUTBOX)/.test(pk));

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
      listed: { name: '塔山小学' },
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
  expect(own(items).filter(({ sk }) => !sk.startsWith('EVENT'))).toEqual([
    {
      pk: `APPLICATION#${A}`,
      sk: 'APPLICATION',
      ...application,
      queue: '2023#330602',
      queueSort: `submitted#${NOW}#${A}`,
      applicantKey: '330602001',
      applicantSort: `2023#submitted#${NOW}#${A}`,
      listed: { name: '塔山小学' },
    },
    { pk: 'PROGRESS#330602', sk: '2023#TALLY', 'state:submitted': 1, changes: 1, changedAt: NOW },
    { pk: 'UNIT#2023#school#330602001/塔山小学', sk: 'UNIT', application: A },
  ]);
});

test('every change leaves its line, linked to the one before, and the last of them in the application', async () => {
  const application = await noticed(table, A);
  const { events = [] } = (await loadWithEvents(table, A)) ?? {};
  expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(events.map(({ transition }) => transition)).toEqual([
    'create',
    'save',
    'submit',
    'screen-start',
    'recommend',
    'propose',
    'sign',
    'publish',
  ]);
  expect(firstBroken(events, application.head)).toBeUndefined();
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
      await named(table, A);
      return [naming(await noticed(table, B, '府山小学')), once];
    },
  ],
  'a running number was left out': ['serial', async () => [naming(await noticed(table, A), 2)]],
  'a cell has the running number': [
    'serial',
    async () => {
      await put(table, { pk: 'CELLS#330602', sk: '2023#0001', name: '早先命名' });
      return [naming(await noticed(table, A))];
    },
  ],
  'the line of this version is there already': [
    'version',
    async () => {
      const application = await submitted(table, A);
      await put(table, { pk: `APPLICATION#${A}`, sk: 'EVENT#00000004', by: 'somebody' });
      return [moving(application, 'withdraw', { reason: '有误' }), once];
    },
  ],
  'an objection has the number already': [
    'version',
    async () => {
      const application = await noticed(table, A);
      await put(table, { pk: `APPLICATION#${A}`, sk: 'OBJECTION#00000001', text: '早先' });
      return [moving(application, 'object', { text: '混装', name: '', contact: '' })];
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
  const screening = await committed(table, moving(await submitted(table, A), 'screen-start', {}));
  const returned = await committed(table, moving(screening, 'return', { reason: '改', indicators: {} }));
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
    `APPLICATION#${A} EVENT#00000002`,
    `APPLICATION#${A} ONCE#s@example.test#k1`,
    `APPLICATION#${A} ONCE#s@example.test#k2`,
  ]);
});

test('a decision about nothing is a mistake of the caller', async () => {
  const nothing: Decision = { ...opening(A), before: undefined, after: undefined };
  await expect(commit(table, nothing, '')).rejects.toThrow('a decision is about an application');
});
