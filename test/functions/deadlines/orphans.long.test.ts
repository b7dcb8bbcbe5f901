import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { removeOrphans } from '../../../functions/deadlines/orphans.ts';
import { UNLIMITED } from '../../../functions/scheduled/time-left.ts';
import { openBucket } from '../../../shared/objects/bucket.ts';
import { received } from '../../../shared/objects/receive.ts';
import { openTable } from '../../../shared/store/client.ts';
import { brought, kept, removed, sent, sha256Of } from '../../evidence.ts';
import { FILES, png } from '../../files.ts';
import { done, filed, SUBMITTER } from '../../flow.ts';
import { startTestHost, type TestHost } from '../../host.ts';
import { contextOf, written } from '../../lambda.ts';
import type { Answer } from '../../reach.ts';
import { openSite } from '../../site.ts';

let host: TestHost;
beforeAll(async () => {
  // Years before the real time, by which alone objects grow old.
  host = await startTestHost('2023-06-01T09:00:00+08:00');
});
afterAll(() => host.stop());

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const TOMORROW = 24.1;

let draft: Answer['body'];
beforeEach(async () => {
  draft = await filed(host, 'draft');
});

const PDF = { name: '台账.pdf', body: FILES.pdf };
const PHOTO = { name: '现场.png', body: png(20, 20, true), thumbnail: FILES.jpeg };
const keyOf = (body: Buffer) => `evidence/${draft.id}/${sha256Of(body)}`;
const swept = async (hours: number) => {
  const { removed, failed } = await removeOrphans(host.site, inHours(hours));
  return { removed: removed.filter((key) => key.includes(draft.id)), failed };
};
const NOTHING = { removed: [], failed: [] };

test('what an application shows is kept, with its small picture, however old', async () => {
  await brought(host, SUBMITTER, draft, PHOTO);
  await brought(host, SUBMITTER, draft, { ...PDF, indicator: 'rules' });
  expect(await swept(24 * 365)).toEqual(NOTHING);
  expect((await kept(host, draft)).length).toBe(3);
});

test('what was sent and never completed goes after a day by the real clock, not by the registry’s', async () => {
  const ticket = await sent(host, SUBMITTER, draft, PDF);
  expect(await removeOrphans(host.site, host.site.now())).toEqual(NOTHING);
  expect(await removeOrphans(host.site)).toEqual(NOTHING);
  expect(await swept(23.9)).toEqual(NOTHING);
  expect(await swept(TOMORROW)).toEqual({ removed: [`pending/${draft.id}/${ticket}`], failed: [] });
  expect(await kept(host, draft)).toEqual([]);
});

test('what was completed but is in no application goes', async () => {
  const ticket = await sent(host, SUBMITTER, draft, PDF);
  const claim = { size: FILES.pdf.length, sha256: sha256Of(FILES.pdf), type: 'pdf' as const };
  await received(host.site.bucket, draft.id, ticket, claim);
  expect(await swept(TOMORROW)).toEqual({ removed: [keyOf(FILES.pdf)], failed: [] });
});

test('what was removed goes with its small picture, unless another indicator shows it', async () => {
  const photo = await brought(host, SUBMITTER, draft, PHOTO);
  const first = await brought(host, SUBMITTER, draft, PDF);
  await brought(host, SUBMITTER, draft, { ...PDF, indicator: 'rules' });
  for (const { id } of [photo, first]) await removed(host, SUBMITTER, draft, id);
  const key = keyOf(PHOTO.body);
  expect(await swept(TOMORROW)).toEqual({ removed: [key, `${key}.thumbnail`], failed: [] });
  expect(await kept(host, draft)).toEqual([keyOf(FILES.pdf).replace(`/${draft.id}`, '')]);
});

test('what a deleted draft showed goes', async () => {
  await brought(host, SUBMITTER, draft, PDF);
  await done(host, SUBMITTER, 'DELETE', `/applications/${draft.id}`);
  expect(await swept(TOMORROW)).toEqual({ removed: [keyOf(FILES.pdf)], failed: [] });
  expect(await swept(TOMORROW)).toEqual(NOTHING);
});

test('what was removed and brought again is kept', async () => {
  const { id } = await brought(host, SUBMITTER, draft, PDF);
  await removed(host, SUBMITTER, draft, id);
  await brought(host, SUBMITTER, draft, PDF);
  expect(await swept(TOMORROW)).toEqual(NOTHING);
});

test('whose time is up looks at nothing more, and the next try goes on behind what was looked at', async () => {
  const other = await filed(host, 'draft');
  const all: string[] = [];
  for (const { id } of [draft, other]) all.push(`pending/${id}/${await sent(host, SUBMITTER, { id }, PDF)}`);
  const [first, second] = all.sort();
  let looks = 1;
  // Behind all evidence: other tests have brought some.
  const once = { timeLeft: () => (looks-- > 0 ? 60_000 : 9_999), done: ['evidence0'] };
  const stopped = await removeOrphans(host.site, inHours(TOMORROW), once);
  expect(stopped).toEqual({
    removed: [first],
    failed: [{ key: 'evidence', error: 'no time was left' }],
    until: first,
  });
  const behind = { timeLeft: UNLIMITED, done: [second ?? ''] };
  expect(await removeOrphans(host.site, inHours(TOMORROW), behind)).toEqual(NOTHING);
  expect(await removeOrphans(host.site, inHours(TOMORROW), { ...behind, done: [first ?? ''] })).toEqual({
    removed: [second],
    failed: [],
  });
});

test('an object store that is away is told as a failure, and the rest of the schedule goes on', async () => {
  const away = { ...host.site, bucket: openBucket('evidence', 'http://127.0.0.1:1') };
  const error = 'ObjectsBusy: the object store does not answer';
  expect(await removeOrphans(away)).toEqual({ removed: [], failed: [{ key: 'evidence', error }] });
});

test('while the registry’s own store is away, nothing of what it may show is removed', async () => {
  await brought(host, SUBMITTER, draft, PDF);
  const away = { ...host.site, table: openTable('registry', 'http://127.0.0.1:1') };
  const { removed, failed } = await removeOrphans(away, inHours(TOMORROW));
  expect(removed).toEqual([]);
  expect(failed.map(({ key }) => key).includes(keyOf(FILES.pdf))).toBe(true);
});

test('the scheduled function does what else is due, and then fails by the name of the bucket', async () => {
  const site = await openSite();
  await filed(site, 'returned');
  const settings = {
    ...{ DYNAMODB_ENDPOINT: inject('endpoint'), TABLE_NAME: site.site.table.name, EVIDENCE_BUCKET: 'files' },
    POWERTOOLS_METRICS_NAMESPACE: 'ZeroWasteCellRegistry-test',
    ...{ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1', AWS_REGION: 'cn-north-1' },
    ...{ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  const { lines } = written();
  const { handler } = await import('../../../functions/deadlines/handler.ts');
  await expect(handler({ time: '2023-06-12T16:00:00Z' }, contextOf())).rejects.toThrow('not done: files');
  expect(lines()[0]).toMatchObject({
    done: { remind: 1 },
    swept: { failed: [{ key: 'files' }] },
  });
  vi.unstubAllEnvs();
  await site.stop();
});
