import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemDocument } from '../../../../functions/web/answer.ts';
import { LANGUAGES } from '../../../../functions/web/text/language.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { type Problem, REFUSALS, type Refusal, type RefusalCode } from '../../../../shared/domain/refusal.ts';
import { saveMember } from '../../../../shared/store/members.ts';
import { addNote } from '../../../../shared/store/notes.ts';
import { answered, asking, post } from '../../../asked.ts';
import * as flow from '../../../flow.ts';
import type { TestHost } from '../../../host.ts';
import { meddled, networkError } from '../../../meddle.ts';
import { OPENING_HOURS, openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const { ADMIN, SUBMITTER, NEIGHBOUR, SCREENER, PROPOSER, SIGNER, filed } = flow;
/** The reviewer who comes from 塔山街道. */
const FIFTH = 'r5@example.test';
type Call = Parameters<TestHost['call']>;

/** A request that must be refused, with which status and facts, and at which fields. */
interface Case {
  readonly status: number;
  readonly request: Call;
  readonly facts?: Refusal['facts'];
  readonly problems?: readonly Problem[];
  readonly through?: TestSite;
}

const at = (prefix: string, fields: readonly string[], fault: Problem['fault'] = 'missing') =>
  fields.map((field): Problem => ({ field: `${prefix}.${field}`, fault }));
const indicators = () => site.site.policy.standard('school')?.sections.flatMap((s) => s.indicators) ?? [];
const asked = () =>
  indicators()
    .filter((i) => !i.bonus)
    .map((i) => i.id);
const proposal = async (body: object): Promise<Call> =>
  asking(PROPOSER, await filed(site, 'assessing'), 'propose', { answers: flow.answersOf(site), star: 5, ...body });
const answersWith = (ids: readonly string[], value: string) => ({
  ...flow.answersOf(site),
  ...Object.fromEntries(ids.map((id) => [id, { value }])),
});
const opening = (time: string): Call => {
  site.at(time);
  return [SUBMITTER, 'POST', '/applications', { category: 'school' }];
};

const TODAY = '2023-06-01';
const assess = async (body: object, move = 'rectify'): Promise<Call> =>
  asking(PROPOSER, await filed(site, 'assessing'), move, body);
const rectifying = (body: object): Promise<Call> =>
  assess({ items: [{ indicator: 'ledger', text: '补', due: TODAY, ...body }] });
const signedProposal = async () => post(site, SIGNER, await filed(site, 'proposed'), 'sign');
const publishing = async (body: object = {}): Promise<Call> => {
  const { id } = await signedProposal();
  return [PROPOSER, 'POST', '/notices', { applications: [id], ...body }];
};
const cases: Partial<Record<RefusalCode, () => Promise<Case>>> = {
  'not-signed-in': async () => ({ status: 401, request: [undefined, 'GET', '/applications'] }),
  'not-a-member': async () => ({
    status: 403,
    request: ['nobody@example.test', 'GET', '/applications'],
    facts: { email: 'nobody@example.test' },
  }),
  'not-your-role': async () => ({
    status: 403,
    request: [PROPOSER, 'POST', '/applications', { category: 'school' }],
    facts: { role: 'submitter' },
  }),
  'not-your-township': async () => ({
    status: 403,
    request: [SUBMITTER, 'GET', '/applications?district=330603'],
    facts: { division: '330602001' },
  }),
  'not-your-district': async () => ({
    status: 403,
    request: [SCREENER, 'GET', '/applications?district=330603'],
    facts: { division: '330602' },
  }),
  'not-found': async () => ({ status: 404, request: [SUBMITTER, 'GET', '/applications/2023-330602-zzzzzzzzzz'] }),
  'wrong-state': async () => ({
    status: 409,
    request: asking(SUBMITTER, await filed(site, 'submitted'), 'submit', {}),
    facts: { state: 'submitted', from: ['draft', 'returned'] },
  }),
  'window-not-open': async () => ({
    status: 409,
    request: opening('2022-12-31T23:59:59+08:00'),
    facts: { opens: '2023-01-01' },
  }),
  'window-closed': async () => ({
    status: 409,
    request: opening('2024-01-01T00:00:00+08:00'),
    facts: { closes: '2023-12-31' },
  }),
  incomplete: async () => {
    const draft = await flow.done(site, SUBMITTER, 'POST', '/applications', { category: 'school' });
    const problems = [...at('unit', ['name', 'address', 'contact', 'phone']), ...at('self', asked())];
    return {
      status: 422,
      request: asking(SUBMITTER, draft, 'submit', {}),
      facts: { count: problems.length },
      problems,
    };
  },
  'unit-already-applied': async () => {
    await filed(site, 'submitted', { unit: { name: '塔山 小学Ａ' } });
    const second = await filed(site, 'draft', { unit: { name: '塔山小学a' } });
    return { status: 409, request: asking(SUBMITTER, second, 'submit', {}) };
  },
  'reason-missing': async () => ({
    status: 422,
    request: asking(SUBMITTER, await filed(site, 'submitted'), 'withdraw', { reason: ' \n' }),
    problems: [{ field: 'reason', fault: 'missing' }],
  }),
  'scores-incomplete': async () => ({
    status: 422,
    request: asking(SCREENER, await filed(site, 'screening'), 'recommend', {}),
    facts: { count: asked().length },
    problems: at('district', asked()),
  }),
  vetoed: async () => {
    const vetoes = indicators().flatMap((i) => (i.veto ? [i.id] : []));
    return {
      status: 422,
      request: await proposal({ answers: answersWith(vetoes, '1') }),
      facts: { indicators: vetoes },
    };
  },
  'required-not-met': async () => {
    const required = indicators().flatMap((i) => (i.required ? [i.id] : []));
    const request = await proposal({ answers: answersWith(required, '0') });
    return { status: 422, request, facts: { indicators: required } };
  },
  'below-three-stars': async () => {
    const { answers, total } = flow.answersBelow(site, 8500);
    return { status: 422, request: await proposal({ star: 3, answers }), facts: { score: total, least: 8500 } };
  },
  'star-above-band': async () => {
    const { answers, total } = flow.answersBelow(site, 9500);
    return { status: 422, request: await proposal({ answers }), facts: { star: 5, band: 4, score: total } };
  },
  'lower-star-needs-reason': async () => ({
    status: 422,
    request: await proposal({ star: 4, reason: ' ' }),
    facts: { band: 5 },
  }),
  'signed-by-proposer': async () => ({
    status: 403,
    request: asking(PROPOSER, await filed(site, 'proposed'), 'sign', {}),
  }),
  'own-submission': async () => {
    const own = await filed(site, 'assessing', { by: NEIGHBOUR });
    await saveMember(site.site.table, { email: NEIGHBOUR, name: '改任', role: 'reviewer', division: '3306' });
    return { status: 403, request: asking(NEIGHBOUR, own, 'score', {}) };
  },
  'in-conflict': async () => ({
    status: 403,
    request: asking(FIFTH, await filed(site, 'assessing'), 'score', {}),
    facts: { with: '塔山街道' },
  }),
  recused: async () => {
    const own = await filed(site, 'assessing');
    await post(site, PROPOSER, own, 'recuse', { reason: '曾任该校顾问' });
    return { status: 403, request: asking(PROPOSER, own, 'score', {}) };
  },
  'judged-by-you': async () => {
    const [by, screener] = ['t330624001@example.test', 'd330624@example.test'];
    const returned = await filed(site, 'returned', { by });
    await saveMember(site.site.table, { email: screener, name: '改任', role: 'submitter', division: '330624001' });
    return { status: 403, request: asking(screener, returned, 'submit', {}) };
  },
  'judged-already': async () => ({
    status: 409,
    request: asking(PROPOSER, await filed(site, 'proposed'), 'recuse', { reason: '曾任该校顾问' }),
  }),
  'not-assigned': async () => {
    const own = await filed(site, 'assessing');
    await post(site, ADMIN, own, 'assign', { reviewers: [SIGNER] });
    return { status: 403, request: asking(PROPOSER, own, 'score', {}), facts: { reviewers: [SIGNER] } };
  },
  'not-a-reviewer': async () => ({
    status: 422,
    request: await assess({ reviewers: [SIGNER, SCREENER] }, 'assign'),
    facts: { email: SCREENER },
  }),
  'assignee-in-conflict': async () => ({
    status: 422,
    request: await assess({ reviewers: [SIGNER, FIFTH] }, 'assign'),
    facts: { email: FIFTH, name: '市级评审员五' },
  }),
  'screened-first': async () => ({
    status: 409,
    request: asking(PROPOSER, await filed(site, 'submitted'), 'assess', {}),
    facts: { state: 'submitted', from: [] },
  }),
  'assessment-begun': async () => {
    const own = await filed(site, 'assessing');
    await post(site, PROPOSER, own, 'score', { answers: {} });
    return { status: 409, request: asking(SCREENER, own, 'recall', {}) };
  },
  'not-screened': async () => {
    const screener = 'd3306@example.test';
    await saveMember(site.site.table, { email: screener, name: '市级初审员', role: 'screener', division: '3306' });
    const own = await filed(site, 'submitted', { by: flow.CITY_UNIT, category: 'office' });
    return { status: 409, request: asking(screener, own, 'screen-start', {}), facts: { state: 'submitted', from: [] } };
  },
  'signed-already': async () => ({
    status: 409,
    request: asking('r3@example.test', await signedProposal(), 'sign', {}),
  }),
  'item-state': async () => ({
    status: 409,
    request: asking(PROPOSER, await filed(site, 'rectifying'), 'close-item', { item: 1 }),
    facts: { item: 1, is: 'open' },
  }),
  'item-not-closed': async () => ({
    status: 409,
    request: asking(PROPOSER, await answered(site), 'sign-item', { item: 1 }),
    facts: { item: 1 },
  }),
  'signed-by-closer': async () => {
    const own = await post(site, PROPOSER, await answered(site), 'close-item', { item: 1 });
    return { status: 403, request: asking(PROPOSER, own, 'sign-item', { item: 1 }), facts: { item: 1 } };
  },
  'bad-deadline': async () => ({
    status: 422,
    request: await rectifying({}),
    facts: { days: 60 },
    problems: [{ field: 'items.0.due', fault: 'not-a-deadline' }],
  }),
  'not-signed-yet': async () => {
    const { id } = await filed(site, 'proposed');
    return { status: 409, request: [PROPOSER, 'POST', '/notices', { applications: [id] }] };
  },
  'nothing-to-publish': async () => ({ status: 422, request: [PROPOSER, 'POST', '/notices', { applications: [] }] }),
  'notice-too-short': async () => ({
    status: 422,
    request: await publishing({ until: '2023-06-07' }),
    facts: { least: '2023-06-08' },
  }),
  'calendar-not-published': async () => {
    const request = await publishing();
    site.at('2035-06-01T09:00:00+08:00');
    return { status: 409, request, facts: { year: '2035' } };
  },
  'notice-runs': async () => {
    const { id } = await signedProposal();
    await flow.done(site, PROPOSER, 'POST', '/notices', { applications: [id] });
    const document = { number: '绍无废办〔2023〕7号', date: TODAY };
    return { status: 409, request: asking(PROPOSER, { id }, 'name', document), facts: { until: '2023-06-08' } };
  },
  'notice-over': async () => {
    const { id, notice } = await filed(site, 'noticed');
    const path = `/notices/${notice.batch}/${id}/objections`;
    return { status: 409, request: [undefined, 'POST', path, { text: '不实' }], facts: { until: notice.until } };
  },
  'notice-called-off': async () => {
    const { notice } = await filed(site, 'noticed');
    await flow.done(site, SIGNER, 'POST', `/notices/${notice.batch}/call-off`, { reason: '名单有误' });
    return { status: 409, request: [SIGNER, 'POST', `/notices/${notice.batch}/call-off`, { reason: '另有原因' }] };
  },
  'notice-objected': async () => {
    const { notice } = await filed(site, 'objected');
    return { status: 409, request: [SIGNER, 'POST', `/notices/${notice.batch}/call-off`, { reason: '名单有误' }] };
  },
  'notice-decided': async () => {
    const { notice } = await filed(site, 'named');
    return { status: 409, request: [SIGNER, 'POST', `/notices/${notice.batch}/call-off`, { reason: '名单有误' }] };
  },
  'too-many-objections': async () => {
    const { id, notice } = await filed(site, 'noticed');
    const request: Call = [undefined, 'POST', `/notices/${notice.batch}/${id}/objections`, { text: '不实' }];
    for (let n = 0; n < 5; n++) await site.call(...request);
    return { status: 429, request };
  },
  'too-many-notes': async () => {
    const { id } = await filed(site, 'assessing');
    const note = { application: id, office: 'city', by: SIGNER, name: '', at: OPENING_HOURS, text: '一' } as const;
    await Promise.all(Array.from({ length: 100 }, (_, n) => addNote(site.site.table, { ...note, id: String(n) })));
    return {
      status: 422,
      request: [PROPOSER, 'POST', `/applications/${id}/notes`, { text: '二' }],
      facts: { most: 100 },
    };
  },
  'named-already': async () => {
    const own = await filed(site, 'reviewing');
    const items = [{ indicator: 'ledger', text: '补', due: '2023-06-20' }];
    await post(site, PROPOSER, own, 'rectify', { items });
    const request = asking(SUBMITTER, own, 'withdraw', { reason: '停办' });
    return { status: 409, request, facts: { state: 'rectifying', from: [] } };
  },
  'idempotency-key-reused': async () => {
    const own = await filed(site, 'assessing');
    const headers = { 'idempotency-key': 'k1' };
    await site.call(...asking(PROPOSER, own, 'score', {}, headers));
    return { status: 422, request: asking(PROPOSER, own, 'fail', { reason: '不符' }, headers) };
  },
  'bad-input': async () => ({
    status: 400,
    request: [SUBMITTER, 'POST', '/applications', { colour: 'red' }],
    problems: [
      { field: 'category', fault: 'missing' },
      { field: 'colour', fault: 'unknown-field' },
    ],
  }),
  'too-large': async () => ({
    status: 413,
    request: [SUBMITTER, 'POST', '/applications', `"${'x'.repeat(256 * 1024)}"`],
    facts: { most: '256 KB' },
  }),
  busy: async () => ({
    status: 503,
    request: [SUBMITTER, 'GET', '/applications'],
    through: site.on(meddled(site.site.table, 'command', () => Promise.reject(networkError()))),
  }),
};

/** The facts that are told as they are: points become decimals. */
const words = (facts: Refusal['facts'] = {}) =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => typeof fact !== 'number'));

