import { afterAll, beforeAll, expect, test } from 'vitest';
import { move } from '../../../../functions/web/changing/move.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { MOST_BYTES, MOST_FILES } from '../../../../shared/domain/evidence/evidence.ts';
import { EVIDENCE_FAULTS } from '../../../../shared/domain/evidence/fault.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { read } from '../../../asked.ts';
import { type AtHand, ask, brought, complete, kept, removed, sent, sha256Of } from '../../../evidence.ts';
import { FILES } from '../../../files.ts';
import { filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { startTestHost, type TestHost } from '../../../host.ts';
import type { Answer } from '../../../reach.ts';

let host: TestHost;
let draft: Answer['body'];
beforeAll(async () => {
  host = await startTestHost();
  draft = await filed(host, 'draft');
});
afterAll(() => host.stop());

const PDF: AtHand = { name: '台账.pdf', body: FILES.pdf };
const MISSING = 'a2b5c8de-0000-4000-8000-000000000000';

/** Status, code and sentence. */
const told = ({ status, body }: Answer) => [status, body.code, body.detail];
/** The application has no file of all that was tried. */
const nothing = async () => expect((await read(host, SUBMITTER, draft)).evidence).toEqual({});

const SENTENCES = {
  'too-large': [
    '单个文件不能超过 20 MB，请压缩或拆分后再上传。',
    'A file may have at most 20 MB. Make it smaller or split it.',
  ],
  'empty-file': ['文件是空的，请重新选择。', 'The file is empty. Choose another.'],
  'not-a-file-type': [
    '只接收照片（JPG、PNG、WebP）、PDF、OFD 和 Office 文件，且不含宏。',
    'Photos (JPG, PNG, WebP), PDF, OFD and Office files without macros are accepted.',
  ],
  'not-uploaded': ['文件没有传完，请重新上传。', 'The file did not come through. Upload it again.'],
  'size-differs': [
    '收到的文件大小与原文件不符，请重新上传。',
    'What came is not of the size of your file. Upload it again.',
  ],
  'checksum-differs': [
    '收到的文件内容与原文件不符，请重新上传。',
    'What came is not the content of your file. Upload it again.',
  ],
  'content-differs': [
    '文件内容与扩展名不符，请用原格式保存后再上传。',
    'The content is not what the name says. Save it in its own format and upload it again.',
  ],
} as const;

async function refusedAs(fault: keyof typeof SENTENCES, answer: Answer): Promise<void> {
  expect(told(answer)).toEqual([422, 'bad-file', SENTENCES[fault][0]]);
  expect([answer.body.title, answer.body.fault]).toEqual(['文件不能接收', fault]);
  await nothing();
}

test.each([
  ['too-large', PDF, { size: MOST_BYTES + 1 }],
  ['empty-file', PDF, { size: 0 }],
  ['not-a-file-type', { ...PDF, name: '台账.exe' }, {}],
  ['not-a-file-type', { ...PDF, name: '没有后缀' }, {}],
  ['not-a-file-type', { ...PDF, name: '带宏.docm' }, {}],
] as const)('what is seen before it is sent is refused before it is sent: %s', async (fault, file, more) => {
  await refusedAs(fault, await ask(host, SUBMITTER, draft, file, more));
});

test('what was never sent', async () => {
  await refusedAs('not-uploaded', await complete(host, SUBMITTER, draft, MISSING, PDF));
});

test.each([
  ['size-differs', PDF, { size: FILES.pdf.length + 1 }],
  ['checksum-differs', PDF, { sha256: sha256Of(Buffer.from('another')) }],
  ['not-a-file-type', { name: '台账.pdf', body: Buffer.from('<script>alert(1)</script>') }, {}],
  ['content-differs', { name: '台账.pdf', body: FILES.png }, {}],
] as const)('what turns out otherwise than it was said to be: %s', async (fault, file, more) => {
  const ticket = await sent(host, SUBMITTER, draft, file);
  await refusedAs(fault, await complete(host, SUBMITTER, draft, ticket, file, more));
  expect((await kept(host, draft)).filter((key) => key.startsWith('evidence/'))).toEqual([]);
});

test('every fault has its sentence in English', async () => {
  const english = { 'accept-language': 'en' };
  const path = `/applications/${draft.id}/evidence/${MISSING}`;
  const claimed = { indicator: 'ledger', name: '台账.pdf', size: 1, sha256: sha256Of(FILES.pdf) };
  const answer = await host.call(SUBMITTER, 'POST', path, claimed, english);
  expect([answer.body.title, answer.body.detail]).toEqual(['File not accepted', SENTENCES['not-uploaded'][1]]);
  const sentences = EVIDENCE_FAULTS.map((fault) => {
    const refusal = { refused: 'bad-file', facts: { fault } } as const;
    return [fault, [texts.zh.refusal(refusal).detail, texts.en.refusal(refusal).detail]];
  });
  expect(Object.fromEntries(sentences)).toEqual(SENTENCES);
});

test('the store takes no other content than the ticket was given for', async () => {
  const { url, headers } = (await ask(host, SUBMITTER, draft, PDF)).body;
  const status = async (body: Buffer, more = {}) =>
    (await fetch(url, { method: 'PUT', headers: { ...headers, ...more }, body: new Uint8Array(body) })).status;
  const alike = Buffer.from(FILES.pdf);
  alike.writeUInt8(33, 9);
  expect([
    await status(alike),
    await status(FILES.png),
    await status(FILES.pdf, { 'content-type': 'text/html' }),
  ]).toEqual([400, 403, 403]);
});

test('an indicator that the standard does not have', async () => {
  const answer = await ask(host, SUBMITTER, draft, { ...PDF, indicator: 'elsewhere' });
  expect([answer.status, answer.body.code, answer.body.problems]).toEqual([
    ...[400, 'bad-input'],
    [{ field: 'indicator', fault: 'unknown-indicator', detail: '评估标准中没有这项指标' }],
  ]);
});

test.each([
  ['name', ''],
  ['name', 'x'.repeat(201)],
  ['size', -1],
  ['size', 1.5],
  ['sha256', 'A'.repeat(64)],
  ['thumbnail', { size: 1 }],
  ['path', '/etc/passwd'],
])('a claim with a wrong %s is told which field', async (field, value) => {
  const { status, body } = await ask(host, SUBMITTER, draft, PDF, { [field]: value });
  expect([status, body.code, body.problems[0].field.split('.')[0]]).toEqual([400, 'bad-input', field]);
});

test('there is room for a hundred files, also for the hundredth asked twice, and for no more', async () => {
  const full = await filed(host, 'draft');
  for (let n = 1; n < MOST_FILES; n++) {
    const evidence = { ...{ indicator: 'ledger', name: `${n}.pdf`, size: n, type: 'pdf' as const }, ...numbered(n) };
    const wish = { email: SUBMITTER, id: full.id, source: { via: 'page' as const } };
    if (isRefusal(await move(host.site, { ...wish, transition: 'attach', input: { evidence } }))) throw new Error();
  }
  const last = await sent(host, SUBMITTER, full, PDF);
  const late = await sent(host, SUBMITTER, full, { name: '晚.png', body: FILES.png });
  const twice = [await complete(host, SUBMITTER, full, last, PDF), await complete(host, SUBMITTER, full, last, PDF)];
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  const tooMany = [422, 'too-many-files', '每件申报最多 100 份佐证材料，请删除不必要的文件后再上传。'];
  expect(told(await ask(host, SUBMITTER, full, PDF))).toEqual(tooMany);
  expect(told(await complete(host, SUBMITTER, full, late, { name: '晚.png', body: FILES.png }))).toEqual(tooMany);
  expect((await removed(host, SUBMITTER, full, last)).status).toBe(204);
  expect((await complete(host, SUBMITTER, full, late, { name: '晚.png', body: FILES.png })).status).toBe(200);
});
const numbered = (n: number) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  sha256: sha256Of(Buffer.from(String(n))),
});

