import { HEAD_BYTES, tellingPart, typeOfContent } from '../domain/evidence/content.ts';
import { agrees, type Evidence, type EvidenceType, kindOf, MOST_THUMBNAIL_BYTES } from '../domain/evidence/evidence.ts';
import type { Faulty } from '../domain/evidence/fault.ts';
import { ObjectGone } from './ask.ts';
import type { Bucket } from './bucket.ts';
import { evidenceKey, pendingKey, thumbnailOf } from './keys.ts';
import { computeSha256, copy, head, type ObjectFacts, readStretch, remove } from './object.ts';
import { type Upload, uploadTo } from './presigned.ts';

/** What a browser says of a content before it sends it; the type is what the name claims. */
type ContentClaim = Pick<Evidence, 'size' | 'sha256' | 'type'>;

export interface Claim extends ContentClaim {
  /** Of a photo: a small JPEG that the browser made. */
  readonly thumbnail?: Omit<ContentClaim, 'type'>;
}

/** What a browser needs to bring a file: the id to come back with, and where to put the content and its small picture. */
export interface Ticket extends Upload {
  readonly id: string;
  readonly thumbnail?: Upload;
}

/** The first step: allows one content to be put under `pending/`. */
export async function ticketFor(bucket: Bucket, application: string, claim: Claim): Promise<Ticket> {
  const id = crypto.randomUUID();
  const key = pendingKey(application, id);
  const upload = (to: string, { type, ...rest }: ContentClaim) =>
    uploadTo(bucket, to, { ...rest, media: kindOf(type).media });
  const small = smallOf(claim);
  const [whole, thumbnail] = await Promise.all([upload(key, claim), small && upload(thumbnailOf(key), small)]);
  return { id, ...whole, ...(thumbnail && { thumbnail }) };
}

/** The small picture that comes along: with photos, and small indeed. */
function smallOf({ type, thumbnail }: Claim): ContentClaim | undefined {
  if (!thumbnail || !kindOf(type).photo || thumbnail.size > MOST_THUMBNAIL_BYTES) return undefined;
  return { ...thumbnail, type: 'jpeg' };
}

/** The facts of a content that has come and is kept; the type is what it turned out to be. */
export type Received = Pick<Evidence, 'size' | 'sha256' | 'type' | 'thumbnail'>;

/**
 * The second step, which may be repeated: looks at what came, and keeps it as evidence. A small picture that is missing or
 * wrong is left out. What is refused stays under `pending/` until it is swept.
 */
export async function received(
  bucket: Bucket,
  application: string,
  id: string,
  claim: Claim,
): Promise<Received | Faulty> {
  const from = pendingKey(application, id);
  const to = evidenceKey(application, claim.sha256);
  const small = smallOf(claim);
  const [whole, thumbnail] = await Promise.all([
    taken(bucket, from, to, claim),
    small && taken(bucket, thumbnailOf(from), thumbnailOf(to), small),
  ]);
  if ('fault' in whole) return whole;
  const { size, sha256 } = claim;
  return { size, sha256, type: whole.type, ...(thumbnail && 'type' in thumbnail && { thumbnail: true }) };
}

type Taken = { type: EvidenceType } | Faulty;

/** Takes what lies at `from`, or took it before and finds it at `to`; once more where another request took it meanwhile. */
async function taken(bucket: Bucket, from: string, to: string, claim: ContentClaim): Promise<Taken> {
  try {
    return await takenOnce(bucket, from, to, claim);
  } catch (error) {
    if (error instanceof ObjectGone) return takenOnce(bucket, from, to, claim);
    throw error;
  }
}

async function takenOnce(bucket: Bucket, from: string, to: string, claim: ContentClaim): Promise<Taken> {
  const held = (await head(bucket, from)) ?? (await head(bucket, to));
  if (!held) return { fault: 'not-uploaded' };
  if (held.size !== claim.size) return { fault: 'size-differs' };
  if ((held.sha256 ?? (await computeSha256(bucket, held.key))) !== claim.sha256) return { fault: 'checksum-differs' };
  const type = await typeAt(bucket, held);
  if (!type) return { fault: 'not-a-file-type' };
  if (!agrees(claim.type, type)) return { fault: 'content-differs' };
  if (held.key === to) return { type };
  await copy(bucket, held, to, kindOf(type).media);
  await remove(bucket, from);
  return { type };
}

/** The type of an object by its content, of which it reads the ends only. */
async function typeAt(bucket: Bucket, { key, size }: ObjectFacts): Promise<EvidenceType | undefined> {
  const start = await readStretch(bucket, key, { from: 0, to: Math.min(size, HEAD_BYTES) });
  const part = tellingPart(start, size);
  return typeOfContent(start, part && (await readStretch(bucket, key, part)));
}
