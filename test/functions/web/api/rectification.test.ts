import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, asking, movesOf, post, read, trailOf } from '../../../asked.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const AT = '2023-06-01T01:00:00.000Z';
const signed = (by: string) => ({ by, at: AT });
const ITEMS = [
  { indicator: 'ledger', text: '补齐三月台账', due: '2023-06-20' },
  { indicator: 'bins', text: '更换破损容器', due: '2023-07-31' },
];
const [LEDGER, BINS] = ITEMS.map((item, n) => ({ number: n + 1, ...item }));

test('what has to be mended is asked for item by item, and its applicant is told all but by whom', async () => {
  const body = await post(site, PROPOSER, await filed(site, 'assessing'), 'rectify', { items: ITEMS });
  expect([body.state, body.rectification, body.moves]).toEqual([
    'rectifying',
    { ...signed(PROPOSER), of: 'assessing', items: [LEDGER, BINS] },
    ['assign', 'recuse', 'reopen-item', 'close-item', 'sign-item'],
  ]);
  const seen = await read(site, SUBMITTER, body);
  expect([seen.rectification, movesOf(seen)]).toEqual([
    { ...signed(''), of: 'assessing', items: [LEDGER, BINS] },
    ['withdraw', 'answer-item'],
  ]);
  expect((await trailOf(site, SUBMITTER, body)).at(-1).detail).toEqual({ items: ITEMS });
});

test('an answer can be given again until somebody has found the item mended', async () => {
  const own = await filed(site, 'rectifying');
  await post(site, SUBMITTER, own, 'answer-item', { item: 1, text: '正在补' });
  const body = await post(site, SUBMITTER, own, 'answer-item', { item: 1, text: '已补齐' });
  expect(body.rectification.items[0].answer).toEqual({ ...signed(SUBMITTER), text: '已补齐' });
  expect((await trailOf(site, ADMIN, own)).at(-1).changes).toEqual([
    { field: 'rectification.items.0.answer.text', before: '正在补', after: '已补齐' },
  ]);
});

test('an item is closed by two, and the last one closed leads back to where it came from', async () => {
  const own = await post(site, PROPOSER, await filed(site, 'assessing'), 'rectify', { items: ITEMS });
  for (const item of [1, 2]) await post(site, SUBMITTER, own, 'answer-item', { item, text: '已改' });
  const found = await post(site, PROPOSER, own, 'close-item', { item: 1 });
  expect(found.rectification.items[0].closed).toEqual(signed(PROPOSER));
  const first = await post(site, SIGNER, own, 'sign-item', { item: 1 });
  expect([first.state, first.rectification.items[0].signature]).toEqual(['rectifying', signed(SIGNER)]);
  await post(site, SIGNER, own, 'close-item', { item: 2 });
  const last = await post(site, PROPOSER, own, 'sign-item', { item: 2 });
  expect([last.state, last.moves.includes('propose')]).toEqual(['assessing', true]);
  const lines = await trailOf(site, PROPOSER, own);
  expect(lines.slice(-3).map(({ transition, by, from, to }) => [transition, by, from, to])).toEqual([
    ['sign-item', SIGNER, 'rectifying', 'rectifying'],
    ['close-item', SIGNER, 'rectifying', 'rectifying'],
    ['sign-item', PROPOSER, 'rectifying', 'assessing'],
  ]);
});

test('outside the city’s office nobody reads who closed an item, nor that it waits for a second signature', async () => {
  const own = await answered(site);
  await post(site, PROPOSER, own, 'close-item', { item: 1 });
  for (const outsider of [SUBMITTER, SCREENER]) {
    const { rectification } = await read(site, outsider, own);
    expect(JSON.stringify(rectification)).not.toContain(PROPOSER);
    expect((await trailOf(site, outsider, own)).map(({ transition }) => transition)).toEqual([
      ...['create', 'submit', 'screen-start', 'recommend', 'rectify', 'answer-item'],
    ]);
  }
});

test('an answer that is not enough opens the item again, with a new deadline and why', async () => {
  const own = await answered(site);
  await post(site, PROPOSER, own, 'close-item', { item: 1 });
  const wish = { item: 1, reason: '仍缺签字', due: '2023-07-01' };
  const body = await post(site, SIGNER, own, 'reopen-item', wish);
  const [item] = body.rectification.items;
  expect([item.due, item.reopened, item.answer, item.closed]).toEqual([
    '2023-07-01',
    { ...signed(SIGNER), reason: '仍缺签字' },
    undefined,
    undefined,
  ]);
  const seen = await read(site, SUBMITTER, own);
  expect([seen.rectification.items[0].reopened, movesOf(seen)]).toEqual([
    { ...signed(''), reason: '仍缺签字' },
    ['withdraw', 'answer-item'],
  ]);
});

test('somebody who is at an item as another one closes it is told how it stands', async () => {
  const own = await answered(site);
  const [one, other] = await Promise.all(
    [PROPOSER, SIGNER].map((who) => site.call(...asking(who, own, 'close-item', { item: 1 }))),
  );
  expect([one?.status, other?.status].sort()).toEqual([200, 409]);
  const late = [one, other].find((answer) => answer?.status === 409)?.body;
  expect([late.code, late.item, late.is]).toEqual(['item-state', 1, 'signing']);
});

test('what has to be mended in a re-verification does not count meanwhile, and goes back to it', async () => {
  const named = await filed(site, 'named');
  await post(site, PROPOSER, named, 'review', { reason: '群众反映' });
  const body = await post(site, PROPOSER, named, 'rectify', { items: [ITEMS[0]] });
  const { code } = body.award;
  const standing = async () => (await done(site, undefined, 'GET', `/cells/${code}`)).standing;
  expect([body.state, body.rectification.of, await standing()]).toEqual(['rectifying', 'reviewing', 'reviewing']);
  expect(movesOf(await read(site, SUBMITTER, named))).toEqual(['answer-item']);
  await post(site, SUBMITTER, named, 'answer-item', { item: 1, text: '已改' });
  await post(site, PROPOSER, named, 'close-item', { item: 1 });
  expect((await post(site, SIGNER, named, 'sign-item', { item: 1 })).state).toBe('reviewing');
  expect((await post(site, SIGNER, named, 'keep', { reason: '已整改' })).state).toBe('named');
  expect(await standing()).toBe('named');
});
