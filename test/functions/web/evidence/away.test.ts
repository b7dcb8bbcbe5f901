import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openBucket } from '../../../../shared/objects/bucket.ts';
import { read } from '../../../asked.ts';
import { ask, brought, complete, download, removed, sent } from '../../../evidence.ts';
import { FILES } from '../../../files.ts';
import { done, filed, SUBMITTER } from '../../../flow.ts';
import { startTestHost, type TestHost } from '../../../host.ts';
import { Visitor } from '../../../visitor.ts';

const PDF = { name: '台账.pdf', body: FILES.pdf };
const NOWHERE = openBucket('evidence', 'http://127.0.0.1:1');

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

/** The object store goes away, or comes back. */
let away: (isAway: boolean) => void;
beforeEach(() => {
  const { bucket } = host.site;
  away = (isAway) => void Object.assign(host.site, { bucket: isAway ? NOWHERE : bucket });
  return () => away(false);
});

test('while the object store is away a completion is busy, and goes through once it is back', async () => {
  const draft = await filed(host, 'draft');
  const ticket = await sent(host, SUBMITTER, draft, PDF);
  away(true);
  const busy = await complete(host, SUBMITTER, draft, ticket, PDF);
  expect([busy.status, busy.body.code, busy.headers.get('retry-after')]).toEqual([503, 'busy', '2']);
  expect((await read(host, SUBMITTER, draft)).evidence).toEqual({});
  away(false);
  expect((await complete(host, SUBMITTER, draft, ticket, PDF)).status).toBe(200);
});

test('without a script, too, and nothing is logged as a fault of ours', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const draft = await filed(host, 'draft');
  const person = new Visitor(host.origin);
  await person.signIn(SUBMITTER);
  away(true);
  const cookie = [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const form = new FormData();
  form.set('file', new File([new Uint8Array(FILES.pdf)], '台账.pdf'));
  const answer = await fetch(`${host.origin}/apply/${draft.id}/evidence/upload?indicator=ledger`, {
    ...{ method: 'POST', body: form, headers: { cookie, origin: host.origin } },
  });
  const page = await answer.text();
  expect([answer.status, page.includes('系统繁忙'), page.includes('name="file"')]).toEqual([503, true, true]);
  expect(log.mock.calls).toEqual([]);
  log.mockRestore();
});

test('meanwhile nothing else of the application is hindered', async () => {
  const draft = await filed(host, 'draft');
  const [first, second] = [
    await brought(host, SUBMITTER, draft, PDF),
    await brought(host, SUBMITTER, draft, { ...PDF, indicator: 'rules' }),
  ];
  away(true);
  const answers = { answers: { ledger: { value: '2' } } };
  expect((await host.call(SUBMITTER, 'PATCH', `/applications/${draft.id}`, answers)).status).toBe(200);
  expect((await ask(host, SUBMITTER, draft, { name: '图.png', body: FILES.png })).status).toBe(201);
  expect((await download(host, SUBMITTER, draft, second.id)).status).toBe(302);
  expect((await removed(host, SUBMITTER, draft, first.id)).status).toBe(204);
  const person = new Visitor(host.origin);
  await person.signIn(SUBMITTER);
  const pages = ['', '/part/management', '/check', '/evidence?indicator=rules'];
  const statuses = await Promise.all(pages.map(async (at) => (await person.visit(`/apply/${draft.id}${at}`)).status));
  expect(statuses).toEqual([200, 200, 200, 200]);
  const { state, evidence } = await done(host, SUBMITTER, 'POST', `/applications/${draft.id}/submit`, {});
  expect([state, Object.keys(evidence)]).toEqual(['submitted', [second.id]]);
});

test('while it is away a draft is deleted all the same', async () => {
  const draft = await filed(host, 'draft');
  await brought(host, SUBMITTER, draft, PDF);
  away(true);
  expect((await host.call(SUBMITTER, 'DELETE', `/applications/${draft.id}`)).status).toBe(204);
});
