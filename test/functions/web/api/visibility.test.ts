import { afterAll, beforeAll, expect, test } from 'vitest';
import { STATES, type State } from '../../../../shared/domain/application/application.ts';
import { asking, askings, post, read, trailOf } from '../../../asked.ts';
import * as flow from '../../../flow.ts';
import type { Answer } from '../../../reach.ts';
import { openSite, type TestSite } from '../../../site.ts';

const { ADMIN, CITY_UNIT, done, filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } = flow;
const OTHER_SCREENER = 'd330603@example.test';
const READERS = [SUBMITTER, NEIGHBOUR, CITY_UNIT, SCREENER, OTHER_SCREENER, PROPOSER, ADMIN];
const [INSIDERS, OUTSIDERS] = [
  [PROPOSER, ADMIN],
  [SUBMITTER, SCREENER],
];

let site: TestSite;
const own = new Map<State, Answer['body']>();
let ofCityUnit: Answer['body'];
beforeAll(async () => {
  site = await openSite();
  for (const state of STATES) own.set(state, await filed(site, state));
  ofCityUnit = await filed(site, 'submitted', { by: CITY_UNIT, category: 'office' });
});
afterAll(() => site.stop());

const of = (state: State): Answer['body'] => own.get(state);
const asked = (readers: readonly string[], path: string) =>
  Promise.all(readers.map(async (who) => (await site.call(who, 'GET', path)).status));

test('a draft and its trail are its township’s alone', async () => {
  const path = `/applications/${of('draft').id}`;
  const only = [200, 404, 404, 404, 404, 404, 404];
  expect(await asked(READERS, path)).toEqual(only);
  expect(await asked(READERS, `${path}/events`)).toEqual(only);
});

test.each(STATES.filter((s) => s !== 'draft'))(
  'what is %s is seen by its township, its district and the city',
  async (state) => {
    const [path, some] = [`/applications/${of(state).id}`, [200, 404, 404, 200, 404, 200, 200]];
    expect([await asked(READERS, path), await asked(READERS, `${path}/events`)]).toEqual([some, some]);
  },
);

test('a city-level unit’s application is seen by itself and the city, by no district', async () => {
  expect(await asked(READERS, `/applications/${ofCityUnit.id}`)).toEqual([404, 404, 200, 404, 404, 200, 200]);
  expect([ofCityUnit.district, ofCityUnit.applicant]).toEqual(['3306', '3306']);
});

/** What comes of each move of the API, asked for by somebody. */
const tried = async (who: string, application: Answer['body']) => {
  const all = Object.entries(askings({})).map(async ([move, { body }]) => {
    const answer = await site.call(...asking(who, application, move, body));
    return [move, answer.body.code];
  });
  return Object.fromEntries(await Promise.all(all));
};
const MOVES = Object.keys(askings({}));
const all = (code: string) => Object.fromEntries(MOVES.map((move) => [move, code]));

test('nobody moves what they may not see: it is not found', async () => {
  for (const who of [NEIGHBOUR, SCREENER, PROPOSER, ADMIN])
    expect(await tried(who, of('draft'))).toEqual(all('not-found'));
  for (const who of [NEIGHBOUR, OTHER_SCREENER]) expect(await tried(who, of('submitted'))).toEqual(all('not-found'));
});

test('nobody learns more from a stale version or a used key of what they may not see', async () => {
  const headers = { 'if-match': '"1"', 'idempotency-key': 'k' };
  const answers = [OTHER_SCREENER, NEIGHBOUR].map((who) =>
    site.call(...asking(who, of('assessing'), 'withdraw', { reason: '误' }, headers)),
  );
  for (const { body } of await Promise.all(answers))
    expect(Object.keys(body).sort()).toEqual([...['code', 'detail', 'status', 'title', 'type']]);
});

test('outside its turn and role each move is refused to each who sees it', async () => {
  const role = (...moves: string[]) => Object.fromEntries(moves.map((move) => [move, 'wrong-state']));
  const submitters = role('submit', 'withdraw', 'answer-item');
  expect(await tried(SUBMITTER, of('revoked'))).toEqual({ ...all('not-your-role'), ...submitters });
  const screeners = role('screen-start', 'recommend', 'recall', 'decline', 'return', 'score');
  expect(await tried(SCREENER, of('revoked'))).toEqual({ ...all('not-your-role'), ...screeners });
  expect(await tried(ADMIN, of('revoked'))).toEqual({ ...all('not-your-role'), ...role('assign') });
  const others = ['submit', 'withdraw', 'answer-item', 'screen-start', 'recommend', 'recall', 'decline'];
  const reviewers = role(...MOVES.filter((move) => !others.includes(move)));
  expect(await tried(PROPOSER, of('revoked'))).toEqual({ ...all('not-your-role'), ...reviewers });
});

test('the district’s sheet is between district and city', async () => {
  const seen = async (who: string) => {
    const { screening, recommended } = await read(site, who, of('assessing'));
    return [screening?.score.total, recommended?.score];
  };
  expect([await seen(SUBMITTER), await seen(SCREENER), await seen(PROPOSER)]).toEqual([
    ...[[undefined, undefined]],
    ...[[105, 105]],
    ...[[105, 105]],
  ]);
  const told = async (who: string) =>
    (await trailOf(site, who, of('assessing'))).map(({ transition, by, detail }) => [transition, by, detail]);
  expect((await told(SUBMITTER)).at(-1)).toEqual(['recommend', '', {}]);
  expect((await told(SCREENER)).at(-1)).toEqual(['recommend', SCREENER, { score: 105 }]);
});

