import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullAnswers } from '../../../answers.ts';
import { startTestHost, type TestHost } from '../../../host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

const unit = { name: '塔山小学', address: '解放路 1 号', contact: '王芳', phone: '0575-85000000' };

test('an application is filed, proposed by one reviewer, signed by another, and counted everywhere', async () => {
  const standard = host.site.policy.standard('school');
  if (!standard) throw new Error('no school standard');
  const [submitter, proposer, signer] = ['t330602001@example.test', 'r1@example.test', 'r2@example.test'];
  const { body: draft } = await host.call(submitter, 'POST', '/applications', { category: 'school', unit });
  const path = `/applications/${draft.id}`;
  await host.call(submitter, 'PATCH', path, { answers: fullAnswers(standard) });
  await host.call(submitter, 'POST', `${path}/submit`, {});
  await host.call(proposer, 'POST', `${path}/assess`, {});
  await host.call(proposer, 'POST', `${path}/propose`, { star: 5, answers: fullAnswers(standard) });
  const { body: named } = await host.call(signer, 'POST', `${path}/sign`, {});
  expect([named.state, named.cell]).toEqual(['named', '330602-2023-0001']);
  const { body: register } = await host.call(undefined, 'GET', '/cells?district=330602');
  expect(register.items.map((cell: { code: string }) => cell.code)).toEqual(['330602-2023-0001']);
  const { body: progress } = await host.call(undefined, 'GET', '/progress/330602?programme=2023');
  expect([progress.cells.named, progress.cells.byCategory, progress.cells.byStar]).toEqual([
    1,
    { school: 1 },
    { 3: 0, 4: 0, 5: 1 },
  ]);
});
