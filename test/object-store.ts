import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openObjectStore } from '../functions/local/object-store.ts';
import { type Bucket, openBucket } from '../shared/objects/bucket.ts';

export const BUCKET = 'evidence';

/** An object store of one machine, on a folder and a port of its own. */
export interface TestObjects {
  readonly origin: string;
  /** What S3 clients take. */
  readonly endpoint: string;
  readonly folder: string;
  readonly bucket: Bucket;
  /** What was asked, such as `PUT /objects/evidence/a`. */
  readonly asked: string[];
  /** Answers before the store does, when it returns true. */
  meddle: (...request: Parameters<RequestListener>) => boolean;
  stop(): Promise<void>;
}

interface Start {
  /** One that is there already, and stays. */
  readonly folder?: string;
  readonly now?: () => Date;
  /** What answers beside the store. */
  readonly beside?: RequestListener;
}

export async function startObjects({ folder: given, now, beside }: Start = {}): Promise<TestObjects> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'objects-'));
  const store = await openObjectStore(folder, BUCKET, now && { now });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (!path.startsWith(`${store.paths}/`)) return beside?.(request, response);
    asked.push(`${request.method} ${path.replace(/\?.*/s, '')}`);
    if (!objects.meddle(request, response)) store.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const endpoint = origin + store.paths;
  const objects: TestObjects = {
    ...{ origin, endpoint, folder, asked, bucket: openBucket(BUCKET, endpoint) },
    meddle: () => false,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (!given) rmSync(folder, { recursive: true });
    },
  };
  return objects;
}
