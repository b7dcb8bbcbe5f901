import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EvidenceType } from '../../../shared/domain/evidence/evidence.ts';
import { ObjectsBusy } from '../../../shared/objects/ask.ts';
import { presigned } from '../../../shared/objects/bucket.ts';
import { head, list } from '../../../shared/objects/object.ts';
import { downloadOf } from '../../../shared/objects/presigned.ts';
import { type Claim, received, type Ticket, ticketFor } from '../../../shared/objects/receive.ts';
import { FILES, png } from '../../files.ts';
import { startObjects, type TestObjects } from '../../object-store.ts';

let objects: TestObjects;
let application = '';
beforeAll(async () => {
  objects = await startObjects();
});
beforeEach(() => {
  objects.meddle = () => false;
  application = `2023-330602-${crypto.randomUUID().slice(0, 8)}`;
});
afterAll(() => objects.stop());

const claimOf = (body: Uint8Array, type: EvidenceType): Claim => ({
  size: body.length,
  sha256: createHash('sha256').update(body).digest('hex'),
  type,
});
const SMALL = png(3, 2);
const smallOf = (body: Uint8Array) => ({ size: body.length, sha256: claimOf(body, 'jpeg').sha256 });

const put = ({ url, headers }: { url: string; headers: object }, body: Uint8Array) =>
  fetch(url, { method: 'PUT', body: new Uint8Array(body), headers: { ...headers } });

/** Brings a file as a browser does, and completes it. */
async function bring(body: Uint8Array, claim: Claim, small?: Uint8Array) {
  const ticket = await ticketFor(objects.bucket, application, claim);
  await put(ticket, body);
  if (ticket.thumbnail && small) await put(ticket.thumbnail, small);
  return { ticket, complete: () => received(objects.bucket, application, ticket.id, claim) };
}

async function keys(): Promise<string[]> {
  const found = [];
  for await (const { key } of list(objects.bucket, '')) if (key.includes(application)) found.push(key);
  return found;
}

test.each(Object.entries(FILES) as [EvidenceType, Buffer][])(
  'a %s that is brought is kept under its content',
  async (type, body) => {
    const claim = claimOf(body, type);
    const { complete } = await bring(body, claim);
    expect(await complete()).toEqual(claim);
    expect(await keys()).toEqual([`evidence/${application}/${claim.sha256}`]);
  },
);

test('a photo is kept with its small picture', async () => {
  const claim = { ...claimOf(FILES.jpeg, 'jpeg'), thumbnail: smallOf(SMALL) };
  const { complete } = await bring(FILES.jpeg, claim, SMALL);
  const { thumbnail, ...whole } = claim;
  expect(await complete()).toEqual({ ...whole, thumbnail: true });
  const kept = `evidence/${application}/${claim.sha256}`;
  expect(await keys()).toEqual([kept, `${kept}.thumbnail`]);
});

test.each([
  ['missing', undefined, smallOf(SMALL)],
  ['no picture', FILES.pdf, smallOf(FILES.pdf)],
  ['large', SMALL, { ...smallOf(SMALL), size: 204_801 }],
])('a small picture that is %s is left out', async (_, small, thumbnail) => {
  const claim = { ...claimOf(FILES.png, 'png'), thumbnail };
  const { complete } = await bring(FILES.png, claim, small);
  expect(await complete()).toEqual(claimOf(FILES.png, 'png'));
});

test('only photos have small pictures', async () => {
  const claim = { ...claimOf(FILES.pdf, 'pdf'), thumbnail: smallOf(SMALL) };
  const { ticket, complete } = await bring(FILES.pdf, claim);
  expect([ticket.thumbnail, await complete()]).toEqual([undefined, claimOf(FILES.pdf, 'pdf')]);
});

test('a photo that is called another photo is kept as what it is', async () => {
  const { complete } = await bring(FILES.webp, claimOf(FILES.webp, 'jpeg'));
  const claim = claimOf(FILES.webp, 'webp');
  expect(await complete()).toEqual(claim);
  const key = `evidence/${application}/${claim.sha256}`;
  const answer = await fetch(await downloadOf(objects.bucket, key, { name: 'a.webp', inline: true }));
  expect(answer.headers.get('content-type')).toBe('image/webp');
});

