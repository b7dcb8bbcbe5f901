import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, trailOf } from '../../../asked.ts';
import { type AtHand, brought, claimOf, complete, kept, removed, sent, sha256Of } from '../../../evidence.ts';
import { FILES, png } from '../../../files.ts';
import { ADMIN, done, filed, PROPOSER, SUBMITTER } from '../../../flow.ts';
import { startTestHost, type TestHost } from '../../../host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

const PDF: AtHand = { name: '三月台账.pdf', body: FILES.pdf };
const ofPdf = { name: '三月台账.pdf', type: 'pdf', size: FILES.pdf.length, sha256: sha256Of(FILES.pdf) };
const keyOf = (body: Buffer) => `evidence/${sha256Of(body)}`;
const namesOf = async (of: { id: string }, who = SUBMITTER) =>
  Object.values<AtHand>((await read(host, who, of)).evidence)
    .map(({ name, indicator }) => `${indicator} ${name}`)
    .sort();

test('a file becomes evidence of its indicator, and stands in the store under its content', async () => {
  const draft = await filed(host, 'draft');
  const evidence = await brought(host, SUBMITTER, draft, PDF);
  const told = { ...ofPdf, id: expect.any(String), indicator: 'ledger', by: SUBMITTER, at: expect.any(String) };
  expect(evidence).toEqual(told);
  const { version, evidence: all } = await read(host, SUBMITTER, draft);
  expect([version, all]).toEqual([draft.version + 1, { [evidence.id]: evidence }]);
  expect(await kept(host, draft)).toEqual([keyOf(FILES.pdf)]);
  const { transition, quiet, version: line } = (await trailOf(host, ADMIN, await submitted(draft))).at(-2);
  expect([transition, quiet, line]).toEqual(['attach', true, version]);
});
const submitted = (draft: { id: string }) => done(host, SUBMITTER, 'POST', `/applications/${draft.id}/submit`, {});

test('a photo comes with its small picture', async () => {
  const draft = await filed(host, 'draft');
  const photo = { name: '现场.png', body: png(400, 300, true), thumbnail: FILES.jpeg };
  expect((await brought(host, SUBMITTER, draft, photo)).thumbnail).toBe(true);
  expect(await kept(host, draft)).toEqual([keyOf(photo.body), `${keyOf(photo.body)}.thumbnail`]);
});

test('a small picture that did not come is left out', async () => {
  const draft = await filed(host, 'draft');
  const ticket = await sent(host, SUBMITTER, draft, { name: '现场.png', body: FILES.png });
  const { body } = await complete(host, SUBMITTER, draft, ticket, {
    ...{ name: '现场.png', body: FILES.png, thumbnail: FILES.jpeg },
  });
  expect(body.thumbnail).toBe(undefined);
});

test.each(Object.entries(FILES))('a %s file is accepted, and its type told by its content', async (type, body) => {
  const draft = await filed(host, 'draft');
  const name = `材料.${type === 'jpeg' ? 'jpg' : type}`;
  expect((await brought(host, SUBMITTER, draft, { name, body })).type).toBe(type);
});

test('a completion asked twice, also at once, makes one file', async () => {
  const draft = await filed(host, 'draft');
  const ticket = await sent(host, SUBMITTER, draft, PDF);
  const ask = () => complete(host, SUBMITTER, draft, ticket, PDF);
  const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
  expect(answers.map(({ status, body }) => [status, body.id])).toEqual(answers.map(() => [200, ticket]));
  expect((await read(host, SUBMITTER, draft)).version).toBe(draft.version + 1);
});

test('a content that the indicator has already answers with the one there, also at once', async () => {
  const draft = await filed(host, 'draft');
  const tickets = [await sent(host, SUBMITTER, draft, PDF), await sent(host, SUBMITTER, draft, PDF)];
  const called = { ...PDF, name: '再传一次.pdf' };
  const both = await Promise.all(tickets.map((ticket) => complete(host, SUBMITTER, draft, ticket, PDF)));
  const later = await brought(host, SUBMITTER, draft, called);
  const [first] = both;
  expect([...both.map(({ body }) => body), later]).toEqual([first?.body, first?.body, first?.body]);
  expect(await namesOf(draft)).toEqual(['ledger 三月台账.pdf']);
  expect((await read(host, SUBMITTER, draft)).version).toBe(draft.version + 1);
});

