import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking, movesOf, post, read, trailOf } from '../../../asked.ts';
import { ADMIN, answersOf, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const AT = '2023-06-01T01:00:00.000Z';
const signed = (by: string) => ({ by, at: AT });
const value = (value: string) => ({ value });
const assessing = () => filed(site, 'assessing');
const THIRD = 'r3@example.test';

test('each reviewer fills a sheet of their own, and what was seen on site goes before the documents', async () => {
  const own = await assessing();
  await post(site, PROPOSER, own, 'score', { answers: { ledger: value('0'), bins: value('3') } });
  const first = await post(site, PROPOSER, own, 'score', { site: { ledger: { value: '2', note: '缺两月' } } });
  const body = await post(site, SIGNER, own, 'score', { answers: { ledger: value('1') } });
  const mine = {
    documents: { ledger: value('0'), bins: value('3') },
    site: { ledger: { value: '2', note: '缺两月' } },
  };
  expect(body.sheets).toEqual({ [PROPOSER]: mine, [SIGNER]: { documents: { ledger: value('1') }, site: {} } });
  expect([first.assessment.answers, first.assessment.score.points.ledger]).toEqual([
    { ledger: { value: '2', note: '缺两月' }, bins: value('3') },
    3,
  ]);
  expect([body.assessment.answers, body.assessment.score.points]).toEqual([{ ledger: value('1') }, { ledger: 4 }]);
  expect((await trailOf(site, ADMIN, own)).at(-1).changes).toEqual([
    { field: `sheets.${SIGNER}.documents.ledger.value`, after: '1' },
  ]);
});

test('work is given to reviewers, who alone assess it, until it is given to others or to nobody', async () => {
  const own = await assessing();
  const given = await post(site, ADMIN, own, 'assign', { reviewers: [SIGNER, THIRD, SIGNER] });
  expect([given.assigned, movesOf(given)]).toEqual([[SIGNER, THIRD], ['assign']]);
  const open = async (who: string) => movesOf(await read(site, who, own));
  const everybody = ['assign', 'recuse', 'plan-visit', 'record-visit'];
  const theirs = ['score', ...everybody, 'return', 'fail', 'rectify', 'propose'];
  expect([await open(PROPOSER), await open(SIGNER)]).toEqual([everybody, theirs]);
  await post(site, PROPOSER, own, 'assign', { reviewers: [] });
  expect(await open(PROPOSER)).toEqual(theirs);
  expect((await trailOf(site, PROPOSER, own)).slice(-2).map(({ detail }) => detail)).toEqual([
    { reviewers: [SIGNER, THIRD, SIGNER] },
    { reviewers: [] },
  ]);
});

test('who declares a conflict is done with it: the sheet and the work are gone', async () => {
  const own = await assessing();
  await post(site, PROPOSER, own, 'assign', { reviewers: [PROPOSER, SIGNER] });
  await post(site, PROPOSER, own, 'score', { answers: { ledger: value('0') } });
  const body = await post(site, PROPOSER, own, 'recuse', { reason: '曾任该校顾问' });
  expect([body.assigned, body.sheets, body.recused, body.moves]).toEqual([
    [SIGNER],
    {},
    [{ ...signed(PROPOSER), reason: '曾任该校顾问' }],
    [],
  ]);
  expect((await site.call(...asking(PROPOSER, own, 'score', {}))).body.code).toBe('recused');
});

test('a visit is planned, planned anew, and held; who goes and what they find is the city’s', async () => {
  const own = await assessing();
  await post(site, PROPOSER, own, 'plan-visit', { day: '2023-06-01', visitors: '孙' });
  const planned = await post(site, SIGNER, own, 'plan-visit', { day: '2023-06-05', visitors: '孙、周' });
  expect(planned.visits).toEqual([{ ...signed(SIGNER), day: '2023-06-05', visitors: '孙、周' }]);
  const said = { day: '2023-06-01', visitors: '周', findings: '分类规范' };
  const body = await post(site, PROPOSER, own, 'record-visit', said);
  const { findings, ...went } = said;
  expect(body.visits).toEqual([{ ...signed(SIGNER), ...went, held: { ...signed(PROPOSER), findings } }]);
  for (const outsider of [SUBMITTER, SCREENER])
    expect((await read(site, outsider, own)).visits).toEqual([{ ...signed(''), day: '2023-06-01', visitors: '' }]);
});

test('a visit of a second round stands beside the first', async () => {
  const own = await assessing();
  const said = { day: '2023-05-31', visitors: '周', findings: '分类规范' };
  await post(site, PROPOSER, own, 'record-visit', said);
  const body = await post(site, PROPOSER, own, 'plan-visit', { day: '2023-06-09', visitors: '孙' });
  expect(body.visits.map(({ day, held }: { day: string; held?: object }) => [day, held !== undefined])).toEqual([
    ['2023-05-31', true],
    ['2023-06-09', false],
  ]);
});

test('what is assessed goes back for correction as well, and through the district again', async () => {
  const own = await assessing();
  const body = await post(site, PROPOSER, own, 'return', { reason: '台账不全' });
  expect([body.state, body.returned]).toEqual([
    'returned',
    { ...signed(PROPOSER), reason: '台账不全', indicators: {}, until: '2023-06-16' },
  ]);
  expect((await post(site, SUBMITTER, own, 'submit')).state).toBe('submitted');
  expect((await read(site, PROPOSER, own)).moves).toEqual([]);
  expect((await post(site, SCREENER, own, 'screen-start')).screening.answers).toEqual(answersOf(site));
});

test('what does not pass ends with the reason', async () => {
  const body = await post(site, PROPOSER, await assessing(), 'fail', { reason: '现场不符' });
  expect([body.state, body.ended, body.moves]).toEqual(['failed', { ...signed(PROPOSER), reason: '现场不符' }, []]);
  expect((await read(site, SUBMITTER, body)).ended).toEqual({ ...signed(''), reason: '现场不符' });
});

test('a proposal rests on its proposer’s own sheet, until it is sent back', async () => {
  const own = await assessing();
  await post(site, SIGNER, own, 'score', { answers: { ledger: value('5') } });
  const proposal = { star: 4, reason: '观察一年', answers: answersOf(site), site: { ledger: value('1') } };
  const body = await post(site, PROPOSER, own, 'propose', proposal);
  const city = { ...answersOf(site), ledger: value('1') };
  expect([body.state, body.proposal, body.assessment.answers]).toEqual([
    'proposed',
    { ...signed(PROPOSER), star: 4, reason: '观察一年', score: 104 },
    city,
  ]);
  expect((await trailOf(site, SIGNER, body)).at(-1).detail).toEqual({ star: 4, reason: '观察一年', score: 104 });
  const back = await post(site, SIGNER, body, 'send-back', { reason: '补材料' });
  expect([back.state, back.proposal, Object.keys(back.sheets).sort()]).toEqual([
    'assessing',
    undefined,
    [PROPOSER, SIGNER],
  ]);
});

test('a second reviewer signs; it stays a proposal until it is published, and can still be sent back', async () => {
  const body = await post(site, SIGNER, await filed(site, 'proposed'), 'sign');
  expect([body.state, body.signature, body.moves]).toEqual([
    'proposed',
    signed(SIGNER),
    ['recuse', 'send-back', 'sign', 'publish'],
  ]);
  const back = await post(site, PROPOSER, body, 'send-back', { reason: '星级存疑' });
  expect([back.state, back.proposal, back.signature]).toEqual(['assessing', undefined, undefined]);
});
