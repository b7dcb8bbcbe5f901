import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullAnswers } from '../../../answers.ts';
import { post, read } from '../../../asked.ts';
import { done, PROPOSER, SCREENER, SIGNER, SUBMITTER, UNIT } from '../../../flow.ts';
import { startTestHost, type TestHost } from '../../../host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

test('an application is filed, screened, proposed by one and signed by another, published, named and counted everywhere', async () => {
  const standard = host.site.policy.standard('school') ?? expect.fail('no school standard');
  const answers = fullAnswers(standard);
  const unit = { ...UNIT, name: '塔山小学' };
  const draft = await done(host, SUBMITTER, 'POST', '/applications', { category: 'school', unit });
  await done(host, SUBMITTER, 'PATCH', `/applications/${draft.id}`, { answers });
  await post(host, SUBMITTER, draft, 'submit');
  await post(host, SCREENER, draft, 'screen-start');
  await post(host, SCREENER, draft, 'recommend', { answers });
  await post(host, PROPOSER, draft, 'propose', { star: 5, answers });
  await post(host, SIGNER, draft, 'sign');
  const { notice } = await done(host, SIGNER, 'POST', '/notices', { applications: [draft.id] });
  host.clock.set('2023-06-09T09:00:00+08:00');
  const document = { number: '绍无废办〔2023〕1号', date: '2023-06-09' };
  await done(host, SIGNER, 'POST', `/notices/${notice.id}/name`, document);

  const named = await read(host, SUBMITTER, draft);
  expect([notice.until, named.state, named.award.code]).toEqual(['2023-06-08', 'named', '330602-2023-0001']);
  const register = await done(host, undefined, 'GET', '/cells?district=330602');
  expect(register.items.map((cell: { code: string }) => cell.code)).toEqual(['330602-2023-0001']);
  const { cells } = await done(host, undefined, 'GET', '/progress/330602?programme=2023');
  expect([cells.named, cells.byCategory, cells.byStar]).toEqual([1, { school: 1 }, { 3: 0, 4: 0, 5: 1 }]);
});
