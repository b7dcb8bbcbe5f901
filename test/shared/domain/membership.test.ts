import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../../shared/data/load.ts';
import type { Member, Role } from '../../../shared/domain/member.ts';
import {
  type DecidedMember,
  decideMember,
  type Ground,
  memberVersion,
  type Standing,
  type Wish,
} from '../../../shared/domain/membership.ts';
import { isRefusal, type Refusal } from '../../../shared/domain/refusal.ts';

const divisions = loadPolicy('3306').divisions().find;
const ADMIN: Member = { email: 'admin@example.test', name: '管理员', role: 'admin', division: '3306' };
const REVIEWER: Member = { email: 'r1@example.test', name: '评审员', role: 'reviewer', division: '3306' };
const NO_TIES = { divisions: [], units: [] };
const STANDING: Standing = { name: '李', role: 'screener', division: '330602', ties: NO_TIES };

const ground = (more: Partial<Ground> = {}): Ground => ({
  ...{ actor: ADMIN, email: REVIEWER.email, before: REVIEWER, version: undefined, inHand: 0 },
  ...{ now: '2023-06-01T01:00:00.000Z', city: '3306', divisions },
  ...more,
});
const decided = (wish: Wish, more?: Partial<Ground>): DecidedMember => {
  const made = decideMember(wish, ground(more));
  if (isRefusal(made)) throw new Error(made.refused);
  return made;
};
const refused = (wish: Wish, more?: Partial<Ground>): Refusal => {
  const made = decideMember(wish, ground(more));
  if (!isRefusal(made)) throw new Error('not refused');
  return made;
};
const faults = (standing: Partial<Standing>, email = 'new@example.test') => {
  const wish: Wish = { change: 'invited', standing: { ...STANDING, ...standing }, language: 'zh' };
  return refused(wish, { email, before: undefined }).problems?.map(({ field, fault }) => `${field} ${fault}`);
};

test('whoever is let in is written in small letters, with a line that says everything', () => {
  const wish: Wish = { change: 'invited', standing: STANDING, language: 'en' };
  expect(decided(wish, { email: 'Li@Example.test', before: undefined, key: 'k' })).toEqual({
    member: {
      ...{ email: 'li@example.test', name: '李', role: 'screener', division: '330602', version: 1 },
      channels: { mail: true, language: 'en' },
    },
    line: {
      ...{ version: 1, change: 'invited', by: ADMIN.email, name: '管理员', at: '2023-06-01T01:00:00.000Z', key: 'k' },
      fields: { name: { after: '李' }, role: { after: 'screener' }, division: { after: '330602' } },
    },
  });
  expect(refused(wish).refused).toBe('member-exists');
});

test('each role has its places, and every fault stands at its field', () => {
  expect(faults({ role: 'submitter', division: '330602001001' })).toEqual(['division not-a-place-of-role']);
  expect(faults({ role: 'screener', division: '3306' })).toEqual(['division not-a-place-of-role']);
  expect(faults({ role: 'admin', division: '330602' })).toEqual(['division not-a-place-of-role']);
  expect(faults({ division: '330199' })).toEqual(['division not-a-place-of-role']);
  expect(faults({ name: ' ', division: '' }, 'nobody')).toEqual([
    ...['email wrong-type', 'name missing', 'division missing'],
  ]);
  expect(faults({ ties: { divisions: ['3306'], units: [''] } })).toEqual([
    ...['ties.divisions not-a-choice', 'ties.units not-a-choice'],
  ]);
});

test('an address that could break a header, a key or a link is none', () => {
  for (const email of ['a b@x.cn', 'a@b', 'a@x.cn\r\nBcc: b@x.cn', 'a#b@x.cn', 'a/b@x.cn', 'a,b@x.cn', '<a@x.cn>'])
    expect(faults({}, email)).toEqual(['email wrong-type']);
});

test('a change tells what was and what is, and keeps how the member is told', () => {
  const before: Member = {
    ...REVIEWER,
    ties: { divisions: ['330602001'], units: [] },
    channels: { mail: false, language: 'en' },
  };
  const { member, line } = decided({ change: 'changed', standing: STANDING }, { before });
  expect(member).toEqual({
    ...{ email: REVIEWER.email, name: '李', role: 'screener', division: '330602', version: 1 },
    channels: before.channels,
  });
  expect(line.fields).toEqual({
    name: { before: '评审员', after: '李' },
    role: { before: 'reviewer', after: 'screener' },
    division: { before: '3306', after: '330602' },
    'ties.divisions': { before: '330602001' },
  });
});

