import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteOut } from '../../../../functions/web/api/notes.ts';
import { post } from '../../../asked.ts';
import { ADMIN, done, filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import type { Answer } from '../../../reach.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
let own: Answer['body'];
let path: string;
beforeAll(async () => {
  site = await openSite();
  own = await filed(site, 'assessing');
  path = `/applications/${own.id}/notes`;
});
afterAll(() => site.stop());

const FIFTH = 'r5@example.test';
const asked = async (who: string, method: string, at = path, body?: object, headers = {}) => {
  const answer = await site.call(who, method, at, body, headers);
  return answer.body.code ?? answer.status;
};
const texts = async (who: string) =>
  (await done(site, who, 'GET', path)).items.map(({ text }: { text: string }) => text);

test('an office writes and reads its own notes, oldest first', async () => {
  site.at('2023-06-01T10:00:00+08:00');
  const later = await done(site, SIGNER, 'POST', path, { text: '二' });
  site.at('2023-06-01T09:00:00+08:00');
  await done(site, PROPOSER, 'POST', path, { text: ' 一 ' });
  await done(site, SCREENER, 'POST', path, { text: '县' });
  expect([await texts(PROPOSER), await texts(ADMIN), await texts(SCREENER)]).toEqual([
    ['一', '二'],
    ['一', '二'],
    ['县'],
  ]);
  expect(v.parse(noteOut, later)).toEqual({
    ...{ id: expect.any(String), application: own.id, office: 'city', by: SIGNER, name: '市级评审员二' },
    ...{ at: '2023-06-01T02:00:00.000Z', text: '二' },
  });
});

test('a township has no notes, a neighbour finds none, and who stands back writes none', async () => {
  const codes = [];
  for (const who of [SUBMITTER, NEIGHBOUR, FIFTH])
    codes.push([await asked(who, 'GET'), await asked(who, 'POST', path, { text: '一' })]);
  expect(codes).toEqual([
    ['not-your-role', 'not-your-role'],
    ['not-found', 'not-found'],
    [200, 'in-conflict'],
  ]);
});

test('a note is taken back by its author alone', async () => {
  const { id } = await done(site, PROPOSER, 'POST', path, { text: '误' });
  const codes = [];
  for (const who of [SUBMITTER, SCREENER, SIGNER, ADMIN, PROPOSER, PROPOSER])
    codes.push(await asked(who, 'DELETE', `${path}/${id}`));
  expect(codes).toEqual(['not-found', 'not-found', 'not-found', 'not-found', 204, 'not-found']);
});

test('sent again it is one note; another under the same key is refused', async () => {
  const before = (await texts(ADMIN)).length;
  const headers = { 'idempotency-key': 'k1' };
  const codes = [];
  for (const text of ['同', '同', '异']) codes.push(await asked(PROPOSER, 'POST', path, { text }, headers));
  expect([codes, (await texts(ADMIN)).length]).toEqual([[201, 201, 'idempotency-key-reused'], before + 1]);
});

test('notes change neither version nor trail, and go on after the end', async () => {
  const ended = await post(site, PROPOSER, await filed(site, 'assessing'), 'fail', { reason: '不符' });
  await done(site, PROPOSER, 'POST', `/applications/${ended.id}/notes`, { text: '明年再看' });
  const now = await done(site, PROPOSER, 'GET', `/applications/${ended.id}`);
  expect(now).toEqual(ended);
});

test('a note is neither empty nor longer than 2,000 characters', async () => {
  const codes = [];
  for (const text of [' ', '长'.repeat(2001), '长'.repeat(2000)])
    codes.push(await asked(SIGNER, 'POST', path, { text }));
  expect(codes).toEqual(['bad-input', 'bad-input', 201]);
});
