import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveAs } from '../../../../functions/web/changing/move.ts';
import { PUBLIC } from '../../../../shared/domain/member.ts';
import { post, read, trailOf } from '../../../asked.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import type { Answer } from '../../../reach.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const AT = '2023-06-01T01:00:00.000Z';
const signed = (by: string) => ({ by, at: AT });
type Filed = Answer['body'];

const signedProposal = async (): Promise<Filed> => post(site, SIGNER, await filed(site, 'proposed'), 'sign');
const publish = async ({ id }: Filed) =>
  (await done(site, PROPOSER, 'POST', '/notices', { applications: [id] })).notice;
async function noticed(): Promise<Filed> {
  const own = await signedProposal();
  await publish(own);
  return read(site, PROPOSER, own);
}
async function object({ id }: Filed, text = '垃圾混装'): Promise<void> {
  const input = { text, name: '某居民', contact: '13800000000' };
  const wish = { id, transition: 'object' as const, input, source: { via: 'api' as const } };
  expect(await moveAs(site.site, PUBLIC, wish)).toMatchObject({ application: { state: 'objected' } });
}
const rowOf = async ({ id, notice }: Filed) =>
  (await done(site, undefined, 'GET', `/notices/${notice.batch}`)).lines.find(
    ({ application }: { application: string }) => application === id,
  );

test('a signed proposal is published with its batch for five working days, and its star is everybody’s', async () => {
  const own = await signedProposal();
  const { id, until } = await publish(own);
  const body = await read(site, PROPOSER, own);
  expect([until, body.state, body.notice, body.moves]).toEqual([
    '2023-06-08',
    'noticed',
    { ...signed(PROPOSER), batch: id, from: '2023-06-01', until: '2023-06-08' },
    ['recuse', 'call-off', 'name'],
  ]);
  const seen = await read(site, SUBMITTER, own);
  expect([seen.notice, seen.proposal.star, seen.proposal.by, seen.signature, seen.moves]).toEqual([
    { ...signed(''), batch: id, from: '2023-06-01', until: '2023-06-08' },
    ...[5, '', undefined, []],
  ]);
  const line = (await trailOf(site, ADMIN, own)).at(-1);
  expect([line.transition, line.by, line.source, line.detail]).toEqual([
    'publish',
    PROPOSER,
    { via: 'api', address: '192.0.2.7' },
    { batch: id, until: '2023-06-08' },
  ]);
});

test('an objection stops the naming; what it says and who raised it is for the city’s office alone', async () => {
  const own = await noticed();
  await object(own);
  await object(own, '台账不实');
  const body = await read(site, PROPOSER, own);
  expect([body.state, body.objections, body.moves]).toEqual([
    'objected',
    { raised: 2, handled: 0 },
    ['recuse', 'uphold', 'dismiss'],
  ]);
  const lines = (await trailOf(site, ADMIN, own)).slice(-2);
  expect(
    lines.map(({ transition, by, name, role, source, detail }) => [transition, by, name, role, source, detail]),
  ).toEqual([1, 2].map((objection) => ['object', '', '', 'public', { via: 'api' }, { objection }]));
  for (const who of [SUBMITTER, SCREENER, PROPOSER, ADMIN]) {
    const told = JSON.stringify([await read(site, who, own), await trailOf(site, who, own)]);
    expect(['垃圾混装', '台账不实', '某居民', '13800000000'].filter((word) => told.includes(word))).toEqual([]);
  }
  expect((await read(site, SUBMITTER, own)).objections).toBeUndefined();
  expect((await rowOf(own)).standing).toBe('objected');
});

test('an objection that is dismissed lets the notice go on', async () => {
  const own = await noticed();
  await object(own);
  const body = await post(site, SIGNER, own, 'dismiss', { reason: '经查不属实' });
  expect([body.state, body.objections, (await rowOf(own)).standing]).toEqual([
    'noticed',
    { raised: 1, handled: 1 },
    'noticed',
  ]);
  await object(own, '再次反映');
  expect((await read(site, SIGNER, own)).objections).toEqual({ raised: 2, handled: 1 });
});

test('an objection that stands ends it, or undoes proposal and notice for another assessment', async () => {
  const [ending, again] = [await noticed(), await noticed()];
  for (const own of [ending, again]) await object(own);
  const failed = await post(site, SIGNER, ending, 'uphold', { reason: '查实', outcome: 'failed' });
  expect([failed.state, failed.ended, (await rowOf(ending)).standing]).toEqual([
    'failed',
    { ...signed(SIGNER), reason: '查实' },
    'dropped',
  ]);
  const back = await post(site, SIGNER, again, 'uphold', { reason: '再核', outcome: 'assessing' });
  expect([back.state, back.proposal, back.signature, back.notice]).toEqual([
    'assessing',
    undefined,
    undefined,
    undefined,
  ]);
  expect((await read(site, SUBMITTER, again)).proposal).toBeUndefined();
});

test('what goes back to assessment is taken off its notice, as what failed is', async () => {
  const own = await noticed();
  await object(own);
  await post(site, SIGNER, own, 'uphold', { reason: '再核', outcome: 'assessing' });
  expect((await rowOf(own)).standing).toBe('dropped');
});

test('what was dropped from one notice comes in another, once it is proposed and signed again', async () => {
  const own = await noticed();
  await object(own);
  await post(site, SIGNER, own, 'uphold', { reason: '再核', outcome: 'assessing' });
  await post(site, PROPOSER, own, 'propose', { star: 4, reason: '从严' });
  await post(site, SIGNER, own, 'sign');
  const { id } = await publish(own);
  const now = await read(site, SIGNER, own);
  expect([now.notice.batch, now.objections, id === own.notice.batch]).toEqual([id, { raised: 1, handled: 1 }, false]);
  expect((await rowOf(now)).standing).toBe('noticed');
});

test('after its term, and not before, a unit is named under a document', async () => {
  const own = await noticed();
  const document = { number: '绍无废办〔2023〕3号', date: '2023-06-09' };
  const name = async (time: string) => {
    site.at(time);
    const { status, body } = await site.call(PROPOSER, 'POST', `/applications/${own.id}/name`, document);
    return [status, body.code ?? body.state];
  };
  expect(await name('2023-06-08T23:59:59+08:00')).toEqual([409, 'notice-runs']);
  expect(await name('2023-06-09T00:00:00+08:00')).toEqual([200, 'named']);
  site.at(OPENING_HOURS);
  expect(await rowOf(own)).toMatchObject({ standing: 'named', cell: (await read(site, SUBMITTER, own)).award.code });
});

test('a notice reaches over holidays to the fifth working day', async () => {
  const own = await signedProposal();
  site.at('2023-06-20T09:00:00+08:00');
  const { from, until } = await publish(own);
  site.at(OPENING_HOURS);
  // 22 and 23 June are the Dragon Boat Festival, 25 June is worked.
  expect([from, until]).toEqual(['2023-06-20', '2023-06-28']);
});
