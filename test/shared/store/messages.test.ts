import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import type { Message } from '../../../shared/domain/message/message.ts';
import { saveChannels } from '../../../shared/store/channels.ts';
import type { Table } from '../../../shared/store/client.ts';
import { commit } from '../../../shared/store/commit.ts';
import { loadMember, loadRoster, saveMember } from '../../../shared/store/members.ts';
import { countUnread, isPlace, listMessages, loadReadMark, markRead } from '../../../shared/store/messages.ts';
import {
  giveUp,
  noteTold,
  type Outgoing,
  outgoingBy,
  putBack,
  sendAgain,
  takeOut,
  takeUp,
  toldItems,
  undelivered,
} from '../../../shared/store/outbox.ts';
import { assessed, committed, drafted, first, moving, second, submitted, submitter } from '../../decisions.ts';
import { dump, places } from '../../items.ts';
import { counted } from '../../meddle.ts';
import { freshTable } from '../../table.ts';

const [A, B] = ['2023-330602-aaaaaaaaaa', '2023-330602-bbbbbbbbbb'];
const REVIEWERS = 'reviewer#3306';
const at = (n: number) => new Date(Date.UTC(2023, 5, 1, 1, 0, n)).toISOString();

const message = (n: number, more: Partial<Message> = {}): Message => ({
  id: `${A}@${n}#${REVIEWERS}`,
  application: A,
  version: n,
  transition: 'recommend',
  audience: REVIEWERS,
  at: at(n),
  name: '塔山小学',
  state: 'assessing',
  ...more,
});

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

const tell = (...messages: readonly Message[]) =>
  table.client.send(new TransactWriteItemsCommand({ TransactItems: toldItems(table.name, messages) }));
const tellMany = async (from: number, to: number, more: Partial<Message> = {}) => {
  for (let n = from; n <= to; n++) await tell(message(n, more));
};
const reader = (email = 'r1@example.test') => ({ audience: REVIEWERS, email }) as const;
const list = (email?: string, most = 50, before?: string) => listMessages(table, reader(email), { most, before });
const versions = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ version }) => version);
const outbox = (now = 1) => Array.fromAsync(outgoingBy(table, '330602', now));
async function one(now = 1): Promise<Outgoing> {
  const [found] = await outbox(now);
  if (!found) throw new Error('the outbox is empty');
  return found;
}

test('a change, its messages and what is to be told outside are written together', async () => {
  const application = await submitted(table, A);
  const told = (await dump(table)).filter(({ pk }) => /^(OFFICE|OUTBOX)/.test(pk));
  const submission: Message = {
    ...{ id: `${A}@3#screener#330602`, application: A, version: 3, transition: 'submit', audience: 'screener#330602' },
    ...{ at: application.updatedAt, name: '塔山小学', state: 'submitted' },
  };
  const place = `${application.updatedAt}#${A}#00000003`;
  expect(told).toEqual([
    { pk: 'OFFICE#screener#330602', sk: `MESSAGE#${place}`, ...submission },
    { pk: 'OUTBOX#330602', sk: place, messages: [submission], attempts: 0, due: 0, told: {} },
  ]);
});

test('a change that was outrun or refused by the store leaves no message', async () => {
  const draft = await drafted(table, A);
  const decision = moving(draft, 'submit', {});
  await committed(table, moving(draft, 'save', { unit: { contact: '李' } }));
  expect(await commit(table, decision, '塔山小学')).toBe('version');
  await submitted(table, B, '府山小学');
  const same = moving(await drafted(table, '2023-330602-cccccccccc', '府山小学'), 'submit', {});
  const before = await places(table);
  expect(await commit(table, same, '府山小学')).toBe('unit');
  expect(await places(table)).toEqual(before);
  expect(before.filter((place) => /^(OFFICE|OUTBOX)/.test(place)).map((place) => place.split(' ')[0])).toEqual([
    'OFFICE#screener#330602',
    'OUTBOX#330602',
  ]);
});

test('the same change, sent twice, is one message', async () => {
  const draft = await drafted(table, A);
  const decision = moving(draft, 'submit', {});
  await committed(table, decision);
  expect(await commit(table, decision, '塔山小学')).toBe('version');
  expect((await places(table)).filter((place) => place.startsWith('OFFICE')).length).toBe(1);
});

test('several people of an office told at once have a message each, and nobody has another’s', async () => {
  const application = await assessed(table, A);
  const [by, other] = ['r3@example.test', 'r4@example.test'];
  const asAdmin = { by: { email: 'a@example.test', name: '管理员', role: 'admin', division: '3306' } } as const;
  await committed(table, moving(application, 'assign', { reviewers: [first.email, second.email] }, asAdmin));
  const transitions = async (email: string) => (await list(email)).rows.map(({ transition }) => transition);
  expect(await Promise.all([first.email, second.email, by, other].map(transitions))).toEqual([
    ['assign', 'recommend'],
    ['assign', 'recommend'],
    ['recommend'],
    ['recommend'],
  ]);
});

test('messages are read newest first, page by page, each once', async () => {
  await tellMany(1, 7);
  const pages: number[][] = [];
  let before: string | undefined;
  do {
    const page = await list(undefined, 3, before);
    pages.push(versions(page));
    before = page.next;
  } while (before);
  expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
  expect(versions(await list('r1@example.test', 7))).toEqual([7, 6, 5, 4, 3, 2, 1]);
  expect((await list(undefined, 7)).next).toBeUndefined();
});

test('who is not told of what they did does not find it, and it is not unread to them', async () => {
  await tell(message(1, { except: 'r1@example.test' }));
  expect([versions(await list('r1@example.test')), versions(await list('r2@example.test'))]).toEqual([[], [1]]);
  const unread = async (email: string) => (await countUnread(table, reader(email))).count;
  expect([await unread('r1@example.test'), await unread('r2@example.test')]).toEqual([0, 1]);
});

