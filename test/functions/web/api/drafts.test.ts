import { afterAll, beforeAll, expect, test } from 'vitest';
import { movesOf, post, read, trailOf } from '../../../asked.ts';
import { ADMIN, answersOf, done, filed, SUBMITTER, UNIT } from '../../../flow.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const AT = '2023-06-01T01:00:00.000Z';
const signed = { by: SUBMITTER, at: AT };
const line = (id: string, version: number, rest: object) => ({
  ...{ application: id, version, at: AT, by: SUBMITTER, name: '塔山街道申报员', role: 'submitter' },
  ...{ source: { via: 'api' }, changes: [] },
  ...rest,
});

test('a draft is opened for the submitter’s own township, with what was typed', async () => {
  const unit = { name: '塔山小学', contact: '王芳' };
  const answer = await site.call(SUBMITTER, 'POST', '/applications', { category: 'school', unit });
  const { id, answers, score, problems, moves, ...draft } = answer.body;
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
    created: signed,
    filers: [SUBMITTER],
    ...{ assigned: [], recused: [], visits: [], sheets: {}, evidence: {} },
  });
  expect([answers, score.total, problems.length]).toEqual([{}, 0, 2 + Object.keys(answersOf(site)).length - 3]);
  expect(movesOf({ moves })).toEqual(['save', 'delete', 'submit']);
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

test('saving is on record, but no news: its line is the administrator’s, and what was typed in a draft nobody’s', async () => {
  const draft = await filed(site, 'draft');
  expect(await trailOf(site, SUBMITTER, draft)).toEqual([
    line(draft.id, 1, { transition: 'create', to: 'draft', detail: {} }),
  ]);
  await post(site, SUBMITTER, draft, 'submit');
  const [created, saved, submitted] = await trailOf(site, ADMIN, draft);
  const source = { via: 'api', address: '192.0.2.7' };
  expect(saved).toEqual(
    line(draft.id, 2, {
      ...{ source, quiet: true, transition: 'save', from: 'draft', to: 'draft', detail: {} },
      ...{ previous: created.hash, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    }),
  );
  expect(submitted.previous).toBe(saved.hash);
});

test('a submission hands the draft over with its score', async () => {
  const draft = await filed(site, 'draft');
  const body = await post(site, SUBMITTER, draft, 'submit');
  expect([body.state, body.version, body.submitted, body.problems, body.moves]).toEqual([
    'submitted',
    3,
    { ...signed, score: 105 },
    [],
    ['withdraw'],
  ]);
  const moved = { transition: 'submit', from: 'draft', to: 'submitted', detail: { score: 105 } };
  expect((await trailOf(site, SUBMITTER, draft)).at(-1)).toEqual(line(draft.id, 3, moved));
  expect((await trailOf(site, ADMIN, draft)).at(-1).changes).toEqual([
    { field: 'submitted.at', after: AT },
    { field: 'submitted.by', after: SUBMITTER },
    { field: 'submitted.score', after: 10_500 },
  ]);
});

test.each(['submitted', 'screening', 'returned', 'assessing', 'rectifying', 'proposed'] as const)(
  'what is %s ends by a withdrawal, with its reason',
  async (state) => {
    const body = await post(site, SUBMITTER, await filed(site, state), 'withdraw', { reason: '停办' });
    expect([body.state, body.ended, body.moves]).toEqual(['withdrawn', { ...signed, reason: '停办' }, []]);
    expect((await trailOf(site, SUBMITTER, body)).at(-1).detail).toEqual({ reason: '停办' });
  },
);

test('a unit whose application ended applies anew', async () => {
  const unit = { name: '第一百零一小学' };
  const first = await filed(site, 'declined', { unit });
  expect([first.state, (await filed(site, 'submitted', { unit })).state]).toEqual(['declined', 'submitted']);
});

test('a draft that is deleted is gone, and so is its trail', async () => {
  const { id } = await filed(site, 'draft');
  expect((await site.call(SUBMITTER, 'DELETE', `/applications/${id}`)).status).toBe(204);
  expect((await site.call(SUBMITTER, 'GET', `/applications/${id}`)).status).toBe(404);
});

test('a township applies once, not once more for each of its villages', async () => {
  const by = 't330602007@example.test';
  const [village] = site.site.policy.divisions().children('330602007');
  await filed(site, 'submitted', { by, category: 'township' });
  const second = filed(site, 'submitted', { by, category: 'township', unit: { division: village?.code ?? '' } });
  await expect(second).rejects.toThrow('422');
});

test('returned applications may be saved without a name, several at once', async () => {
  const [one, other] = [await filed(site, 'returned'), await filed(site, 'returned')];
  const emptied = await Promise.all(
    [one, other].map(({ id }) => site.call(SUBMITTER, 'PATCH', `/applications/${id}`, { unit: { ...UNIT, name: '' } })),
  );
  expect(emptied.map(({ status }) => status)).toEqual([200, 200]);
});

test('a correction that was asked for may come after the window has closed', async () => {
  const returned = await filed(site, 'returned');
  site.at('2024-03-01T00:00:00+08:00');
  const late = await post(site, SUBMITTER, returned, 'submit');
  site.at(OPENING_HOURS);
  expect([late.state, late.returned]).toEqual(['submitted', undefined]);
  expect((await read(site, SUBMITTER, returned)).moves).toEqual(['withdraw']);
});

test('the window is open to the last second of its last day in Shanghai, and from the first of its first', async () => {
  const { id } = await filed(site, 'draft');
  const asked = async (time: string, path: string) => {
    site.at(time);
    const wish = path === '/applications' ? { category: 'park' } : {};
    const { status, body } = await site.call(SUBMITTER, 'POST', path, wish);
    return [status, body.code, body.opens ?? body.closes];
  };
  const submit = `/applications/${id}/submit`;
  expect(await asked('2024-01-01T00:00:00+08:00', submit)).toEqual([409, 'window-closed', '2023-12-31']);
  expect(await asked('2022-12-31T23:59:59.999+08:00', submit)).toEqual([409, 'window-not-open', '2023-01-01']);
  expect(await asked('2023-01-01T00:00:00+08:00', '/applications')).toEqual([201, undefined, undefined]);
  expect(await asked('2023-12-31T15:59:59.999Z', '/applications')).toEqual([201, undefined, undefined]);
  expect(await asked('2023-12-31T23:59:59+08:00', submit)).toEqual([200, undefined, undefined]);
  site.at(OPENING_HOURS);
});
