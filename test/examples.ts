import { runProgress } from '../functions/progress/run.ts';
import { runOf, TASKS } from '../shared/domain/health/run.ts';
import { saveRun } from '../shared/store/runs.ts';
import { askings } from './asked.ts';
import { claimOf, sent } from './evidence.ts';
import { ADMIN, answersOf, done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER, UNIT } from './flow.ts';
import type { Answer } from './reach.ts';
import type { TestSite } from './site.ts';

/** A request as an example of its operation: who sends it, and what. */
export interface Example {
  readonly as?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const PAPER = { name: '分类台账.pdf', body: Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n') };
const DOCUMENT = { number: '绍无废办〔2023〕1号', date: '2023-06-01' };
const DENOMINATOR = { townships: 17, villages: 330, asOf: '2023-12-31', source: { zh: '统计年鉴', en: 'Yearbook' } };

/** What a change says besides its body: the version it was decided on, and a key of its own. */
const conditions = ({ version }: Answer['body'], key: string) => ({
  'If-Match': `"${version}"`,
  'Idempotency-Key': `example-${key}`,
});

/** An example of every operation, in the order in which they are sent to a registry with nothing in it. */
export async function* examples(site: TestSite): AsyncGenerator<readonly [operation: string, example: Example]> {
  yield* drafts(site);
  const named = await filed(site, 'named');
  yield* reading(site, named);
  yield* files(site);
  yield* noting(site);
  yield* moving(site);
  yield* publishing(site);
  yield* policy();
  yield* letting();
  yield* lookingAfter(site);
}

async function* drafts(site: TestSite) {
  const unit = { ...UNIT, name: '塔山小学' };
  yield [
    'openDraft',
    { as: SUBMITTER, headers: { 'Idempotency-Key': 'example-open' }, body: { category: 'school', unit } },
  ] as const;
  const [draft] = (await done(site, SUBMITTER, 'GET', '/applications?state=draft')).items;
  const of = { as: SUBMITTER, params: { id: draft.id } };
  yield ['listApplications', { as: SUBMITTER, query: { state: 'draft', limit: '20' } }] as const;
  yield ['readApplication', of] as const;
  const body = { unit: { summary: '全校垃圾分类投放。' }, answers: { ledger: { value: '4' } } };
  yield ['saveDraft', { ...of, headers: conditions(draft, 'save'), body }] as const;
  yield ['readTrail', of] as const;
  yield ['deleteDraft', { ...of, headers: { 'Idempotency-Key': 'example-delete' } }] as const;
}

async function* reading({ site }: TestSite, { award: { code } }: Answer['body']) {
  await runProgress(site.table, site.policy, site.now());
  const district = { district: '330602' };
  yield ['searchRegister', { query: { ...district, star: '5', limit: '20' } }] as const;
  yield ['readCell', { params: { code } }] as const;
  for (const file of ['registerJson', 'registerCsv', 'registerXlsx']) yield [file, { query: district }] as const;
  yield ['ledgerXlsx', { as: SCREENER, query: { programme: '2023' } }] as const;
  for (const all of ['progressOfAll', 'progressXlsx', 'progressCsv'])
    yield [all, { query: { programme: '2023' } }] as const;
  for (const one of ['progressOfOne', 'progressByDay', 'progressByDayCsv']) yield [one, { params: district }] as const;
  yield ['listDivisions', { query: { q: 'tsjd' } }] as const;
  yield ['listCodes', {}] as const;
}

async function* files(site: TestSite) {
  const draft = await filed(site, 'draft');
  const of = { as: SUBMITTER, params: { id: draft.id } };
  const body = claimOf(PAPER);
  yield ['askUpload', { ...of, body }] as const;
  const file = await sent(site, SUBMITTER, draft, PAPER);
  const one = { ...of, params: { ...of.params, file } };
  yield ['completeUpload', { ...one, body }] as const;
  yield ['readEvidence', one] as const;
  yield ['detach', one] as const;
}

async function* noting(site: TestSite) {
  const { id } = await filed(site, 'assessing');
  const of = { as: PROPOSER, params: { id } };
  yield [
    'addNote',
    { ...of, headers: { 'Idempotency-Key': 'example-note' }, body: { text: '复核时再看台账。' } },
  ] as const;
  yield ['listNotes', of] as const;
  const [{ id: note }] = (await done(site, PROPOSER, 'GET', `/applications/${id}/notes`)).items;
  yield ['removeNote', { ...of, params: { id, note } }] as const;
  const [{ mark }] = (await done(site, SUBMITTER, 'GET', '/messages?limit=1')).items;
  yield ['listMessages', { as: SUBMITTER, query: { limit: '1' } }] as const;
  yield ['readMessages', { as: SUBMITTER, body: { until: mark } }] as const;
}

async function* moving(site: TestSite) {
  for (const [move, { who, on, body }] of Object.entries(askings(answersOf(site)))) {
    const application = await on(site);
    yield [move, { as: who, params: { id: application.id }, headers: conditions(application, move), body }] as const;
  }
}

async function* publishing(site: TestSite) {
  const proposed = await filed(site, 'proposed');
  const { id } = await done(site, SIGNER, 'POST', `/applications/${proposed.id}/sign`, {});
  const title = '关于2023年“无废细胞”拟命名名单的公示';
  const headers = { 'Idempotency-Key': 'example-publish' };
  yield ['publishNotice', { as: SIGNER, headers, body: { title, applications: [id] } }] as const;
  const { batch } = (await done(site, SIGNER, 'GET', `/applications/${id}`)).notice;
  yield ['readNotice', { params: { batch } }] as const;
  yield ['listNotices', { query: { programme: '2023' } }] as const;
  const said = { text: '该校垃圾未分类。', name: '', contact: '' };
  yield [
    'raiseObjection',
    { params: { batch, application: id }, headers: { 'Idempotency-Key': 'example-objection' }, body: said },
  ] as const;
  const over = (await filed(site, 'noticed')).notice.batch;
  yield [
    'nameNotice',
    { as: SIGNER, params: { batch: over }, headers: { 'Idempotency-Key': 'example-name' }, body: DOCUMENT },
  ] as const;
  const wrong = (await filed(site, 'noticed')).notice.batch;
  const reason = '公示名单遗漏1家单位，更正后重新公示';
  yield [
    'callOffNotice',
    { as: SIGNER, params: { batch: wrong }, headers: { 'Idempotency-Key': 'example-call-off' }, body: { reason } },
  ] as const;
}

async function* policy() {
  yield ['listProgrammes', {}] as const;
  yield ['readProgramme', { params: { id: '2023' } }] as const;
  yield ['listStandards', {}] as const;
  yield ['readStandard', { params: { category: 'school', version: '1' } }] as const;
  const of = { as: ADMIN, params: { id: '2023', district: '330602' } };
  yield ['setDenominator', { ...of, body: DENOMINATOR }] as const;
  yield ['resetDenominator', of] as const;
  const eco = { id: 'eco2023', district: '330602' };
  const report = {
    asOf: '2023-03-31',
    source: '区生态环境分局一季度报表',
    values: { forest: 41.2, air: 91.5 },
  };
  yield ['reportReadings', { as: SCREENER, params: eco, body: report }] as const;
  yield ['listReadings', { params: { id: eco.id } }] as const;
}

async function* letting() {
  const newcomer = { email: 'newcomer@example.test', name: '李审', role: 'screener', division: '330602' };
  yield ['inviteMember', { as: ADMIN, headers: { 'Idempotency-Key': 'example-invite' }, body: newcomer }] as const;
  const of = { as: ADMIN, params: { email: newcomer.email } };
  const body = { name: '李初审', ties: { divisions: ['330602001'], units: ['塔山小学'] } };
  yield ['changeMember', { ...of, headers: conditions({ version: 1 }, 'change'), body }] as const;
  yield ['readMember', of] as const;
  yield ['listMembers', { as: ADMIN, query: { role: 'screener', division: '330602' } }] as const;
}

/** Every task was done in the night but one, which failed of something. */
async function* lookingAfter({ site: { table, now } }: TestSite) {
  for (const task of TASKS) {
    const failed: Record<string, string> = task === 'deadlines' ? { 'evidence-330600': 'ObjectsBusy' } : {};
    const begun = { task, scheduled: now(), started: now() };
    await saveRun(
      table,
      runOf(begun, { told: { counts: {} }, failed }, now(), () => false),
    );
  }
  yield ['readHealth', { as: ADMIN }] as const;
}