test('everybody has their own unread messages, until they mark them as read', async () => {
  await tellMany(1, 3);
  const newest = (await list()).rows[0]?.place ?? '';
  expect(await countUnread(table, reader())).toEqual({ count: 3, more: false, until: '' });
  await markRead(table, reader(), newest);
  expect(await countUnread(table, reader())).toEqual({ count: 0, more: false, until: newest });
  expect((await countUnread(table, reader('r2@example.test'))).count).toBe(3);
  await tellMany(4, 5);
  expect((await countUnread(table, reader())).count).toBe(2);
  expect(await loadReadMark(table, reader())).toBe(newest);
});

test('an older page does not take back what was read', async () => {
  await tellMany(1, 3);
  const [newest, , oldest] = (await list()).rows.map(({ place }) => place);
  await markRead(table, reader(), newest ?? '');
  await markRead(table, reader(), oldest ?? '');
  expect(await loadReadMark(table, reader())).toBe(newest);
});

test('more unread messages than are counted are told as more, and counting is one request', async () => {
  await tellMany(1, 99);
  expect(await countUnread(table, reader())).toMatchObject({ count: 99, more: false });
  await tellMany(100, 102);
  const { table: asked, sent } = counted(table);
  expect(await countUnread(asked, reader())).toMatchObject({ count: 100, more: true });
  await markRead(table, reader(), (await list()).rows[9]?.place ?? '');
  expect(await countUnread(asked, reader())).toMatchObject({ count: 9, more: false });
  expect(sent).toEqual(['Query', 'Query']);
});

test('who is seldom meant may get an empty page, but finds what is theirs by going on', async () => {
  await tell(message(1, { only: 'r1@example.test' }));
  for (let n = 2; n <= 210; n += 30)
    await Promise.all(Array.from({ length: 30 }, (_, m) => tell(message(n + m, { only: 'r2@example.test' }))));
  const page = await list();
  expect([versions(page), page.next !== undefined]).toEqual([[], true]);
  expect(versions(await list(undefined, 50, page.next))).toEqual([1]);
});

test('a mark is a place that was given out, and nothing else', async () => {
  await tellMany(1, 1);
  expect((await list()).rows.every(({ place }) => isPlace(place))).toBe(true);
  expect(
    ['', 'MESSAGE#', 'READ#r1@example.test', 'MESSAGE#\uffff', `MESSAGE#${'9'.repeat(300)}`].filter(isPlace),
  ).toEqual([]);
});

test('how a member is told is written in both places where the member stands, and nothing else changes', async () => {
  await saveMember(table, submitter);
  await saveChannels(table, submitter, { mail: false, language: 'en' });
  const expected = { ...submitter, channels: { mail: false, language: 'en' } };
  expect(await loadMember(table, submitter.email)).toEqual(expected);
  expect(await loadRoster(table, 'submitter', submitter.division)).toEqual([expected]);
});

test('nobody’s channels make no member', async () => {
  await expect(saveChannels(table, submitter, { mail: true, language: 'zh' })).rejects.toThrow();
  expect(await loadMember(table, submitter.email)).toBeUndefined();
});

test('of two workers that found the same, one takes it up; the other writes nothing any more', async () => {
  await tell(message(1));
  const found = await one();
  const taken = await Promise.all([takeUp(table, found, 100), takeUp(table, found, 100)]);
  expect(taken.filter(Boolean).length).toBe(1);
  expect(await outbox(99)).toEqual([]);
  const second = await takeUp(table, await one(100), 200);
  const [first] = taken.filter((one) => one !== undefined);
  if (!first || !second) throw new Error('taken up by nobody');
  expect(await noteTold(table, first, 'webhook', at(1), 300)).toBeUndefined();
  expect(await putBack(table, first, {}, 300)).toBeUndefined();
  expect([await takeOut(table, first), await giveUp(table, '3306', first, {})]).toEqual([false, false]);
  expect((await noteTold(table, second, 'webhook', at(1), 300))?.told).toEqual({ webhook: at(1) });
});

test('a worker that found it before another noted somebody does not take it up with the older note', async () => {
  await tell(message(1));
  const taken = await takeUp(table, await one(), 100);
  const late = await one(100);
  expect(taken && (await noteTold(table, taken, 'mail:r1@example.test', at(1), 300))).toBeDefined();
  expect(await takeUp(table, late, 400)).toBeUndefined();
});

test('what is put back waits its time; what is done is gone', async () => {
  await tell(message(1));
  const taken = await takeUp(table, await one(), 100);
  const back = taken && (await putBack(table, taken, { webhook: 'busy' }, 500));
  expect(await outbox(499)).toEqual([]);
  expect(await one(500)).toEqual(back);
  expect(await takeOut(table, await one(500))).toBe(true);
  expect(await outbox(1e9)).toEqual([]);
});

test('what is given up is kept with the reasons, and can be sent again to those who were not told', async () => {
  await tell(message(1));
  const taken = await takeUp(table, await one(), 100);
  const noted = taken && (await noteTold(table, taken, 'webhook', at(2), 100));
  if (!noted) throw new Error('not taken up');
  const faults = { 'mail:r1@example.test': 'refused' };
  expect(await giveUp(table, '3306', noted, faults)).toBe(true);
  expect(await outbox(1e9)).toEqual([]);
  expect(await undelivered(table, '3306')).toEqual([{ ...noted, pk: 'UNDELIVERED#3306', faults }]);
  await sendAgain(table, '3306');
  expect(await undelivered(table, '3306')).toEqual([]);
  expect(await one()).toEqual({ ...noted, attempts: 0, due: 0 });
});
