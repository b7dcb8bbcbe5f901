import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersOf, CITY_UNIT, done, filed, PROPOSER, SIGNER, SUBMITTER, UNIT } from '../../../flow.ts';
import type { Answer } from '../../../host.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const post = (who: string, { id }: { id: string }, move: string, body: object = {}) =>
  done(site, who, 'POST', `/applications/${id}/${move}`, body);
const lastLine = async ({ id }: { id: string }): Promise<Answer['body']> =>
  (await done(site, PROPOSER, 'GET', `/applications/${id}/events`)).items.at(-1);
const AT = '2023-06-01T01:00:00.000Z';
const signed = (by: string) => ({ by, at: AT });

test('a draft is opened for the submitter’s own township, with what was typed', async () => {
  const unit = { name: '塔山小学', contact: '王芳' };
  const answer = await site.call(SUBMITTER, 'POST', '/applications', { category: 'school', unit });
  const { id, answers, score, problems, ...draft } = answer.body;
  expect([answer.status, answer.headers.get('location')]).toEqual([201, `/api/v1/applications/${id}`]);
  expect(id).toMatch(/^2023-330602-[a-z0-9]{10}$/);
  expect(draft).toEqual({
    version: 1,
    programme: '2023',
    category: 'school',
    standardVersion: 1,
    applicant: '330602001',
    district: '330602',
    unit: { ...unit, division: '330602001', address: '', phone: '', summary: '' },
    state: 'draft',
    since: AT,
    updatedAt: AT,
    created: signed(SUBMITTER),
    filers: [SUBMITTER],
    moves: ['save', 'delete', 'submit'],
  });
  expect([answers, score.total, problems.length]).toEqual([{}, 0, 2 + Object.keys(answersOf(site)).length - 3]);
});

test('a draft keeps what was saved, as typed, and tells the score and what is still open', async () => {
  const { id } = await done(site, SUBMITTER, 'POST', '/applications', { category: 'school' });
  const path = `/applications/${id}`;
  await done(site, SUBMITTER, 'PATCH', path, { unit: { name: ' 甲 ', phone: '不是号码' } });
  const answers = { ledger: { value: 0, note: '见附件' }, 'lead-group': { value: true }, bins: { value: '很多' } };
  const { body, status } = await site.call(SUBMITTER, 'PATCH', path, { unit: { contact: '王' }, answers });
  expect([status, body.version]).toEqual([200, 3]);
  expect([body.unit.name, body.unit.phone, body.unit.contact]).toEqual([' 甲 ', '不是号码', '王']);
  expect(body.answers).toEqual({
    ledger: { value: '0', note: '见附件' },
    'lead-group': { value: '1' },
    bins: { value: '很多' },
  });
  expect(body.score.points).toEqual({ 'lead-group': 4, ledger: 5 });
  const faults = Object.fromEntries(body.problems.map((p: Record<'field' | 'fault', string>) => [p.field, p.fault]));
  expect([faults['unit.phone'], faults['self.bins'], faults['self.ledger']]).toEqual([
    'not-a-phone',
    'not-a-count',
    undefined,
  ]);
});

test('saving leaves no line in the trail', async () => {
  const { id } = await filed(site, 'draft');
  const { items } = await done(site, SUBMITTER, 'GET', `/applications/${id}/events`);
  expect(items).toEqual([
    {
      application: id,
      version: 1,
      transition: 'create',
      to: 'draft',
      at: AT,
      by: SUBMITTER,
      name: '塔山街道申报员',
      role: 'submitter',
      detail: {},
    },
  ]);
});

test('a submission hands the draft over with its score', async () => {
  const draft = await filed(site, 'draft');
  const body = await post(SUBMITTER, draft, 'submit');
  expect([body.state, body.version, body.submitted, body.problems, body.moves]).toEqual([
    'submitted',
    3,
    { ...signed(SUBMITTER), score: 105 },
    [],
    ['withdraw'],
  ]);
  expect(await lastLine(draft)).toEqual({
    application: draft.id,
    version: 3,
    transition: 'submit',
    from: 'draft',
    to: 'submitted',
    at: AT,
    by: SUBMITTER,
    name: '塔山街道申报员',
    role: 'submitter',
    detail: { score: 105 },
  });
});

test('a withdrawal ends it', async () => {
  const body = await post(SUBMITTER, await filed(site, 'proposed'), 'withdraw', { reason: '停办' });
  expect([body.state, body.moves]).toEqual(['withdrawn', []]);
  expect((await lastLine(body)).detail).toEqual({ reason: '停办' });
});

test('an assessment begins, and its sheet fills step by step', async () => {
  const assessing = await post(PROPOSER, await filed(site, 'submitted'), 'assess');
  expect([assessing.state, assessing.assessment]).toEqual(['assessing', undefined]);
  expect(assessing.moves).toEqual(['score', 'return', 'fail', 'propose']);
  await post(PROPOSER, assessing, 'score', { answers: { ledger: { value: '0' } } });
  const body = await post(SIGNER, assessing, 'score', { answers: { bins: { value: '1', note: '一处' } } });
  expect([body.version, body.state, body.assessment.answers]).toEqual([
    6,
    'assessing',
    { ledger: { value: '0' }, bins: { value: '1', note: '一处' } },
  ]);
  expect(body.problems.length).toBe(Object.keys(answersOf(site)).length - 3 - 2);
});

test.each(['submitted', 'assessing'] as const)('%s goes back for correction, and comes again after', async (state) => {
  const application = await filed(site, state);
  const wish = { reason: '台账不全', indicators: { ledger: '缺三月' } };
  const returned = await post(PROPOSER, application, 'return', wish);
  expect([returned.state, returned.returned]).toEqual(['returned', { ...signed(PROPOSER), ...wish }]);
  const seen = await done(site, SUBMITTER, 'GET', `/applications/${application.id}`);
  expect([seen.returned, seen.moves]).toEqual([{ ...signed(''), ...wish }, ['save', 'submit', 'withdraw']]);
  expect((await post(SUBMITTER, application, 'submit')).state).toBe('submitted');
});

