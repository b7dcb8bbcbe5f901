import { beforeEach, expect, test } from 'vitest';
import { LEASE_MS, MOST_ATTEMPTS, pauseAfter } from '../../../functions/messages/run.ts';
import { saveChannels } from '../../../shared/store/channels.ts';
import { saveMember } from '../../../shared/store/members.ts';
import { giveUp, invitedItem, outgoingBy, sendAgain, undelivered } from '../../../shared/store/outbox.ts';
import { putBatch } from '../../../shared/store/put-batch.ts';
import { committed, first, moving, proposed, second, submitter } from '../../decisions.ts';
import { places } from '../../items.ts';
import { throttled } from '../../meddle.ts';
import { A, openPost, type Post, SCREENERS, submission, until } from './post.ts';

const [one, other] = SCREENERS;
if (!one || !other) throw new Error('two screeners');

let post: Post;
beforeEach(async () => {
  post = await openPost();
});

const sentTo = () => post.letters.map(({ to }) => to).sort();
const attempts = async () =>
  (await Array.fromAsync(outgoingBy(post.table, '330602', Number.MAX_SAFE_INTEGER)))[0]?.attempts;
const waiting = async () => (await places(post.table)).filter((place) => place.startsWith('OUTBOX'));
const DEAD = LEASE_MS + 1;
/** A worker that dies at this point: nothing it would have written is written. */
const dead = () => new Promise<never>(() => {});

test('a change is told to everybody it is news to, once, and nothing is left', async () => {
  await submission(post);
  expect(await post.run()).toEqual({ told: { mail: 2 }, waiting: {}, givenUp: {}, lying: { count: 0 } });
  expect(sentTo()).toEqual([one.email, other.email]);
  expect(await waiting()).toEqual([]);
  expect(await post.run()).toEqual({ told: {}, waiting: {}, givenUp: {}, lying: { count: 0 } });
  expect(sentTo().length).toBe(2);
});

test('a letter says what happened, what to do by when, and where, in the member’s language', async () => {
  const application = await submission(post);
  const screening = await committed(post.table, moving(application, 'screen-start', {}));
  await post.run();
  post.letters.length = 0;
  await saveChannels(post.table, submitter, { mail: true, language: 'en' });
  const neighbour = { ...submitter, email: 's2@example.test', name: '王申报' };
  await saveMember(post.table, neighbour);
  await committed(post.table, moving(screening, 'return', { reason: '缺材料', indicators: {} }));
  await post.run();
  const english = post.letters.find(({ to }) => to === submitter.email);
  const chinese = post.letters.find(({ to }) => to === neighbour.email);
  expect(chinese?.subject).toBe('【“无废城市细胞”登记系统】“塔山小学”被退回补正。');
  expect(chinese?.text).toBe(
    [
      '王申报，您好：',
      '',
      '“塔山小学”被退回补正。',
      '请于2023年6月16日24时（北京时间）前按意见修改并重新提交，逾期按撤回处理。',
      '',
      '查看并办理：',
      `https://registry.test/apply/${A}`,
      '',
      '本邮件由系统自动发送，请勿回复。如不需要邮件，可在此关闭：',
      'https://registry.test/inbox/settings',
      '',
    ].join('\n'),
  );
  expect([english?.language, english?.text.includes('has been returned for correction')]).toEqual(['en', true]);
  expect(chinese?.text).not.toContain('缺材料');
  expect(new Set(post.letters.map(({ id }) => id)).size).toBe(2);
});

test('whoever switched e-mail off, is disabled or has left the office gets none', async () => {
  const third = { ...one, email: 'd3@example.test' };
  await saveMember(post.table, third);
  await saveChannels(post.table, one, { mail: false, language: 'zh' });
  await saveMember(post.table, { ...other, disabled: true });
  await submission(post);
  await post.run();
  expect(sentTo()).toEqual([third.email]);
});

test('somebody who left the office between is not told, whatever the roster says', async () => {
  await submission(post);
  await saveMember(post.table, { ...one, division: '330603' });
  await post.run();
  expect(sentTo()).toEqual([other.email]);
});

test('who proposed is not told of the proposal that the others are to sign', async () => {
  await proposed(post.table, A);
  await post.run();
  const proposal = post.letters.filter(({ subject }) => subject.includes('已提出星级建议'));
  expect(proposal.map(({ to }) => to)).toEqual([second.email]);
  expect(post.letters.some(({ to }) => to === first.email)).toBe(true);
});

test('without a channel nothing piles up', async () => {
  await submission(post);
  expect(await post.run({})).toEqual({ told: {}, waiting: {}, givenUp: {}, lying: { count: 0 } });
  expect(await waiting()).toEqual([]);
});

