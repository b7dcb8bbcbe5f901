import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ACCEPT, type Evidence, MOST_BYTES } from '../../shared/domain/evidence/evidence.ts';
import { claimedType } from '../../shared/domain/evidence/fault.ts';
import { evidenceKey, thumbnailOf } from '../../shared/objects/keys.ts';
import { downloadOf } from '../../shared/objects/presigned.ts';
import { type Claim, received, ticketFor } from '../../shared/objects/receive.ts';
import { startObjects, type TestObjects } from '../object-store.ts';

/** A site of one page that takes evidence, together with its object store. */
export interface UploadSite extends TestObjects {
  /** What has been attached, by content. */
  readonly attached: Map<string, Pick<Evidence, 'name' | 'size' | 'type' | 'thumbnail'>>;
  /** How often it was asked for a ticket, and for a completion. */
  readonly asks: { ticket: number; complete: number };
}

type Body = Claim & { id: string; name: string };
const APPLICATION = '2023-330602-k7x2m9qa3d';
const SCRIPT = readFileSync(new URL('../../functions/web/client/upload.js', import.meta.url));

export async function startUploadSite(): Promise<UploadSite> {
  const attached: UploadSite['attached'] = new Map();
  const asks = { ticket: 0, complete: 0 };
  const answers: Record<string, (body: Body) => Promise<object>> = {
    '/ticket': async ({ name, size, sha256, thumbnail }) => {
      asks.ticket++;
      const claimed = claimedType({ name, size });
      if ('fault' in claimed) return claimed;
      return ticketFor(site.bucket, APPLICATION, { size, sha256, type: claimed.type, ...(thumbnail && { thumbnail }) });
    },
    '/complete': async ({ id, name, size, sha256, thumbnail }) => {
      asks.complete++;
      const claimed = claimedType({ name, size });
      if ('fault' in claimed) return claimed;
      const claim = { size, sha256, type: claimed.type, ...(thumbnail && { thumbnail }) };
      const kept = await received(site.bucket, APPLICATION, id, claim);
      if ('fault' in kept) return kept;
      attached.set(sha256, { name, size: kept.size, type: kept.type, ...(kept.thumbnail && { thumbnail: true }) });
      return { row: await rowOf(sha256, name, kept.thumbnail) };
    },
  };
  const rowOf = async (sha256: string, name: string, thumbnail?: true) => {
    const key = thumbnailOf(evidenceKey(APPLICATION, sha256));
    const src = thumbnail && (await downloadOf(site.bucket, key, { name, inline: true })).replaceAll('&', '&amp;');
    return `<li id="evidence-${sha256}">${src ? `<img src="${src}" alt="">` : ''}<b>${name}</b></li>`;
  };
  const beside: RequestListener = async (request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) return sendJson(response, await answer(JSON.parse(await text(request))));
    sendFile(request, response);
  };
  const site: UploadSite = Object.assign(await startObjects({ beside }), { attached, asks });
  return site;
}

function sendJson(response: ServerResponse, answer: object): void {
  const isFault = 'fault' in answer;
  response.writeHead(isFault ? 422 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(isFault ? { message: `refused: ${answer.fault}` } : answer));
}

function sendFile({ url }: IncomingMessage, response: ServerResponse): void {
  if (url === '/upload.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT);
  if (url !== '/') return void response.writeHead(404).end();
  const policy = "default-src 'self'; img-src 'self' data:";
  response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(PAGE);
}

const PAGE = `<!doctype html><html lang="en"><title>Evidence</title><link rel="icon" href="data:">
  <main><h1>Evidence</h1>
  <div data-upload data-ticket="/ticket" data-complete="/complete" data-indicator="ledger" data-most-bytes="${MOST_BYTES}"
    data-preparing="Reading" data-waiting="Waiting" data-sending="Sending" data-checking="Checking" data-lost="Lost, trying again"
    data-done="{name} is here" data-cancel="Cancel" data-cancelled="{name} is cancelled" data-retry="Try again" data-empty="is empty"
    data-too-large="is too large" data-failed="did not arrive" data-refused="was refused by the store">
    <label for="file">Files</label> <input type="file" id="file" multiple accept="${ACCEPT}" disabled>
    <p role="status"></p><ul data-files></ul>
  </div></main>
  <script type="module" src="/upload.js"></script></html>`;

export const sha256Of = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