test('work in a reviewer’s hands is told before they leave it, and does not hold up who goes on all the same', () => {
  const wish: Wish = { change: 'disabled', reason: '离任' };
  expect(refused(wish, { inHand: 2 })).toEqual({ refused: 'work-in-hand', facts: { name: '评审员', count: 2 } });
  expect(refused({ change: 'changed', standing: STANDING }, { inHand: 2 }).refused).toBe('work-in-hand');
  expect(decided({ ...wish, despite: true }, { inHand: 2 }).member.disabled).toBe(true);
  const renamed = { ...STANDING, role: 'reviewer' as const, division: '3306' };
  expect(decided({ change: 'changed', standing: renamed }, { inHand: 2 }).member.name).toBe('李');
});

test('whoever goes or comes back may change with it, in one line; each is judged as if it were alone', () => {
  const standing: Standing = { ...STANDING, name: '评审员', role: 'reviewer', division: '3306' };
  const gone = decided({ change: 'disabled', reason: '离任', standing: { ...standing, name: '老评审员' } });
  expect([gone.member, gone.line.change, gone.line.reason, gone.line.fields]).toEqual([
    { ...REVIEWER, name: '老评审员', disabled: true, version: 1 },
    'disabled',
    '离任',
    { name: { before: '评审员', after: '老评审员' }, disabled: { after: '1' } },
  ]);
  const back: Wish = { change: 'enabled', reason: '复职', standing: STANDING };
  const { member, line } = decided(back, { before: gone.member });
  expect([member, line.version, Object.keys(line.fields)]).toEqual([
    { email: REVIEWER.email, name: '李', role: 'screener', division: '330602', version: 2 },
    2,
    ['name', 'role', 'division', 'disabled'],
  ]);
  expect(refused(back, { before: gone.member, inHand: 2 }).refused).toBe('work-in-hand');
  const both = refused({ change: 'disabled', reason: ' ', standing: { ...STANDING, name: '' } }).problems;
  expect(both?.map(({ field, fault }) => `${field} ${fault}`)).toEqual(['reason missing', 'name missing']);
});

test('what changes nothing, was seen in another version, has no reason or is nobody’s is refused', () => {
  expect(refused({ change: 'enabled', reason: '复职' }).refused).toBe('nothing-changed');
  expect(refused({ change: 'disabled', reason: '离任' }, { version: 4 })).toEqual({
    ...{ refused: 'stale-version', facts: { yours: 4, current: 0 } },
  });
  expect(refused({ change: 'disabled', reason: ' ' }).problems).toEqual([{ field: 'reason', fault: 'missing' }]);
  expect(refused({ change: 'disabled', reason: '离任' }, { before: undefined }).refused).toBe('not-found');
});

test.each(['submitter', 'screener', 'reviewer'] as const)('a %s changes nobody', (role) => {
  const actor = { ...REVIEWER, role };
  expect(refused({ change: 'disabled', reason: '离任' }, { actor }).refused).toBe('not-your-role');
});

const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ change: fc.constantFrom('disabled' as const, 'enabled' as const), reason: fc.constant('调整') }),
  fc.record({
    change: fc.constant('changed' as const),
    standing: fc.record({
      name: fc.constantFrom('甲', '乙'),
      role: fc.constantFrom<Role>('submitter', 'screener', 'reviewer', 'admin'),
      division: fc.constantFrom('3306', '330602', '330602001'),
      ties: fc.constant(NO_TIES),
    }),
  }),
);

test('whatever administrators do to one another and themselves, one is left; versions and lines go on one by one', () => {
  const steps = fc.array(fc.tuple(fc.nat(2), fc.nat(2), anyWish), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (all) => {
      const members = [0, 1, 2].map((n): Member => ({ ...ADMIN, email: `a${n}@example.test` }));
      for (const [by, whom, wish] of all) {
        const before = members[whom];
        const actor = members[by]?.disabled ? undefined : members[by];
        const made = decideMember(wish, ground({ actor, before, email: before?.email ?? '' }));
        if (isRefusal(made) || !before) continue;
        expect([made.member.version, made.line.version]).toEqual(Array(2).fill(memberVersion(before) + 1));
        members[whom] = made.member;
      }
      expect(members.filter(({ role, disabled }) => role === 'admin' && !disabled).length).toBeGreaterThan(0);
    }),
  );
});
