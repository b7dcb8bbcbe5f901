import { beforeEach, expect, test } from 'vitest';
import type { Member } from '../../../shared/domain/member.ts';
import { type Table, toItem } from '../../../shared/store/client.ts';
import { loadMember, loadRoster, saveMember, saveMembers } from '../../../shared/store/members.ts';
import { meddled } from '../../meddle.ts';
import { freshTable } from '../../table.ts';

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

const member = (n: number): Member => ({
  email: `m${n}@example.test`,
  name: `成员${n}`,
  role: 'screener',
  division: '330602',
});
const all = (table: Table, members: readonly Member[]) => Promise.all(members.map((m) => loadMember(table, m.email)));

test('a member is found by e-mail however it is typed, and nobody by another', async () => {
  await saveMember(table, member(1));
  expect(await loadMember(table, 'm1@example.test')).toEqual(member(1));
  expect(await loadMember(table, 'M1@Example.test')).toEqual(member(1));
  expect(await loadMember(table, 'm2@example.test')).toBeUndefined();
});

test('a disabled member is none, until enabled again', async () => {
  await saveMember(table, { ...member(1), disabled: true });
  expect(await loadMember(table, 'm1@example.test')).toBeUndefined();
  await saveMember(table, { ...member(1), disabled: false });
  expect(await loadMember(table, 'm1@example.test')).toEqual({ ...member(1), disabled: false });
});

test('more members than one request takes are all written', async () => {
  const members = Array.from({ length: 60 }, (_, n) => member(n));
  await saveMembers(table, members);
  expect(await all(table, members)).toEqual(members);
});

test('no members need no request', async () => {
  const silent = meddled(table, 'command', () => Promise.reject(new Error('asked')));
  expect(await saveMembers(silent, [])).toBeUndefined();
});

test('what the store leaves over is written again', async () => {
  const members = Array.from({ length: 30 }, (_, n) => member(n));
  let asked = 0;
  const short = meddled(table, 'command', (command, next) => {
    if (command !== 'BatchWriteItemCommand' || asked++ > 0) return next();
    const left = members.slice(0, 25).map((m) => ({
      PutRequest: { Item: toItem({ pk: `MEMBER#${m.email}`, sk: 'MEMBER', ...m }) },
    }));
    return Promise.resolve({ output: { UnprocessedItems: { [table.name]: left }, $metadata: {} } });
  });
  await saveMembers(short, members);
  expect(await all(table, members)).toEqual(members);
  expect(asked).toBe(4);
});

test('a roster holds who has a role for a place, by e-mail, without whoever is disabled or has left', async () => {
  await saveMembers(table, [
    member(2),
    member(1),
    { ...member(3), disabled: true },
    { ...member(4), division: '330603' },
  ]);
  expect(await loadRoster(table, 'screener', '330602')).toEqual([member(1), member(2)]);
  await saveMember(table, { ...member(1), division: '330603' }, member(1));
  expect(await loadRoster(table, 'screener', '330602')).toEqual([member(2)]);
  expect((await loadRoster(table, 'screener', '330603')).map(({ email }) => email)).toEqual([
    'm1@example.test',
    'm4@example.test',
  ]);
  expect(await loadRoster(table, 'reviewer', '330602')).toEqual([]);
});
