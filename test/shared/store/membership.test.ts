import { beforeEach, expect, test } from 'vitest';
import { loadPolicy } from '../../../shared/data/load.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { decideMember, type Wish } from '../../../shared/domain/membership.ts';
import { isRefusal } from '../../../shared/domain/refusal.ts';
import { saveChannels } from '../../../shared/store/channels.ts';
import type { Table } from '../../../shared/store/client.ts';
import { loadMember, loadRoster, saveMembers } from '../../../shared/store/members.ts';
import { commitMember, listMembers, loadForMember, loadMembership } from '../../../shared/store/membership.ts';
import { outgoingBy } from '../../../shared/store/outbox.ts';
import { dump } from '../../items.ts';
import { freshTable } from '../../table.ts';

let table: Table;
const admin = (n: number): Member => ({
  email: `a${n}@example.test`,
  name: `管理员${n}`,
  role: 'admin',
  division: '3306',
});
const reviewer: Member = { email: 'r@example.test', name: '评审员', role: 'reviewer', division: '3306' };
beforeEach(async () => {
  table = await freshTable();
  await saveMembers(table, [admin(1), admin(2), reviewer]);
});

const NOW = '2023-06-01T01:00:00.000Z';
const divisions = loadPolicy('3306').divisions().find;
const OUT: Wish = { change: 'disabled', reason: '离任' };

/** Decides on what is stored now; the commit comes when it is called. */
async function decidedBy(actor: string, email: string, wish: Wish) {
  const found = await loadForMember(table, { actor, email, programmes: ['2023'], units: ['330602'] });
  const ground = { ...found, email, version: undefined, now: NOW, city: '3306', divisions };
  const made = decideMember(wish, ground);
  if (isRefusal(made) || !found.actor) throw new Error(JSON.stringify(made));
  const commit = { ...made, before: found.before, actor: found.actor };
  return () => commitMember(table, commit);
}
const changed = async (actor: string, email: string, wish: Wish) => (await decidedBy(actor, email, wish))();

test('the list has everybody once, also who is disabled; a change moves them in it', async () => {
  const listed = async () =>
    (await listMembers(table, '3306')).map(({ email, role, disabled }) => [email, role, disabled]);
  const standing = {
    name: '评审员',
    role: 'screener',
    division: '330602',
    ties: { divisions: [], units: [] },
  } as const;
  await changed('a1@example.test', reviewer.email, { change: 'changed', standing });
  await changed('a1@example.test', 'a2@example.test', OUT);
  expect(await listed()).toEqual([
    ...[
      ['a1@example.test', 'admin', undefined],
      ['a2@example.test', 'admin', true],
      ['r@example.test', 'screener', undefined],
    ],
  ]);
  expect(await loadRoster(table, 'reviewer', '3306')).toEqual([]);
  expect((await loadRoster(table, 'screener', '330602')).map(({ email }) => email)).toEqual([reviewer.email]);
  expect(await loadMember(table, 'a2@example.test')).toBeUndefined();
});

test('of two administrators who disable each other at once one is too late', async () => {
  const [first, second] = [
    await decidedBy('a1@example.test', 'a2@example.test', OUT),
    await decidedBy('a2@example.test', 'a1@example.test', OUT),
  ];
  expect([await first(), await second()]).toEqual([true, false]);
  expect((await listMembers(table, '3306')).filter(({ role, disabled }) => role === 'admin' && !disabled).length).toBe(
    1,
  );
});

test('of two who change the same member the second changes nothing, and neither takes back what the member set', async () => {
  const [one, other] = [
    await decidedBy('a1@example.test', reviewer.email, OUT),
    await decidedBy('a2@example.test', reviewer.email, OUT),
  ];
  expect(await one()).toBe(true);
  const before = await dump(table);
  expect(await other()).toBe(false);
  expect(await dump(table)).toEqual(before);
  const late = await decidedBy('a1@example.test', 'a2@example.test', OUT);
  await saveChannels(table, admin(2), { mail: false, language: 'en' });
  expect(await late()).toBe(false);
});

test('a member’s page is one read: how they are, and every line in its order', async () => {
  await changed('a1@example.test', reviewer.email, OUT);
  await changed('a2@example.test', reviewer.email, { change: 'enabled', reason: '复职' });
  const found = await loadMembership(table, 'R@example.test');
  expect([found?.member, found?.lines.map(({ change, by, reason }) => [change, by, reason])]).toEqual([
    { ...reviewer, version: 2 },
    [
      ['disabled', 'a1@example.test', '离任'],
      ['enabled', 'a2@example.test', '复职'],
    ],
  ]);
  expect(await loadMembership(table, 'nobody@example.test')).toBeUndefined();
});

test('whoever is let in is told so: the letter lies in the outbox with the change', async () => {
  const [email, division] = ['new@example.test', '330602001'];
  const standing = { name: '新', role: 'submitter', division, ties: { divisions: [], units: [] } } as const;
  const found = await loadForMember(table, { actor: 'a1@example.test', email, programmes: [], units: [] });
  const made = decideMember(
    { change: 'invited', standing, language: 'zh' },
    { ...found, email, version: undefined, now: NOW, city: '3306', divisions },
  );
  if (isRefusal(made) || !found.actor) throw new Error('refused');
  const invitation = { email, division, at: NOW };
  expect(await commitMember(table, { ...made, before: undefined, actor: found.actor, invitation })).toBe(true);
  const waiting = await Array.fromAsync(outgoingBy(table, '3306', 1));
  expect(waiting.map(({ messages, invitation }) => [messages, invitation])).toEqual([[[], invitation]]);
});
