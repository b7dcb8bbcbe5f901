import { expect, test } from 'vitest';
import { reviewer, screener } from '../examples.ts';
import { applicationIn } from './stages.ts';
import { after, tried } from './tried.ts';

const BATCH = '2023-3306-01';
const INPUT = { batch: BATCH, reason: '名单有误' };
const off = (input = INPUT) => tried('noticed', 'call-off', { actor: reviewer, input });

test('what was published goes back as it was signed, and says what happened to its notice', () => {
  const was = applicationIn('noticed');
  const { state, notice, calledOff, proposal, signature } = after('noticed', 'call-off', {
    actor: reviewer,
    input: INPUT,
  });
  expect([state, notice, calledOff?.batch, calledOff?.by, calledOff?.reason]).toEqual([
    ...['proposed', undefined, BATCH, reviewer.email, '名单有误'],
  ]);
  expect([proposal, signature]).toEqual([was.proposal, was.signature]);
});

test('it needs a reason, which is public, and is of this notice alone', () => {
  expect(off({ ...INPUT, reason: '  ' })).toMatchObject({ refused: 'reason-missing' });
  expect(off({ ...INPUT, batch: '2023-3306-02' })).toEqual({ refused: 'notice-called-off' });
});

test('while somebody objects, and once it is named, it stays', () => {
  for (const state of ['objected', 'named'] as const)
    expect(tried(state, 'call-off', { actor: reviewer, input: INPUT })).toMatchObject({ refused: 'wrong-state' });
});

test('a district calls nothing off', () => {
  expect(tried('noticed', 'call-off', { actor: screener, input: INPUT })).toMatchObject({ refused: 'not-your-role' });
});

test('whoever still publishes the notice that was called off is too late; another takes it', () => {
  const calledOff = { by: reviewer.email, at: '2023-05-24T01:00:00Z', batch: '2023-3306-02', reason: '名单有误' };
  const publish = (batch: string) =>
    tried('proposed', 'publish', { actor: reviewer, changes: { calledOff }, input: { batch, until: '2023-06-08' } });
  expect([publish('2023-3306-02'), publish('2023-3306-03')]).toEqual([{ refused: 'notice-called-off' }, 'noticed']);
});
