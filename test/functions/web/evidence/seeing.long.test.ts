import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHost } from '../../../../functions/local/host.ts';
import { addressOfFile } from '../../../../functions/web/reading/evidence.ts';
import { evidenceKey } from '../../../../shared/objects/keys.ts';
import { downloadOf } from '../../../../shared/objects/presigned.ts';
import { read, trailOf } from '../../../asked.ts';
import { brought, download } from '../../../evidence.ts';
import { FILES, png } from '../../../files.ts';
import { ADMIN, CITY_UNIT, done, filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { around, startTestHost, type TestHost } from '../../../host.ts';
import type { Answer } from '../../../reach.ts';
import { Visitor } from '../../../visitor.ts';

const OTHER_SCREENER = 'd330603@example.test';
const ALL = [SUBMITTER, NEIGHBOUR, CITY_UNIT, SCREENER, OTHER_SCREENER, PROPOSER, SIGNER, ADMIN];

let host: TestHost;
let assessing: Answer['body'];
let own: Answer['body'];
let site: Answer['body'];
beforeAll(async () => {
  host = await startTestHost();
  const draft = await filed(host, 'draft');
  own = await brought(host, SUBMITTER, draft, { name: '三月台账（盖章）.pdf', body: FILES.pdf });
  for (const [who, move, body] of [
    [SUBMITTER, 'submit', {}],
    [SCREENER, 'screen-start', {}],
    [SCREENER, 'recommend', { answers: draft.answers }],
  ] as const)
    assessing = await done(host, who, 'POST', `/applications/${draft.id}/${move}`, body);
  const photo = { name: '后门堆放.png', body: png(40, 30, true), thumbnail: FILES.jpeg };
  site = await brought(host, PROPOSER, assessing, photo);
});
afterAll(() => host.stop());

const statuses = (file: string, query = '') =>
  Promise.all(ALL.map(async (who) => (await download(host, who, assessing, file, query)).status));

test('a file is had by its township, its district and the city, and by nobody else', async () => {
  expect(await statuses(own.id)).toEqual([302, 404, 404, 302, 404, 302, 302, 302]);
});

test('a draft’s file is its township’s alone', async () => {
  const draft = await filed(host, 'draft');
  const { id } = await brought(host, SUBMITTER, draft, { name: '台账.pdf', body: FILES.pdf });
  const asked = ALL.map(async (who) => (await download(host, who, draft, id)).status);
  expect(await Promise.all(asked)).toEqual([302, 404, 404, 404, 404, 404, 404, 404]);
});

test('a site photo is for the city’s office alone, by its address too', async () => {
  const only = [404, 404, 404, 404, 404, 302, 302, 302];
  expect([await statuses(site.id), await statuses(site.id, '?thumbnail=1')]).toEqual([only, only]);
});

test('outside the city’s office no view, trail or page tells of a site photo', async () => {
  const seen = async (who: string) => {
    const room = who === SUBMITTER ? 'apply' : 'desk';
    const person = new Visitor(host.origin);
    await person.signIn(who);
    const paths = ['', '/evidence?indicator=ledger', ...(room === 'apply' ? ['/check'] : [])];
    const pages = await Promise.all(paths.map((path) => person.visit(`/${room}/${assessing.id}${path}`)));
    const told = [await read(host, who, assessing), await trailOf(host, who, assessing), pages.map(({ page }) => page)];
    return [own, site].map(({ id, name }) => [id, name].map((word) => JSON.stringify(told).includes(word)));
  };
  const [shown, hidden] = [
    [true, true],
    [false, false],
  ];
  expect([await seen(SUBMITTER), await seen(SCREENER)]).toEqual([
    [shown, hidden],
    [shown, hidden],
  ]);
  expect([await seen(PROPOSER), await seen(SIGNER)]).toEqual([
    [shown, shown],
    [shown, shown],
  ]);
  const moves = async (who: string) => (await trailOf(host, who, assessing)).map((event) => event.transition);
  expect([(await moves(SUBMITTER)).includes('attach'), (await moves(PROPOSER)).includes('attach')]).toEqual([
    false,
    true,
  ]);
});

const had = async (query: string) => {
  const { address } = await download(host, PROPOSER, assessing, own.id, query);
  const { status, headers } = await fetch(address);
  return [status, headers.get('content-type'), headers.get('content-disposition')];
};

test('a file is saved under its Chinese name, or shown where every browser can', async () => {
  const name = `filename="________.pdf"; filename*=UTF-8''${encodeURIComponent('三月台账（盖章）.pdf')}`;
  expect([await had(''), await had('?inline=1')]).toEqual([
    [200, 'application/pdf', `attachment; ${name}`],
    [200, 'application/pdf', `inline; ${name}`],
  ]);
});

test('what is not shown by every browser is saved, though it is asked to be shown', async () => {
  const draft = await filed(host, 'draft');
  const { id } = await brought(host, SUBMITTER, draft, { name: '清单.xlsx', body: FILES.xlsx });
  const { address } = await download(host, SUBMITTER, draft, id, '?inline=1');
  expect((await fetch(address)).headers.get('content-disposition')).toMatch(/^attachment; /);
});

test('the content is the one that came', async () => {
  const { address } = await download(host, SCREENER, assessing, own.id);
  expect(Buffer.from(await (await fetch(address)).arrayBuffer()).equals(FILES.pdf)).toBe(true);
});

test('there is a small picture only where one came', async () => {
  const { address } = await download(host, PROPOSER, assessing, site.id, '?thumbnail=1');
  const small = await fetch(address);
  expect([small.headers.get('content-type'), Number(small.headers.get('content-length'))]).toEqual([
    ...['image/jpeg', FILES.jpeg.length],
  ]);
  expect((await download(host, PROPOSER, assessing, own.id, '?thumbnail=1')).status).toBe(404);
});

test('an address is good for a quarter of an hour at most, and for this object alone', async () => {
  const { bucket } = host.site;
  const key = evidenceKey(assessing.id, own.sha256);
  const status = async (minutes: number) => {
    const at = new Date(Date.now() - minutes * 60_000);
    return (await fetch(await downloadOf(bucket, key, { name: 'x.pdf', inline: false, at }))).status;
  };
  expect([await status(9), await status(21)]).toEqual([200, 403]);
  const found = await addressOfFile(host.site, { email: PROPOSER, id: assessing.id }, own.id, {
    ...{ thumbnail: false, inline: false },
  });
  const address = 'address' in found ? found.address : '';
  expect(new URL(address).searchParams.get('X-Amz-Expires')).toBe('900');
  expect((await fetch(address.replace(own.sha256, site.sha256))).status).toBe(403);
});

test('evidence is there after the registry has been started anew on the same folder, under another port', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'again-'));
  const start = async () => around(await startHost({ port: 0, dataDir, now: '2023-06-01T09:00:00+08:00' }));
  const first = await start();
  const draft = await filed(first, 'draft');
  const { id } = await brought(first, SUBMITTER, draft, { name: '台账.pdf', body: FILES.pdf });
  await first.stop();
  const second = await start();
  const { address } = await download(second, SUBMITTER, draft, id);
  const again = await fetch(address);
  expect([again.status, Buffer.from(await again.arrayBuffer()).equals(FILES.pdf)]).toEqual([200, true]);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});