test.each(Object.entries(cases))('%s is told in both languages, and nothing else of it', async (code, arrange) => {
  const { status, request, facts, problems, through = site } = await arrange();
  const [as, method, path, body, headers] = request;
  const refusal: Refusal = { refused: code as RefusalCode, ...(facts && { facts }), ...(problems && { problems }) };
  for (const language of LANGUAGES) {
    const accept = language === 'zh' ? {} : { 'accept-language': 'en-GB,en;q=0.9' };
    const answer = await through.call(as, method, path, body, { ...headers, ...accept });
    expect(answer.body).toEqual({ ...problemDocument(refusal, texts[language]), status, code });
    expect(answer.body).toMatchObject(words(facts));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  }
  site.at(OPENING_HOURS);
});

test('every refusal that the API can give is given here', () => {
  // `stale-version` stands in conditions.test.ts, `not-due` in award.long.test.ts, `grace-over` in apply/grace.long.test.ts, what files are refused for with the
  // evidence, `document-differs` with the batches, what changes of members are refused for in admin/members.test.ts;
  // `not-same-origin` and `too-many-views` are only for pages.
  const others: RefusalCode[] = [
    'stale-version',
    'not-due',
    'grace-over',
    'too-many-files',
    'bad-file',
    'bad-sheet',
    'document-differs',
    'too-many-views',
    ...(['member-exists', 'own-membership', 'work-in-hand', 'nothing-changed'] as const),
    'not-same-origin',
  ];
  expect(REFUSALS.filter((code) => !(code in cases) && !others.includes(code))).toEqual([]);
});

