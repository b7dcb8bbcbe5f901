import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking, movesOf, post, read, trailOf } from '../../../asked.ts';
import { answersOf, CITY_UNIT, filed, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const AT = '2023-06-01T01:00:00.000Z';
const signed = (by: string) => ({ by, at: AT });
const moves = ['score', 'recommend', 'return', 'decline'];

test('a district takes an application up, and fills its sheet step by step', async () => {
  const taken = await post(site, SCREENER, await filed(site, 'submitted'), 'screen-start');
  expect([taken.state, taken.screening, taken.problems]).toEqual(['screening', undefined, []]);
  expect(movesOf(taken).sort()).toEqual([...moves].sort());
  await post(site, SCREENER, taken, 'score', { answers: { ledger: { value: '0' } } });
  const body = await post(site, SCREENER, taken, 'score', { answers: { bins: { value: '1', note: '一处' } } });
  expect([body.state, body.screening.answers, body.screening.score.points.ledger]).toEqual([
    'screening',
    { ledger: { value: '0' }, bins: { value: '1', note: '一处' } },
    5,
  ]);
  expect(body.problems.length).toBe(Object.keys(answersOf(site)).length - 3 - 2);
  expect(body.problems[0].field).toMatch(/^district\./);
});

test('a recommendation hands it over to the city with the district’s score', async () => {
  const answers = answersOf(site);
  const body = await post(site, SCREENER, await filed(site, 'screening'), 'recommend', { answers });
  expect([body.state, body.recommended, body.moves]).toEqual([
    'assessing',
    { ...signed(SCREENER), score: 105 },
    ['recall'],
  ]);
  const city = await read(site, PROPOSER, body);
  expect([city.screening.answers, city.assessment, city.assigned]).toEqual([answers, undefined, []]);
  expect((await trailOf(site, SCREENER, body)).at(-1).detail).toEqual({ score: 105 });
});

test('what was scored before need not come again with the recommendation', async () => {
  const screening = await filed(site, 'screening');
  await post(site, SCREENER, screening, 'score', { answers: answersOf(site) });
  expect((await post(site, SCREENER, screening, 'recommend')).recommended.score).toBe(105);
});

test('what is not recommended ends with the reason, which its applicant reads', async () => {
  const body = await post(site, SCREENER, await filed(site, 'screening'), 'decline', { reason: '尚无台账' });
  expect([body.state, body.ended, body.moves]).toEqual(['declined', { ...signed(''), reason: '尚无台账' }, []]);
  expect((await read(site, SUBMITTER, body)).ended).toEqual({ ...signed(''), reason: '尚无台账' });
  expect((await read(site, PROPOSER, body)).ended).toEqual({ ...signed(SCREENER), reason: '尚无台账' });
});

test('it goes back for correction within 15 days, and comes again to the district', async () => {
  const wish = { reason: '台账不全', indicators: { ledger: '缺三月' } };
  const body = await post(site, SCREENER, await filed(site, 'screening'), 'return', wish);
  const returned = { ...signed(''), ...wish, until: '2023-06-16' };
  expect([body.state, body.returned]).toEqual(['returned', returned]);
  const seen = await read(site, SUBMITTER, body);
  expect([seen.returned, movesOf(seen)]).toEqual([returned, ['save', 'submit', 'withdraw']]);
  expect((await trailOf(site, SUBMITTER, body)).at(-1).detail).toEqual({ ...wish, until: '2023-06-16' });
  const again = await post(site, SUBMITTER, body, 'submit');
  expect([again.state, again.returned]).toEqual(['submitted', undefined]);
  expect((await post(site, SCREENER, body, 'screen-start')).state).toBe('screening');
});

test('the indicators to correct are those of the standard', async () => {
  const wish = { reason: '改', indicators: { nonsense: '改' } };
  const { status, body } = await site.call(...asking(SCREENER, await filed(site, 'screening'), 'return', wish));
  expect([status, body.code, body.problems[0].field]).toEqual([400, 'bad-input', 'indicators.nonsense']);
});

test('a city-level unit is screened by no district: the city takes it up, or returns it at once', async () => {
  const of = { by: CITY_UNIT, category: 'office' };
  const submitted = await filed(site, 'submitted', of);
  const seen = await read(site, PROPOSER, submitted);
  expect(seen.moves).toEqual(['assess', 'return']);
  const taken = await post(site, PROPOSER, submitted, 'assess');
  expect([taken.state, taken.assigned]).toEqual(['assessing', [PROPOSER]]);
  const back = await post(site, PROPOSER, await filed(site, 'submitted', of), 'return', { reason: '重报' });
  expect([back.state, back.returned.until]).toEqual(['returned', '2023-06-16']);
});
