import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { read } from '../../../asked.ts';
import { brought, claimOf, put } from '../../../evidence.ts';
import { FILES, png } from '../../../files.ts';
import { done, filed, NEIGHBOUR, PROPOSER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { startTestHost, type TestHost } from '../../../host.ts';
import { Visitor } from '../../../visitor.ts';

let host: TestHost;
let clerk: Visitor;
let reviewer: Visitor;
beforeAll(async () => {
  host = await startTestHost();
  [clerk, reviewer] = await Promise.all([signedIn(SUBMITTER), signedIn(PROPOSER)]);
});
afterAll(() => host.stop());

async function signedIn(email: string): Promise<Visitor> {
  const person = new Visitor(host.origin);
  await person.signIn(email);
  return person;
}
const cookieOf = ({ jar }: Visitor) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

/** A form with a file, as a browser without scripts sends it. */
async function upload(person: Visitor, path: string, name: string, body: Buffer) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(body)], name));
  const headers = { cookie: cookieOf(person), origin: host.origin };
  const answer = await fetch(host.origin + path, { method: 'POST', body: form, headers, redirect: 'manual' });
  return { status: answer.status, to: answer.headers.get('location'), page: await answer.text() };
}
/** What the script of a page asks. */
async function post(person: Visitor, path: string, body: unknown) {
  const answer = await fetch(host.origin + path, {
    method: 'POST',
    headers: { cookie: cookieOf(person), accept: 'application/json', 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}
const pathOf = ({ id }: { id: string }, rest = '', room = 'apply') => `/${room}/${id}/evidence${rest}`;
const namesOn = (page: string) => [...page.matchAll(/<li id="file-[^>]*>.*?<span>([^<]*)<\/span>/gs)].map(([, n]) => n);
const summaryOn = (page: string) => /class="summary".*?<h2>([^<]*)<\/h2><p>([^<]*)/s.exec(page)?.slice(1);

test('without a script a small file comes by a form, and goes by a button', async () => {
  const draft = await filed(host, 'draft');
  const at = pathOf(draft, '?indicator=ledger');
  expect(await upload(clerk, pathOf(draft, '/upload?indicator=ledger'), '台账.pdf', FILES.pdf)).toEqual({
    ...{ status: 303, to: at, page: '' },
  });
  const { page } = await clerk.visit(at);
  expect(namesOn(page)).toEqual(['台账.pdf']);
  const [, remove = ''] = /formaction="([^"]*)"/.exec(page) ?? [];
  const after = await clerk.visit(remove.replaceAll('&amp;', '&'), {});
  expect([after.url.pathname + after.url.search, namesOn(after.page)]).toEqual([at, []]);
  const again = await clerk.visit(remove.replaceAll('&amp;', '&'), {});
  expect([again.status, again.url.search]).toEqual([200, '?indicator=ledger']);
});

test.each([
  ['台账.exe', FILES.pdf, 422, '只接收照片（JPG、PNG、WebP）、PDF、OFD 和 Office 文件，且不含宏。'],
  ['台账.pdf', FILES.png, 422, '文件内容与扩展名不符，请用原格式保存后再上传。'],
  ['台账.pdf', Buffer.alloc(0), 422, '文件是空的，请重新选择。'],
])('a form with %s that is refused shows why, above the same form', async (name, body, status, sentence) => {
  const draft = await filed(host, 'draft');
  const answer = await upload(clerk, pathOf(draft, '/upload?indicator=ledger'), name, body);
  expect([answer.status, summaryOn(answer.page)]).toEqual([status, ['文件不能接收', sentence]]);
  expect(answer.page.includes('name="file"')).toBe(true);
});

test('a file larger than a form takes is told the size', async () => {
  const draft = await filed(host, 'draft');
  const large = await upload(clerk, pathOf(draft, '/upload?indicator=ledger'), '大.pdf', Buffer.alloc(4 * 1024 * 1024));
  expect([large.status, large.page.includes('单次提交不能超过 4 MB')]).toEqual([413, true]);
});

test('a very long name keeps its end, by which its type is known', async () => {
  const draft = await filed(host, 'draft');
  await upload(clerk, pathOf(draft, '/upload?indicator=ledger'), `${'长'.repeat(300)}.pdf`, FILES.pdf);
  const [file] = Object.values<{ name: string }>((await read(host, SUBMITTER, draft)).evidence);
  expect(file?.name).toBe(`${'长'.repeat(196)}.pdf`);
});

test('an address of a form is read anew as its page, in the other language too', async () => {
  const draft = await filed(host, 'draft');
  for (const form of ['/upload', '/x/detach']) {
    const { url } = await clerk.visit(pathOf(draft, `${form}?indicator=ledger&lang=zh`));
    expect(url.pathname + url.search).toBe(pathOf(draft, '?indicator=ledger&lang=zh'));
    expect((await clerk.visit(pathOf(draft, form))).url.pathname).toBe(`/apply/${draft.id}`);
  }
});

test('who may only look sees the files without a form', async () => {
  const draft = await filed(host, 'draft');
  await brought(host, SUBMITTER, draft, { name: '台账.pdf', body: FILES.pdf });
  await done(host, SUBMITTER, 'POST', `/applications/${draft.id}/submit`, {});
  for (const [person, room] of [
    [clerk, 'apply'],
    [reviewer, 'desk'],
  ] as const) {
    const { page } = await person.visit(pathOf(draft, '?indicator=ledger', room));
    expect([namesOn(page), page.includes('type="file"'), page.includes('formaction')]).toEqual([
      ...[['台账.pdf'], false, false],
    ]);
    const empty = await person.visit(pathOf(draft, '?indicator=rules', room));
    expect(empty.page.includes('还没有材料。')).toBe(true);
  }
});

test('a reviewer removes what is their own, and only looks at what is another’s', async () => {
  const assessing = await filed(host, 'assessing');
  await brought(host, PROPOSER, assessing, { name: '甲.png', body: png(1, 2) });
  await brought(host, SIGNER, assessing, { name: '乙.png', body: png(1, 3) });
  const { page } = await reviewer.visit(pathOf(assessing, '?indicator=ledger', 'desk'));
  expect([namesOn(page), page.match(/formaction=/g)?.length]).toEqual([['甲.png', '乙.png'], 1]);
});

test('there is no page of an unknown indicator, nor of another township’s application', async () => {
  const draft = await filed(host, 'draft');
  const neighbour = await signedIn(NEIGHBOUR);
  const statuses = [
    (await clerk.visit(pathOf(draft, '?indicator=elsewhere'))).status,
    (await clerk.visit(pathOf(draft))).status,
    (await neighbour.visit(pathOf(draft, '?indicator=ledger'))).status,
    (await upload(neighbour, pathOf(draft, '/upload?indicator=ledger'), '台账.pdf', FILES.pdf)).status,
    (await upload(clerk, pathOf(draft, '/upload?indicator=elsewhere'), '台账.pdf', FILES.pdf)).status,
    (await neighbour.visit(pathOf(draft, '/x/detach?indicator=ledger'), {})).status,
  ];
  expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
});

test('the script is given a ticket, and a row for the page; on the page of files, with its button', async () => {
  const draft = await filed(host, 'draft');
  const claim = { ...claimOf({ name: '甲&乙.pdf', body: FILES.pdf }), type: 'application/pdf' };
  const { status, body: ticket } = await post(clerk, pathOf(draft), claim);
  expect(status).toBe(200);
  await put(ticket, FILES.pdf);
  const answers = await Promise.all(
    ['/complete', '/complete?removable=1'].map((at) => post(clerk, pathOf(draft, at), { id: ticket.id, ...claim })),
  );
  expect(answers.map(({ body }) => [namesOn(body.row), body.row.includes('formaction')])).toEqual([
    [['甲&amp;乙.pdf'], false],
    [['甲&amp;乙.pdf'], true],
  ]);
});

test('the script is told a refusal as a sentence', async () => {
  const draft = await filed(host, 'draft');
  const claim = claimOf({ name: '台账.exe', body: FILES.pdf });
  expect(await post(clerk, pathOf(draft), claim)).toEqual({
    status: 422,
    body: { code: 'bad-file', message: '只接收照片（JPG、PNG、WebP）、PDF、OFD 和 Office 文件，且不含宏。' },
  });
  const codes = await Promise.all([post(clerk, pathOf(draft), '{'), post(clerk, pathOf(draft, '/complete'), claim)]);
  expect(codes.map(({ status, body }) => [status, body.code])).toEqual([
    [400, 'bad-input'],
    [400, 'bad-input'],
  ]);
  const { status, body } = await post(new Visitor(host.origin), pathOf(draft), claim);
  expect([status, body]).toEqual([401, { message: texts.zh.form.expiredSaving }]);
});

test('a page that stood open while files came and went saves as if they had not', async () => {
  const draft = await filed(host, 'draft');
  const page = `/apply/${draft.id}/part/management`;
  const version = String(draft.version);
  const { id } = await brought(host, SUBMITTER, draft, { name: '台账.pdf', body: FILES.pdf });
  const first = await clerk.visit(page, { version, 'answers.ledger.value': '3' });
  expect([first.status, first.url.pathname]).toEqual([200, `/apply/${draft.id}`]);
  await done(host, SUBMITTER, 'DELETE', `/applications/${draft.id}/evidence/${id}`);
  const stale = await clerk.visit(page, { version, 'answers.ledger.value': '2' });
  expect([stale.status, summaryOn(stale.page)?.[0]]).toEqual([409, texts.zh.filling.clashes(1)]);
  const { answers, evidence } = await read(host, SUBMITTER, draft);
  expect([answers.ledger, evidence]).toEqual([{ value: '3' }, {}]);
});

test('so does a scoring sheet; the API holds to the very version', async () => {
  const assessing = await filed(host, 'assessing');
  const version = String(assessing.version);
  await brought(host, SIGNER, assessing, { name: '甲.png', body: png(1, 2) });
  const saved = await reviewer.visit(`/desk/${assessing.id}/score`, { version, 'answers.ledger.value': '3' });
  expect(saved.status).toBe(200);
  const path = `/applications/${assessing.id}/score`;
  const strict = await host.call(PROPOSER, 'POST', path, { answers: {} }, { 'if-match': `"${version}"` });
  expect(strict.status).toBe(412);
});