test('what does not pass ends with the reason', async () => {
  const body = await post(PROPOSER, await filed(site, 'assessing'), 'fail', { reason: '现场不符' });
  expect([body.state, body.failed, body.moves]).toEqual(['failed', { ...signed(PROPOSER), reason: '现场不符' }, []]);
});

test('a proposal carries its star, its score and its proposer, until it is sent back', async () => {
  const proposal = { star: 4, reason: '观察一年', answers: answersOf(site) };
  const body = await post(PROPOSER, await filed(site, 'assessing'), 'propose', proposal);
  expect([body.state, body.proposal]).toEqual([
    'proposed',
    { ...signed(PROPOSER), star: 4, reason: '观察一年', score: 105 },
  ]);
  expect((await lastLine(body)).detail).toEqual({ star: 4, reason: '观察一年', score: 105 });
  const back = await post(SIGNER, body, 'send-back', { reason: '补材料' });
  expect([back.state, back.proposal, back.assessment.answers]).toEqual(['assessing', undefined, answersOf(site)]);
});

test('a second signature names it', async () => {
  const proposed = await filed(site, 'proposed', { star: 4 });
  const body = await post(SIGNER, proposed, 'sign');
  expect([body.state, body.signature, body.moves]).toEqual(['named', signed(SIGNER), []]);
  const cell = await done(site, undefined, 'GET', `/cells/${body.cell}`);
  expect([cell.name, cell.star, cell.namedAt, cell.validUntil]).toEqual([proposed.unit.name, 4, AT, '2026-05-31']);
});

test('namings of a district are numbered in a row, and the city’s own units apart', async () => {
  const before = (await done(site, undefined, 'GET', '/cells?district=330603')).items.length;
  const by = 't330603001@example.test';
  const codes = [];
  for (let n = 0; n < 2; n++) codes.push((await filed(site, 'named', { by })).cell);
  codes.push((await filed(site, 'named', { by: CITY_UNIT, category: 'office' })).cell);
  expect([before, codes]).toEqual([0, ['330603-2023-0001', '330603-2023-0002', '3306-2023-0001']]);
});

test('a township and a village apply under their own names', async () => {
  const township = await filed(site, 'named', { category: 'township', unit: { name: '' } });
  const village = await filed(site, 'named', { category: 'village', unit: { name: '', division: '330602001004' } });
  const cells = await Promise.all(
    [township, village].map(({ cell }) => done(site, undefined, 'GET', `/cells/${cell}`)),
  );
  expect(cells.map((c) => [c.name, c.division])).toEqual([
    ['塔山街道', '330602001'],
    ['花园社区', '330602001004'],
  ]);
});

test('a township applies once, not once more for each of its villages', async () => {
  const by = 't330602007@example.test';
  const [village] = site.site.policy.divisions().children('330602007');
  await filed(site, 'submitted', { by, category: 'township' });
  const second = filed(site, 'submitted', { by, category: 'township', unit: { division: village?.code ?? '' } });
  await expect(second).rejects.toThrow('422');
});

test('the indicators to correct are those of the standard', async () => {
  const { id } = await filed(site, 'submitted');
  const wish = { reason: '改', indicators: { nonsense: '改' } };
  const { status, body } = await site.call(PROPOSER, 'POST', `/applications/${id}/return`, wish);
  expect([status, body.code, body.problems[0].field]).toEqual([400, 'bad-input', 'indicators.nonsense']);
});

test('returned applications may be saved without a name, several at once', async () => {
  const [one, other] = [await filed(site, 'returned'), await filed(site, 'returned')];
  const emptied = await Promise.all(
    [one, other].map(({ id }) => site.call(SUBMITTER, 'PATCH', `/applications/${id}`, { unit: { ...UNIT, name: '' } })),
  );
  expect(emptied.map(({ status }) => status)).toEqual([200, 200]);
});

test('a correction that was asked for may come after the window has closed', async () => {
  const { id } = await filed(site, 'returned');
  site.at('2024-03-01T00:00:00+08:00');
  const late = await site.call(SUBMITTER, 'POST', `/applications/${id}/submit`, {});
  site.at('2023-06-01T09:00:00+08:00');
  expect([late.status, late.body.state]).toEqual([200, 'submitted']);
});

test('the window is open to the last second of its last day in Shanghai, and from the first of its first', async () => {
  const { id } = await filed(site, 'draft');
  const asked = async (time: string, path: string) => {
    site.at(time);
    const { status, body } = await site.call(
      SUBMITTER,
      'POST',
      path,
      path === '/applications' ? { category: 'park' } : {},
    );
    return [status, body.code, body.opens ?? body.closes];
  };
  const submit = `/applications/${id}/submit`;
  expect(await asked('2024-01-01T00:00:00+08:00', submit)).toEqual([409, 'window-closed', '2023-12-31']);
  expect(await asked('2022-12-31T23:59:59.999+08:00', submit)).toEqual([409, 'window-not-open', '2023-01-01']);
  expect(await asked('2023-01-01T00:00:00+08:00', '/applications')).toEqual([201, undefined, undefined]);
  expect(await asked('2023-12-31T15:59:59.999Z', '/applications')).toEqual([201, undefined, undefined]);
  expect(await asked('2023-12-31T23:59:59+08:00', submit)).toEqual([200, undefined, undefined]);
  site.at('2023-06-01T09:00:00+08:00');
});