test('the city’s sheets, proposal and signers stay inside until its notice', async () => {
  const seen = async (who: string, state: State) => {
    const { assessment, sheets, proposal, signature } = await read(site, who, of(state));
    return [assessment?.score.total, Object.keys(sheets), proposal, signature?.by];
  };
  const proposal = { by: PROPOSER, at: expect.any(String), star: 5, reason: '情况有变', score: 105 };
  for (const insider of INSIDERS) {
    expect(await seen(insider, 'proposed')).toEqual([105, [PROPOSER], proposal, undefined]);
    expect(await seen(insider, 'noticed')).toEqual([105, [PROPOSER], proposal, SIGNER]);
  }
  for (const outsider of OUTSIDERS) {
    expect(await seen(outsider, 'proposed')).toEqual([undefined, [], undefined, undefined]);
    for (const state of ['noticed', 'named'] as const)
      expect(await seen(outsider, state)).toEqual([undefined, [], { ...proposal, by: '', reason: '' }, undefined]);
  }
});

test('who assesses, and who stood back, is for the city’s office alone', async () => {
  const application = await filed(site, 'assessing');
  await post(site, ADMIN, application, 'assign', { reviewers: [PROPOSER, SIGNER] });
  await post(site, SIGNER, application, 'recuse', { reason: '曾任该校顾问' });
  for (const insider of INSIDERS) {
    const { assigned, recused } = await read(site, insider, application);
    expect([assigned, recused.map(({ by }: { by: string }) => by)]).toEqual([[PROPOSER], [SIGNER]]);
  }
  for (const outsider of OUTSIDERS) {
    const told = [await read(site, outsider, application), await trailOf(site, outsider, application)];
    expect(['曾任该校顾问', PROPOSER, SIGNER, '市级评审员'].filter((w) => JSON.stringify(told).includes(w))).toEqual(
      [],
    );
  }
});

const NOBODY = ['', ''];

test('the trail tells outsiders neither proposals nor who of the city it was, and its applicant no screener', async () => {
  const told = async (who: string) => (await trailOf(site, who, of('named'))).map((e) => [e.transition, e.by, e.name]);
  const [create, submit] = ['create', 'submit'].map((move) => [move, SUBMITTER, '塔山街道申报员']);
  const screening = ['screen-start', 'recommend'];
  const ofDistrict = screening.map((move) => [move, SCREENER, '越城区初审员']);
  const notice = ['publish', 'name'];
  expect(await told(PROPOSER)).toEqual([
    ...[create, submit, ...ofDistrict, ['propose', PROPOSER, '市级评审员一'], ['sign', SIGNER, '市级评审员二']],
    ...[
      ['publish', SIGNER, '市级评审员二'],
      ['name', SIGNER, '市级评审员二'],
    ],
  ]);
  const veiled = (moves: readonly string[]) => moves.map((move) => [move, ...NOBODY]);
  expect(await told(SCREENER)).toEqual([create, submit, ...ofDistrict, ...veiled(notice)]);
  expect(await told(SUBMITTER)).toEqual([create, submit, ...veiled([...screening, ...notice])]);
});

test('what was before and after, from where, and what was only saved is for the administrator', async () => {
  const application = await filed(site, 'screening');
  await post(site, SCREENER, application, 'score', { answers: { ledger: { value: '1', note: '缺一月' } } });
  const last = async (who: string) => {
    const { transition, quiet, source, changes } = (await trailOf(site, who, application)).at(-1);
    return { transition, quiet, source, changes };
  };
  expect(await last(ADMIN)).toEqual({
    ...{ transition: 'score', quiet: true, source: { via: 'api', address: '192.0.2.7' } },
    changes: [
      { field: 'district.ledger.note', after: '缺一月' },
      { field: 'district.ledger.value', after: '1' },
    ],
  });
  for (const who of [SUBMITTER, SCREENER, PROPOSER])
    expect(await last(who)).toEqual({
      transition: 'screen-start',
      quiet: undefined,
      source: { via: 'api' },
      changes: [],
    });
});

test('lists show outsiders nothing that an application hides from them', async () => {
  const listed = async (who: string, { id, state }: { id: string; state: State }) =>
    (await done(site, who, 'GET', `/applications?state=${state}&limit=100`)).items.find(
      (row: { id: string }) => row.id === id,
    );
  const proposed = await post(site, SIGNER, of('proposed'), 'sign');
  const assessing = await filed(site, 'assessing');
  await post(site, ADMIN, assessing, 'assign', { reviewers: [SIGNER] });
  const facts = async (who: string) => {
    const [one, other] = [await listed(who, proposed), await listed(who, { id: assessing.id, state: 'assessing' })];
    return [one.star, one.signed, other.assigned];
  };
  for (const insider of INSIDERS) expect(await facts(insider)).toEqual([5, true, [SIGNER]]);
  for (const outsider of OUTSIDERS) expect(await facts(outsider)).toEqual([undefined, undefined, []]);
});
