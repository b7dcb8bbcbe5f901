import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveAs } from '../../../../functions/web/changing/move.ts';
import { CLOCK } from '../../../../shared/domain/member.ts';
import { post, read, trailOf } from '../../../asked.ts';
import { ADMIN, CITY_UNIT, done, filed, PROPOSER, SIGNER, SUBMITTER } from '../../../flow.ts';
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

const cellOf = ({ award }: Filed) => done(site, undefined, 'GET', `/cells/${award.code}`);
/** How many are counted as named in a district. */
const counted = async (district = '330602') =>
  (await done(site, undefined, 'GET', `/progress/${district}`)).cells.named;

test('a naming gives a code, a document and three years, from the document’s date', async () => {
  const own = await filed(site, 'noticed', { star: 4 });
  const before = await counted();
  const document = { number: '绍无废办〔2023〕5号', date: '2023-05-26' };
  const body = await post(site, PROPOSER, own, 'name', document);
  const { code } = body.award;
  expect(code).toMatch(/^330602-2023-\d{4}$/);
  expect([body.state, body.award, body.moves]).toEqual([
    'named',
    { code, namedAt: AT, document, validUntil: '2026-05-25' },
    ['review'],
  ]);
  expect((await read(site, SUBMITTER, own)).award).toEqual(body.award);
  const { name, star, namedAt, validUntil, standing } = await cellOf(body);
  expect([name, star, namedAt, validUntil, standing]).toEqual([own.unit.name, 4, AT, '2026-05-25', 'named']);
  expect(await counted()).toBe(before + 1);
  expect((await trailOf(site, SUBMITTER, own)).at(-1)).toMatchObject({ transition: 'name', by: '', detail: document });
});

test('namings of a district are numbered in a row, and the city’s own units apart', async () => {
  const by = 't330603001@example.test';
  const codes = [];
  for (let n = 0; n < 2; n++) codes.push((await filed(site, 'named', { by })).award.code);
  codes.push((await filed(site, 'named', { by: CITY_UNIT, category: 'office' })).award.code);
  expect(codes).toEqual(['330603-2023-0001', '330603-2023-0002', '3306-2023-0001']);
});

test('a township and a village are named as what they are', async () => {
  const township = await filed(site, 'named', { category: 'township', unit: { name: '' } });
  const village = await filed(site, 'named', { category: 'village', unit: { name: '', division: '330602001004' } });
  const cells = [await cellOf(township), await cellOf(village)];
  expect(cells.map((c) => [c.name, c.division])).toEqual([
    ['塔山街道', '330602001'],
    ['花园社区', '330602001004'],
  ]);
});

test('under re-verification it does not count, and kept early it keeps its validity', async () => {
  const named = await filed(site, 'named');
  const before = await counted();
  const body = await post(site, PROPOSER, named, 'review', { reason: '年度抽查' });
  expect([body.state, body.review, (await cellOf(named)).standing, await counted()]).toEqual([
    'reviewing',
    { ...signed(PROPOSER), reason: '年度抽查' },
    'reviewing',
    before - 1,
  ]);
  const seen = await read(site, SUBMITTER, named);
  expect([seen.review, seen.moves]).toEqual([{ ...signed(''), reason: '年度抽查' }, []]);
  const kept = await post(site, SIGNER, named, 'keep', { reason: '持续达标' });
  expect([kept.state, kept.award.validUntil, await counted()]).toEqual(['named', '2026-05-31', before]);
});

test.each([
  ['2025-12-01T12:00:00+08:00', '2026-05-31'],
  ['2025-12-02T12:00:00+08:00', '2029-05-31'],
])('kept on %s it is good until %s: a term more within the last 180 days', async (time, until) => {
  const named = await filed(site, 'named');
  site.at(time);
  await post(site, PROPOSER, named, 'review', { reason: '期满复核' });
  const kept = await post(site, SIGNER, named, 'keep', { reason: '持续达标' });
  site.at(OPENING_HOURS);
  expect([kept.award.validUntil, (await cellOf(named)).validUntil]).toEqual([until, until]);
});

test('a revoked name counts no more, is told in the register, and its unit may apply anew', async () => {
  const unit = { name: '第一百零二小学' };
  const named = await filed(site, 'named', { unit });
  const before = await counted();
  await post(site, PROPOSER, named, 'review', { reason: '群众反映' });
  const body = await post(site, SIGNER, named, 'revoke', { reason: '不再达标' });
  expect([body.state, body.ended, body.moves]).toEqual(['revoked', { ...signed(SIGNER), reason: '不再达标' }, []]);
  expect([(await cellOf(named)).standing, await counted()]).toEqual(['revoked', before - 1]);
  expect((await filed(site, 'submitted', { unit })).state).toBe('submitted');
});

test('a name that time has ended is told so in the register, and by whom it was not', async () => {
  const named = await filed(site, 'expired');
  expect([named.state, named.ended.by, named.ended.reason, (await cellOf(named)).standing]).toEqual([
    ...['expired', '', '2026-05-31', 'expired'],
  ]);
  const [reminded, expired] = (await trailOf(site, ADMIN, named)).slice(-2);
  expect(
    [reminded, expired].map(({ transition, by, role, source, detail }) => [transition, by, role, source, detail]),
  ).toEqual([
    ['remind', '', 'clock', { via: 'schedule' }, { deadline: '2026-05-31' }],
    ['expire', '', 'clock', { via: 'schedule' }, { deadline: '2026-05-31' }],
  ]);
});

test('time ends nothing that is not due', async () => {
  const named = await filed(site, 'named');
  const wish = { id: named.id, input: {}, source: { via: 'schedule' as const } };
  for (const transition of ['remind', 'expire'] as const)
    expect(await moveAs(site.site, CLOCK, { ...wish, transition })).toEqual({ refused: 'not-due' });
  expect((await read(site, SIGNER, named)).version).toBe(named.version);
});