test('two workers at once tell everybody once', async () => {
  for (let n = 0; n < 6; n++) await submission(post, `2023-330602-aaaaaaaaa${n}`, `第${n}小学`);
  await Promise.all([post.run(), post.run(), post.run()]);
  expect(post.letters.length).toBe(12);
  expect(new Set(post.letters.map(({ id }) => id)).size).toBe(12);
  expect(await waiting()).toEqual([]);
});

test('a mail server that refuses twice and then takes it gets three letters of one, and the others are not repeated', async () => {
  await submission(post);
  let refusals = 2;
  post.mail = ({ to }) => {
    if (to === one.email && refusals-- > 0) throw new Error('450 try later');
  };
  const { told, waiting: later } = await post.run();
  expect([told, Object.values(later)]).toEqual([{ mail: 1 }, ['mail:d1@example.test: Error: 450 try later']]);
  post.time += pauseAfter(1) - 1;
  await post.run();
  expect(sentTo()).toEqual([other.email]);
  post.time += 1;
  await post.run();
  expect(sentTo()).toEqual([other.email]);
  post.time += pauseAfter(2);
  await post.run();
  expect(sentTo()).toEqual([one.email, other.email]);
  expect(await waiting()).toEqual([]);
});

test('a worker that dies between claiming and sending is taken over when its time is up, and each letter goes once', async () => {
  await submission(post);
  let died = false;
  post.mail = ({ to }) => {
    if (to !== other.email || died) return undefined;
    died = true;
    return dead();
  };
  void post.run();
  await until(() => died);
  post.time += LEASE_MS - 1;
  await post.run();
  expect(sentTo()).toEqual([one.email]);
  post.time += DEAD;
  await post.run();
  expect(sentTo()).toEqual([one.email, other.email]);
  expect(await waiting()).toEqual([]);
});

test('a worker that was taken for dead and comes back sends nothing more', async () => {
  await submission(post);
  const gate = Promise.withResolvers<void>();
  let held = true;
  post.mail = async ({ to }) => {
    if (to === one.email && held) {
      held = false;
      await gate.promise;
      throw new Error('too late');
    }
  };
  const slow = post.run();
  await until(() => !held);
  post.time += DEAD;
  await post.run();
  expect(sentTo()).toEqual([one.email, other.email]);
  gate.resolve();
  await slow;
  expect(sentTo()).toEqual([one.email, other.email]);
});

test('a worker that dies after sending and before noting it sends that letter again, under the same id', async () => {
  await submission(post);
  let dying = true;
  void post.run({
    mail: async (letter) => {
      post.letters.push(letter);
      if (dying) await dead();
    },
  });
  await until(() => post.letters.length === 1);
  dying = false;
  post.time += DEAD;
  await post.run();
  expect(sentTo()).toEqual([one.email, one.email, other.email]);
  expect(new Set(post.letters.map(({ id }) => id)).size).toBe(2);
});

/** Time for so many steps: a change, or a letter of it. */
const enoughFor = (steps: number) => () => (steps-- > 0 ? 60_000 : 9_999);
const NO_TIME = 'no time was left';

test('whose time is up between two letters lays the change down, and the next one goes on with the other letter', async () => {
  await submission(post);
  expect(await post.run(undefined, enoughFor(2))).toEqual({
    ...{ told: { mail: 1 }, givenUp: {} },
    waiting: { [`${A}@3`]: NO_TIME },
    lying: { count: 1, oldest: expect.stringMatching(/^2023-/) },
  });
  expect([sentTo(), await attempts()]).toEqual([[one.email], 0]);
  expect(await post.run()).toEqual({ told: { mail: 1 }, waiting: {}, givenUp: {}, lying: { count: 0 } });
  expect([sentTo(), await waiting()]).toEqual([[one.email, other.email], []]);
});

test('however often there is no time, nothing is given up for it', async () => {
  await submission(post);
  for (let n = 0; n <= MOST_ATTEMPTS; n++) {
    expect((await post.run(undefined, enoughFor(1))).givenUp).toEqual({});
    post.time += 1;
  }
  await post.run();
  expect(sentTo()).toEqual([one.email, other.email]);
});

test('while the store throttles nobody is told, and afterwards everybody once', async () => {
  await submission(post);
  const sound = post.table;
  const { table, letGo } = throttled(sound);
  post.table = table;
  await expect(post.run()).rejects.toThrow('the store does not answer');
  expect(sentTo()).toEqual([]);
  letGo();
  await post.run();
  expect(sentTo()).toEqual([one.email, other.email]);
});

