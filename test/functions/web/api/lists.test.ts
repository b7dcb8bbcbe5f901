import { afterAll, beforeAll, expect, test } from 'vitest';
import type { State } from '../../../../shared/domain/application/application.ts';
import { post } from '../../../asked.ts';
import { ADMIN, CITY_UNIT, done, filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import type { Answer } from '../../../reach.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';

const ELSEWHERE = 't330603001@example.test';
let site: TestSite;
const ids: Record<string, string> = {};

/** What is filed, in this order: each a day after the one before. */
const FILED: readonly (readonly [name: string, by: string, state: State])[] = [
  ['old', SUBMITTER, 'submitted'],
  ['far', ELSEWHERE, 'submitted'],
  ['next', NEIGHBOUR, 'submitted'],
  ['city', CITY_UNIT, 'submitted'],
  ['draft', SUBMITTER, 'draft'],
  ['named', SUBMITTER, 'named'],
  ['new', SUBMITTER, 'submitted'],
];

beforeAll(async () => {
  site = await openSite();
  for (const [n, [name, by, state]] of FILED.entries()) {
    site.at(`2023-06-0${n + 1}T09:00:00+08:00`);
    ids[name] = (await filed(site, state, { by, category: by === CITY_UNIT ? 'office' : 'school' })).id;
  }
  site.at(OPENING_HOURS);
});
afterAll(() => site.stop());

const names = (body: Answer['body']): string[] =>
  body.items.map(({ id }: { id: string }) => Object.keys(ids).find((name) => ids[name] === id));
const list = async (who: string, query = '') => names(await done(site, who, 'GET', `/applications${query}`));

test('everybody lists what they answer for, by state and then oldest first', async () => {
  expect(await list(SUBMITTER)).toEqual(['draft', 'named', 'old', 'new']);
  expect(await list(NEIGHBOUR)).toEqual(['next']);
  expect(await list(CITY_UNIT)).toEqual(['city']);
  expect(await list(SCREENER)).toEqual(['named', 'old', 'next', 'new']);
  expect(await list('d330681@example.test')).toEqual([]);
  for (const who of [PROPOSER, ADMIN]) expect(await list(who)).toEqual(['named', 'old', 'far', 'next', 'city', 'new']);
});

test('a list is narrowed by state, district and programme', async () => {
  expect(await list(SUBMITTER, '?state=submitted&programme=2023')).toEqual(['old', 'new']);
  expect(await list(SUBMITTER, '?state=draft&district=330602')).toEqual(['draft']);
  expect(await list(SCREENER, '?state=draft&district=330602')).toEqual([]);
  expect(await list(PROPOSER, '?district=3306')).toEqual(['city']);
  expect(await list(PROPOSER, '?district=330603&state=submitted')).toEqual(['far']);
  expect(await list(PROPOSER, '?district=999999')).toEqual([]);
  expect(await list(PROPOSER, '?programme=1999')).toEqual([]);
  expect(await list(CITY_UNIT, '?district=3306')).toEqual(['city']);
});

test('a line of a list tells where, what, whose and since when', async () => {
  const { items, next } = await done(site, SCREENER, 'GET', '/applications?state=named');
  expect([items, next]).toEqual([
    [
      {
        id: ids.named,
        version: 9,
        programme: '2023',
        category: 'school',
        applicant: '330602001',
        name: items[0].name,
        state: 'named',
        since: '2023-06-06T01:00:00.000Z',
        assigned: [],
        deadline: '2026-06-05',
      },
    ],
    undefined,
  ]);
  expect(items[0].name).toBe((await done(site, PROPOSER, 'GET', `/applications/${ids.named}`)).unit.name);
});

test('the city’s office reads in a list whose work it is, and how far a proposal is', async () => {
  const by = 't330681001@example.test';
  const [assessing, proposed] = [
    await filed(site, 'assessing', { by }),
    await filed(site, 'proposed', { by, star: 4 }),
  ];
  await post(site, PROPOSER, assessing, 'assign', { reviewers: [SIGNER] });
  await post(site, SIGNER, proposed, 'sign');
  const { items } = await done(site, PROPOSER, 'GET', '/applications?district=330681');
  const rows = items.map(({ id, assigned, star, signed }: Answer['body']) => [id, assigned, star, signed]);
  expect(rows).toEqual([
    [assessing.id, [SIGNER], undefined, undefined],
    [proposed.id, [], 4, true],
  ]);
  for (const own of [assessing, proposed]) await post(site, by, own, 'withdraw', { reason: '停办' });
});

test.each([1, 2, 3, 5, 6, 100])('pages of %i are together the whole list', async (limit) => {
  for (const who of [PROPOSER, SUBMITTER]) {
    const found: string[] = [];
    let cursor = '';
    do {
      const page = await done(site, who, 'GET', `/applications?limit=${limit}${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      found.push(...names(page));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(found).toEqual(await list(who));
  }
});

test('a cursor of another list shows nothing that is not asked for', async () => {
  const { next } = await done(site, PROPOSER, 'GET', '/applications?limit=1');
  expect(await list(PROPOSER, `?state=submitted&cursor=${next}`)).toEqual(['old', 'far', 'next', 'city', 'new']);
  expect(await list(NEIGHBOUR, `?cursor=${next}`)).toEqual(['next']);
});