test.each([
  ['a page called PDF', Buffer.from('<script>alert(1)</script>'), 'pdf', 'not-a-file-type'],
  ['a workbook called document', FILES.xlsx, 'docx', 'content-differs'],
  ['a photo called PDF', FILES.jpeg, 'pdf', 'content-differs'],
] as const)('%s is refused, and not kept', async (_, body, type, fault) => {
  const { complete } = await bring(body, claimOf(body, type));
  expect([await complete(), await complete()]).toEqual([{ fault }, { fault }]);
  expect((await keys()).filter((key) => key.startsWith('evidence/'))).toEqual([]);
});

test('what never came, or came under another ticket, is not there', async () => {
  const claim = claimOf(FILES.pdf, 'pdf');
  const { id } = await ticketFor(objects.bucket, application, claim);
  expect(await received(objects.bucket, application, id, claim)).toEqual({ fault: 'not-uploaded' });
  const { ticket } = await bring(FILES.pdf, claim);
  expect(await received(objects.bucket, 'other', ticket.id, claim)).toEqual({ fault: 'not-uploaded' });
});

test('a completion that claims otherwise than its ticket is refused', async () => {
  const claim = claimOf(FILES.pdf, 'pdf');
  const { ticket } = await bring(FILES.pdf, claim);
  const claiming = (more: Partial<Claim>) => received(objects.bucket, application, ticket.id, { ...claim, ...more });
  expect(await claiming({ size: 1 })).toEqual({ fault: 'size-differs' });
  expect(await claiming({ sha256: '0'.repeat(64) })).toEqual({ fault: 'checksum-differs' });
});

test('the same content twice, a repeated upload and a repeated completion make one object', async () => {
  const claim = claimOf(FILES.pdf, 'pdf');
  const { ticket, complete } = await bring(FILES.pdf, claim);
  await put(ticket, FILES.pdf);
  const { complete: other } = await bring(FILES.pdf, claim);
  expect([await complete(), await complete(), await other()]).toEqual([claim, claim, claim]);
  expect(await keys()).toEqual([`evidence/${application}/${claim.sha256}`]);
});

test('completions at the same moment agree', async () => {
  const claim = claimOf(FILES.png, 'png');
  const { complete } = await bring(FILES.png, claim);
  expect(await Promise.all([complete(), complete(), complete(), complete()])).toEqual(Array(4).fill(claim));
  expect(await keys()).toEqual([`evidence/${application}/${claim.sha256}`]);
});

test('where the store has no checksum of an object, its content is read for it', async () => {
  const url = await presigned(objects.bucket, { method: 'PUT', key: `pending/${application}/unchecked` }, 60);
  await put({ url, headers: {} }, FILES.pdf);
  const complete = (body: Buffer) => received(objects.bucket, application, 'unchecked', claimOf(body, 'pdf'));
  const other = Buffer.alloc(FILES.pdf.length);
  expect(await complete(other)).toEqual({ fault: 'checksum-differs' });
  expect(await complete(FILES.pdf)).toEqual(claimOf(FILES.pdf, 'pdf'));
});

test('while the store is away, completing is busy; later it goes through', async () => {
  const claim = claimOf(FILES.pdf, 'pdf');
  const { complete } = await bring(FILES.pdf, claim);
  objects.meddle = ({ method }, response) => method === 'PUT' && response.writeHead(503).end() && true;
  await expect(complete()).rejects.toThrow(ObjectsBusy);
  objects.meddle = () => false;
  expect(await complete()).toEqual(claim);
});

test('a large file is looked at by its ends', async () => {
  const body = png(1_500, 1_500, true);
  const claim = claimOf(body, 'png');
  const { complete } = await bring(body, claim);
  const read: (string | undefined)[] = [];
  objects.meddle = ({ method, headers }) => {
    if (method === 'GET') read.push(headers.range);
    return false;
  };
  expect(await complete()).toEqual(claim);
  expect(read).toEqual(['bytes=0-511']);
  expect((await head(objects.bucket, `evidence/${application}/${claim.sha256}`))?.size).toBe(body.length);
});

test('a ticket tells no more than the browser needs', async () => {
  const ticket: Ticket = await ticketFor(objects.bucket, application, claimOf(FILES.png, 'png'));
  const { url, headers, id, ...rest } = ticket;
  expect([Object.keys(headers).sort(), rest]).toEqual([['content-type', 'x-amz-checksum-sha256'], {}]);
  expect(new URL(url).pathname).toBe(`/objects/evidence/pending/${application}/${id}`);
  expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe(
    'content-length;content-type;host;x-amz-checksum-sha256',
  );
});