test('a mail service that refuses everything keeps every letter, and when it takes them again each goes once', async () => {
  await submission(post);
  post.mail = () => {
    throw new Error('454 throttled');
  };
  const { told, waiting: later, givenUp } = await post.run();
  const refused = SCREENERS.map(({ email }) => `mail:${email}: Error: 454 throttled`).join('; ');
  expect([told, later, givenUp]).toEqual([{}, { [`${A}@3`]: refused }, {}]);
  post.mail = () => {};
  post.time += pauseAfter(1);
  expect(await post.run()).toEqual({ told: { mail: 2 }, waiting: {}, givenUp: {}, lying: { count: 0 } });
  expect([sentTo(), await waiting()]).toEqual([[one.email, other.email], []]);
});

test('after so many attempts it is given up, with the reasons, and the rest goes on', async () => {
  await submission(post);
  post.mail = ({ to }) => {
    if (to === one.email) throw new Error('550 no such mailbox');
  };
  for (let n = 1; n < MOST_ATTEMPTS; n++) {
    expect((await post.run()).givenUp).toEqual({});
    post.time += pauseAfter(n);
  }
  const { givenUp } = await post.run();
  expect(givenUp).toEqual({ [`${A}@3`]: 'mail:d1@example.test: Error: 550 no such mailbox' });
  expect(sentTo()).toEqual([other.email]);
  expect(await waiting()).toEqual([]);
  expect((await undelivered(post.table, '3306')).map(({ attempts, faults }) => [attempts, faults])).toEqual([
    [MOST_ATTEMPTS, { 'mail:d1@example.test': 'Error: 550 no such mailbox' }],
  ]);
});

test('a change that kills every worker is given up as well', async () => {
  await submission(post);
  post.mail = dead;
  for (let n = 0; n < MOST_ATTEMPTS; n++) {
    void post.run();
    await until(async () => (await attempts()) === n + 1);
    post.time += DEAD;
  }
  expect(await post.run()).toEqual({
    told: {},
    waiting: {},
    givenUp: { [`${A}@3`]: 'worker: broken off' },
    lying: { count: 0 },
  });
});

test('the pauses grow to six hours, and all attempts together last about a day', () => {
  const pauses = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => pauseAfter(n + 1) / 60_000);
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  expect(pauses.reduce((sum, pause) => sum + pause) / 60).toBeCloseTo(20.5, 1);
});

test('the webhook is called once for a change, with what it is about and for whom', async () => {
  post.webhook = () => {};
  const application = await submission(post);
  await post.run();
  expect(post.calls).toEqual([
    {
      id: `${A}@3`,
      application: A,
      version: 3,
      transition: 'submit',
      state: 'submitted',
      name: '塔山小学',
      at: application.updatedAt,
      to: [{ audience: 'screener#330602' }],
    },
  ]);
});

/** The letter that is written with a new member. */
async function invited(email: string): Promise<void> {
  const invitation = { email, division: '330602001', at: '2023-06-01T01:00:00.000Z' };
  const { Put } = invitedItem(post.table.name, invitation);
  await putBatch(post.table, [Put?.Item ?? {}]);
}

test('whoever was let in gets a letter with the address to sign in, and no other system hears of it', async () => {
  const [email, division] = ['new@example.test', '330602001'];
  await saveMember(post.table, { email, division, name: '李', role: 'submitter' });
  await invited(email);
  expect((await post.run()).told).toEqual({ mail: 1 });
  const [letter] = post.letters;
  expect([letter?.to, letter?.subject]).toEqual([email, '【“无废城市细胞”登记系统】您已成为系统成员']);
  expect(letter?.text).toContain('https://registry.test/sign-in');
  expect(await waiting()).toEqual([]);
});

test('one who is out again by then is not written to', async () => {
  const [email, division] = ['out@example.test', '330602001'];
  await saveMember(post.table, { email, division, name: '离', role: 'submitter', disabled: true });
  await invited(email);
  expect(await post.run()).toEqual({ told: {}, waiting: {}, givenUp: {}, lying: { count: 0 } });
  expect([post.letters, await waiting()]).toEqual([[], []]);
});

test('an invitation that cannot be sent is kept for administrators, and sent again', async () => {
  const [email, division] = ['new@example.test', '330602001'];
  await saveMember(post.table, { email, division, name: '李', role: 'submitter' });
  await invited(email);
  const [found] = await Array.fromAsync(outgoingBy(post.table, '3306', 1));
  expect(found && (await giveUp(post.table, '3306', found, { [`mail:${email}`]: 'away' }))).toBe(true);
  expect((await undelivered(post.table, '3306')).map(({ invitation }) => invitation?.email)).toEqual([email]);
  await sendAgain(post.table, '3306');
  expect((await post.run()).told).toEqual({ mail: 1 });
});