test('once it is handed in, the applicant neither brings nor removes, though the ticket is older', async () => {
  const application = await filed(host, 'draft');
  const { id } = await brought(host, SUBMITTER, application, PDF);
  const photo = { name: '晚.png', body: FILES.png };
  const ticket = await sent(host, SUBMITTER, application, photo);
  await host.call(SUBMITTER, 'POST', `/applications/${application.id}/submit`, {});
  const answers = [
    await ask(host, SUBMITTER, application, PDF),
    await complete(host, SUBMITTER, application, ticket, photo),
    await removed(host, SUBMITTER, application, id),
  ];
  const sentence = '该申报目前为“已申报”，可能已有他人办理。请刷新页面查看最新情况。';
  expect(answers.map(told)).toEqual(answers.map(() => [409, 'wrong-state', sentence]));
});

test('who may not bring: another township, a screener, a reviewer before it is theirs, nobody', async () => {
  const submitted = await filed(host, 'submitted');
  const codes = async (who: string | undefined, of: { id: string }) => {
    const file = `/applications/${of.id}/evidence/${MISSING}`;
    const answers = [
      await ask(host, who, of, PDF),
      await complete(host, who, of, MISSING, PDF),
      await removed(host, who as string, of, MISSING),
      await host.call(who, 'GET', file),
    ];
    return answers.map(({ status, body }) => [status, body.code]);
  };
  const each = (...answer: [number, string]) => [answer, answer, answer];
  const none = [404, 'not-found'];
  expect(await codes(NEIGHBOUR, draft)).toEqual([...each(404, 'not-found'), none]);
  expect(await codes(SCREENER, draft)).toEqual([...each(404, 'not-found'), none]);
  expect(await codes(SCREENER, submitted)).toEqual([...each(403, 'not-your-role'), none]);
  expect(await codes(PROPOSER, submitted)).toEqual([...each(409, 'wrong-state'), none]);
  expect(await codes(SUBMITTER, { id: '2023-330602-aaaaaaaaaa' })).toEqual([...each(404, 'not-found'), none]);
  expect(await codes(SUBMITTER, { id: 'nonsense' })).toEqual([...each(404, 'not-found'), none]);
  expect(await codes(undefined, draft)).toEqual([...each(401, 'not-signed-in'), [401, 'not-signed-in']]);
  expect(await codes('nobody@example.test', draft).catch(() => 'no token')).toBe('no token');
});

test('a reviewer in conflict brings nothing', async () => {
  const assessing = await filed(host, 'assessing');
  await host.call(SIGNER, 'POST', `/applications/${assessing.id}/recuse`, { reason: '亲属' });
  const { status, body } = await ask(host, SIGNER, assessing, PDF);
  expect([status, body.code]).toEqual([403, 'recused']);
});

test.each(['constructor', 'x', '%2e%2e', MISSING])('there is no file at the address %s', async (file) => {
  const path = `/applications/${draft.id}/evidence/${file}`;
  const asked = (['GET', 'DELETE'] as const).map((method) => host.call(SUBMITTER, method, path));
  expect((await Promise.all(asked)).map(({ status, body }) => [status, body.code])).toEqual([
    [404, 'not-found'],
    [404, 'not-found'],
  ]);
  await nothing();
});