test('a completion whose answer was lost is answered when the application has gone on meanwhile', async () => {
  const draft = await filed(host, 'draft');
  const ticket = await sent(host, SUBMITTER, draft, PDF);
  const first = await complete(host, SUBMITTER, draft, ticket, PDF);
  await submitted(draft);
  const again = await complete(host, SUBMITTER, draft, ticket, PDF);
  expect([again.status, again.body]).toEqual([200, first.body]);
});

test('the same content under two indicators is two files; one removed leaves the other, and its content', async () => {
  const draft = await filed(host, 'draft');
  const first = await brought(host, SUBMITTER, draft, PDF);
  await brought(host, SUBMITTER, draft, { ...PDF, indicator: 'rules' });
  expect(await namesOf(draft)).toEqual(['ledger 三月台账.pdf', 'rules 三月台账.pdf']);
  expect((await removed(host, SUBMITTER, draft, first.id)).status).toBe(204);
  expect(await namesOf(draft)).toEqual(['rules 三月台账.pdf']);
  expect(await kept(host, draft)).toEqual([keyOf(FILES.pdf)]);
});

test('removing asked twice changes nothing twice, and what was removed may come again', async () => {
  const draft = await filed(host, 'draft');
  const { id } = await brought(host, SUBMITTER, draft, PDF);
  const twice = [await removed(host, SUBMITTER, draft, id), await removed(host, SUBMITTER, draft, id)];
  expect(twice.map(({ status }) => status)).toEqual([204, 204]);
  expect((await read(host, SUBMITTER, draft)).version).toBe(draft.version + 2);
  expect((await complete(host, SUBMITTER, draft, id, PDF)).body.code).toBe('not-found');
  expect((await brought(host, SUBMITTER, draft, PDF)).id).not.toBe(id);
  expect(await namesOf(draft)).toEqual(['ledger 三月台账.pdf']);
});

test('a ticket is good for one file: completed for another indicator, it takes no other’s place', async () => {
  const draft = await filed(host, 'draft');
  const { id } = await brought(host, SUBMITTER, draft, PDF);
  const { status, body } = await complete(host, SUBMITTER, draft, id, { ...PDF, indicator: 'rules' });
  expect([status, body.code]).toEqual([400, 'bad-input']);
  expect(await namesOf(draft)).toEqual(['ledger 三月台账.pdf']);
});

test('a reviewer’s site photo and the applicant’s same one are two files, each its owner’s to remove', async () => {
  const assessing = await filed(host, 'assessing');
  const site = await brought(host, PROPOSER, assessing, PDF);
  expect([site.site, (await brought(host, PROPOSER, assessing, PDF)).id]).toEqual([true, site.id]);
  const items = [{ indicator: 'ledger', text: '补齐', due: '2023-06-20' }];
  await done(host, PROPOSER, 'POST', `/applications/${assessing.id}/rectify`, { items });
  const own = await brought(host, SUBMITTER, assessing, PDF);
  expect([own.site, own.id === site.id]).toEqual([undefined, false]);
  const code = async (who: string, file: string) => (await removed(host, who, assessing, file)).body.code;
  expect([await code(SUBMITTER, site.id), await code(PROPOSER, own.id)]).toEqual(['not-found', 'wrong-state']);
  expect((await removed(host, SUBMITTER, assessing, own.id)).status).toBe(204);
  expect(await namesOf(assessing, PROPOSER)).toEqual(['ledger 三月台账.pdf']);
});

test('two files of one township’s clerk at once are both there', async () => {
  const draft = await filed(host, 'draft');
  const files = Array.from({ length: 6 }, (_, n) => ({ name: `${n}.png`, body: png(1, n + 1) }));
  await Promise.all(files.map((file) => brought(host, SUBMITTER, draft, file)));
  expect(await namesOf(draft)).toEqual(files.map(({ name }) => `ledger ${name}`));
});

test('a draft is deleted with its evidence', async () => {
  const draft = await filed(host, 'draft');
  const { id } = await brought(host, SUBMITTER, draft, PDF);
  await done(host, SUBMITTER, 'DELETE', `/applications/${draft.id}`);
  const answers = [
    await host.call(SUBMITTER, 'GET', `/applications/${draft.id}/evidence/${id}`),
    await complete(host, SUBMITTER, draft, id, PDF),
    await host.call(SUBMITTER, 'POST', `/applications/${draft.id}/evidence`, claimOf(PDF)),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'not-found']));
});