test('a refusal reads as a sentence in its own language', async () => {
  const draft = await flow.done(site, SUBMITTER, 'POST', '/applications', { category: 'school' });
  const told = async (language: string) => {
    const request = asking(SUBMITTER, draft, 'submit', {}, { 'accept-language': language });
    const { title, detail, problems } = (await site.call(...request)).body;
    return [title, detail, problems[0]];
  };
  const count = asked().length + 4;
  expect(await told('fr')).toEqual([
    '还不能提交',
    `还有 ${count} 处需要补充或更正，请按下方提示逐项修改后再提交。`,
    { field: 'unit.name', fault: 'missing', detail: '请填写' },
  ]);
  expect(await told('EN')).toEqual([
    'Not ready to submit',
    `Entries still to complete or correct: ${count}. See to those listed below, then submit again.`,
    { field: 'unit.name', fault: 'missing', detail: 'Fill this in' },
  ]);
});

test('whoever is not signed in is told how, and whoever comes too early when to come again', async () => {
  const signedOut = await site.call(undefined, 'GET', '/applications');
  expect(signedOut.headers.get('www-authenticate')).toBe('Bearer');
  const busy = site.on(meddled(site.site.table, 'command', () => Promise.reject(networkError())));
  expect((await busy.call(SUBMITTER, 'GET', '/applications')).headers.get('retry-after')).toBe('2');
});

test('points in a refusal are written as everywhere in the API', async () => {
  const { answers, total } = flow.answersBelow(site, 9500);
  const { body } = await site.call(...(await proposal({ answers })));
  expect([body.score, body.band]).toEqual([total / 100, 4]);
});
