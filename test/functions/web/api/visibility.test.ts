import { afterAll, beforeAll, expect, test } from 'vitest';
import { STATES, type State } from '../../../../shared/domain/application/application.ts';
import { ADMIN, CITY_UNIT, done, filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import type { Answer } from '../../../host.ts';
import { openSite, type TestSite } from '../../../site.ts';

const OTHER_SCREENER = 'd330603@example.test';
const READERS = [SUBMITTER, NEIGHBOUR, CITY_UNIT, SCREENER, OTHER_SCREENER, PROPOSER, ADMIN];

let site: TestSite;
const own = new Map<State, Answer['body']>();
let ofCityUnit: Answer['body'];
beforeAll(async () => {
  site = await openSite();
  for (const state of STATES) own.set(state, await filed(site, state));
  ofCityUnit = await filed(site, 'submitted', { by: CITY_UNIT, category: 'office' });
});
afterAll(() => site.stop());

const asked = (readers: readonly string[], path: string) =>
  Promise.all(readers.map(async (who) => (await site.call(who, 'GET', path)).status));

test('a draft and its trail are its township’s alone', async () => {
  const path = `/applications/${own.get('draft')?.id}`;
  const only = [200, 404, 404, 404, 404, 404, 404];
  expect(await asked(READERS, path)).toEqual(only);
  expect(await asked(READERS, `${path}/events`)).toEqual(only);
});

test.each(STATES.filter((s) => s !== 'draft'))(
  'what is %s is seen by its township, its district and the city',
  async (state) => {
    expect(await asked(READERS, `/applications/${own.get(state)?.id}`)).toEqual([200, 404, 404, 200, 404, 200, 200]);
  },
);

test('a city-level unit’s application is seen by itself and the city, by no district', async () => {
  expect(await asked(READERS, `/applications/${ofCityUnit.id}`)).toEqual([404, 404, 200, 404, 404, 200, 200]);
  expect([ofCityUnit.district, ofCityUnit.applicant]).toEqual(['3306', '3306']);
});

const POSSIBLE = ['submit', 'withdraw', 'assess', 'score', 'return', 'fail', 'propose', 'send-back', 'sign'] as const;
const BODY: Partial<Record<string, object>> = {
  withdraw: { reason: '误' },
  score: { answers: {} },
  return: { reason: '误' },
  fail: { reason: '误' },
  propose: { star: 5 },
  'send-back': { reason: '误' },
};

test('nobody moves what they may not see: it is not found', async () => {
  const { id } = own.get('draft') ?? {};
  const others = [NEIGHBOUR, SCREENER, PROPOSER, ADMIN];
  const moved = others.flatMap((who) =>
    POSSIBLE.map(
      async (move) => (await site.call(who, 'POST', `/applications/${id}/${move}`, BODY[move] ?? {})).status,
    ),
  );
  expect(await Promise.all(moved)).toEqual(moved.map(() => 404));
});

test('a screener reads and moves nothing', async () => {
  const { id } = own.get('submitted') ?? {};
  const moved = POSSIBLE.map(
    async (move) => (await site.call(SCREENER, 'POST', `/applications/${id}/${move}`, BODY[move] ?? {})).body.code,
  );
  expect(await Promise.all(moved)).toEqual(POSSIBLE.map(() => 'not-your-role'));
});

test('the city’s sheet, proposal and signers stay inside until it is named', async () => {
  const seen = async (who: string, state: State) => {
    const body = await done(site, who, 'GET', `/applications/${own.get(state)?.id}`);
    return [body.assessment !== undefined, body.proposal, body.signature];
  };
  const at = '2023-06-01T01:00:00.000Z';
  const proposal = { by: PROPOSER, at, star: 5, reason: '情况有变', score: 105 };
  for (const insider of [PROPOSER, ADMIN]) {
    expect(await seen(insider, 'proposed')).toEqual([true, proposal, undefined]);
    expect(await seen(insider, 'named')).toEqual([true, proposal, { by: SIGNER, at }]);
  }
  for (const outsider of [SUBMITTER, SCREENER]) {
    expect(await seen(outsider, 'proposed')).toEqual([false, undefined, undefined]);
    expect(await seen(outsider, 'named')).toEqual([false, { ...proposal, by: '', reason: '' }, undefined]);
  }
});

test('the trail tells outsiders neither proposals nor who of the city it was', async () => {
  const told = async (who: string) => {
    const { items } = await done(site, who, 'GET', `/applications/${own.get('named')?.id}/events`);
    return items.map((e: Record<string, string>) => [e.transition, e.by, e.name]);
  };
  const [create, submit] = ['create', 'submit'].map((move) => [move, SUBMITTER, '塔山街道申报员']);
  expect(await told(PROPOSER)).toEqual([
    create,
    submit,
    ['assess', PROPOSER, '市级评审员一'],
    ['propose', PROPOSER, '市级评审员一'],
    ['sign', SIGNER, '市级评审员二'],
  ]);
  for (const outsider of [SUBMITTER, SCREENER])
    expect(await told(outsider)).toEqual([create, submit, ['assess', '', ''], ['sign', '', '']]);
});
