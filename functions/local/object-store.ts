import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import { LOCAL_CREDENTIALS } from '../../shared/objects/bucket.ts';
import { type Answer, refusal, send } from './objects/answer.ts';
import { authorize } from './objects/authorize.ts';
import { type Folder, openFolder } from './objects/folder.ts';
import { listing } from './objects/listing.ts';
import { copy, get, put } from './objects/operations.ts';
import { askedBy, keyIn, type Request, refuseUnknown } from './objects/request.ts';
import { S3Error } from './objects/s3-error.ts';

/**
 * S3's protocol on one machine, for one bucket: PUT, GET (ranges), HEAD, DELETE, COPY and ListObjectsV2, each signed, with
 * S3's checks, codes and checksums. What it does not do it refuses as NotImplemented. It stands under a path of the site,
 * so that the page's own security policy and one forwarded port suffice; it is no less S3's protocol for that.
 */
export interface ObjectStore {
  /** It answers everything below this path. */
  readonly paths: string;
  readonly handle: RequestListener;
}

/** Opens the objects in `folder`. `now` is the real time: signatures and S3's clients know no other. */
export async function openObjectStore(
  folder: string,
  bucket: string,
  { paths = '/objects', now = () => new Date() } = {},
): Promise<ObjectStore> {
  const objects = await openFolder(join(folder, bucket));
  const answerTo = async (incoming: IncomingMessage): Promise<Answer> => {
    const asked = askedBy(incoming);
    const { payload } = authorize(asked, LOCAL_CREDENTIALS, now());
    refuseUnknown(asked);
    const key = keyIn(asked.path, `${paths}/${bucket}`);
    return answered(objects, { ...asked, bucket, key, parameters: new Map(asked.query), payload, incoming });
  };
  return {
    paths,
    handle: async (incoming, response) => {
      const answer = await answerTo(incoming).catch((error: Error) => refusal(error, incoming));
      // What is left of a refused body has to be taken off the line before the answer is read.
      incoming.resume();
      send(response, answer);
    },
  };
}

async function answered(objects: Folder, request: Request): Promise<Answer> {
  const { method, key, headers, parameters } = request;
  if (!key) {
    if (method === 'HEAD') return {};
    if (method === 'GET' && parameters.get('list-type') === '2') return listing(objects, request);
    throw new S3Error('NotImplemented', 'A bucket can be listed (version 2) and asked whether it is there.');
  }
  if (method === 'PUT') return headers['x-amz-copy-source'] ? copy(objects, request) : put(objects, request);
  if (method === 'GET' || method === 'HEAD') return get(objects, request);
  if (method !== 'DELETE') throw new S3Error('MethodNotAllowed', `${method} is nothing that an object can do.`);
  await objects.remove(key);
  return { status: 204 };
}
