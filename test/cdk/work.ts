import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { publishBatch } from '../../functions/web/changing/batches.ts';
import { putWhole } from '../../shared/objects/whole.ts';
import { post } from '../asked.ts';
import { claimOf, put, sha256Of } from '../evidence.ts';
import { FILES, png } from '../files.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../flow.ts';
import { meddled } from '../meddle.ts';
import type { TestObjects } from '../object-store.ts';
import { planted } from '../plant.ts';
import type { TestSite } from '../site.ts';
import type { DeployedSite } from './deployed.ts';

const PHOTO = { name: '现场.png', body: png(20, 20, true), thumbnail: FILES.jpeg };

/** Everything that the site does with its table and its files, at least once. */
export async function useSite(site: DeployedSite): Promise<void> {
  const draft = await filed(site, 'draft');
  await useEvidence(site, draft.id);
  const named = await filed(site, 'named');
  for (const state of ['withdrawn', 'objected', 'rectifying'] as const) await filed(site, state);
  const { id } = await filed(site, 'proposed');
  await done(site, SUBMITTER, 'DELETE', `/applications/${(await filed(site, 'draft')).id}`);
  const { items } = await done(site, SCREENER, 'GET', '/messages');
  await done(site, SCREENER, 'POST', '/messages/read', { until: items[0].mark });
  await done(site, ADMIN, 'PUT', '/programmes/2023/denominators/330602', DENOMINATOR);
  for (const path of ['/applications', `/applications/${id}/events`]) await done(site, SIGNER, 'GET', path);
  await done(site, undefined, 'GET', '/cells.csv');
  await read(site, undefined, [
    '/',
    '/districts/330602',
    '/notices',
    '/cells',
    `/check/${named.award.code}`,
    '/healthz',
  ]);
  await read(site, SUBMITTER, [
    '/apply',
    `/apply/${draft.id}`,
    `/apply/${draft.id}/check`,
    '/inbox',
    '/inbox/settings',
  ]);
  await read(site, PROPOSER, ['/desk', '/desk?state=proposed&assigned=me', `/desk/${id}`, '/desk/batches']);
  const newcomer = { email: 'new@example.test', name: '新成员', role: 'submitter', division: '330602002' };
  await done(site, ADMIN, 'POST', '/members', newcomer);
  await done(site, ADMIN, 'PATCH', `/members/${newcomer.email}`, { division: '330602004' });
  await read(site, ADMIN, ['/admin', '/admin/members', `/admin/members/${newcomer.email}`]);
  await read(site, ADMIN, ['/admin/health', '/admin/health/due', '/admin/health/outbox', '/admin/calendar']);
  await read(site, ADMIN, ['/admin/denominators', '/admin/trail', `/admin/trail/${id}`, '/inbox/undelivered']);
  await site.visit(ADMIN, '/admin/trail/330602', {});
}
const DENOMINATOR = {
  ...{ townships: 20, villages: 300, asOf: '2023-01-01' },
  source: { zh: '绍兴统计年鉴', en: 'Statistical yearbook' },
};

async function read(site: DeployedSite, who: string | undefined, pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const { statusCode } = await site.visit(who, page);
    if (statusCode !== 200) throw new Error(`${page}: ${statusCode}`);
  }
}

/** A photo comes, is looked at and goes; another is never sent, one comes twice. */
async function useEvidence(site: DeployedSite, id: string): Promise<void> {
  const path = `/applications/${id}/evidence`;
  const { id: ticket, thumbnail, ...whole } = await done(site, SUBMITTER, 'POST', path, claimOf(PHOTO));
  await site.call(SUBMITTER, 'POST', `${path}/${ticket}`, claimOf(PHOTO));
  await put(whole, PHOTO.body);
  await put(thumbnail, PHOTO.thumbnail);
  const file = await done(site, SUBMITTER, 'POST', `${path}/${ticket}`, claimOf(PHOTO));
  await done(site, SUBMITTER, 'POST', `${path}/${ticket}`, claimOf(PHOTO));
  const { headers } = await site.call(SUBMITTER, 'GET', `${path}/${file.id}`);
  await fetch(headers.get('location') ?? '');
  await done(site, SUBMITTER, 'DELETE', `${path}/${file.id}`);
}

/** What a day finds: something due, a notice broken off, and a tally that is not what it should be. */
export async function leaveForADay(site: TestSite): Promise<void> {
  await filed(site, 'returned');
  await filed(site, 'named');
  const { id } = await post(site, SIGNER, await filed(site, 'proposed'), 'sign');
  const broken = meddled(site.site.table, 'command', (command, next) =>
    command === 'TransactWriteItemsCommand' ? Promise.reject(new Error('no power')) : next(),
  );
  const wish = { programme: '2023', title: '', applications: [id] };
  await publishBatch({ ...site.site, table: broken }, { email: SIGNER, source: { via: 'page' } }, wish).catch(() => {});
  await planted(
    site.site.table,
    ({ sk }) => sk === '2023#TALLY',
    (item) => ({ ...item, named: 7 }),
  );
}

/** Files that are old, and that no application has: one never completed, one taken back. */
export async function leaveFiles({ bucket, folder }: TestObjects): Promise<void> {
  const sha256 = sha256Of(FILES.pdf);
  for (const key of [`pending/2023-330602-aaaaaaaaaa/1`, `evidence/2023-330602-aaaaaaaaaa/${sha256}`])
    await putWhole(bucket, { key, media: 'application/pdf', sha256 }, new Uint8Array(FILES.pdf));
  for (const path of readdirSync(folder, { recursive: true })) utimesSync(join(folder, String(path)), 0, 0);
}
