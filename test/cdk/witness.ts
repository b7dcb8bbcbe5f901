import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { inject } from 'vitest';
import { BUCKET, startObjects, type TestObjects } from '../object-store.ts';

/** What every secret of AWS Secrets Manager is here. */
export const SECRET = 'a secret of the tests only';

/** What was asked of AWS, as what has to be allowed for it: the actions by what they are done to. */
export type Deeds = Record<string, string[]>;

/** Stands before the engine, the object store and whatever else a function asks of AWS, and notes what IAM would have to allow. */
export interface Witness {
  /** Where a function finds all of it. */
  readonly env: Readonly<Record<string, string>>;
  readonly objects: TestObjects;
  /** Letters and calls that were sent, by where to. */
  readonly sent: string[];
  /** What was noted since this was asked last. */
  noted(): Deeds;
  stop(): Promise<void>;
}

export async function startWitness(): Promise<Witness> {
  let deeds: Record<string, Set<string>> = {};
  const note = (resource: string, ...actions: string[]) => {
    deeds[resource] = (deeds[resource] ?? new Set()).union(new Set(actions));
  };
  const sent: string[] = [];
  const objects = await startObjects({
    beside: async (request, response) => {
      const body = (await buffer(request)).toString();
      const [service = '', operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
      if (service.startsWith('DynamoDB'))
        await forward(request, response, body, () => noteTable(operation, body, note));
      else if (service === 'secretsmanager') answerSecret(operation, body, response, note);
      else {
        if (request.url === '/v2/email/outbound-emails') note('Mail/Identity', 'ses:SendEmail', 'ses:SendRawEmail');
        sent.push(request.url ?? '');
        response.end('{}');
      }
    },
  });
  objects.meddle = (request, response) => {
    response.once('finish', () => noteObject(request, response, note));
    return false;
  };
  const { origin, endpoint } = objects;
  return {
    ...{ objects, sent },
    env: {
      ...{
        DYNAMODB_ENDPOINT: origin,
        AWS_ENDPOINT_URL: origin,
        AWS_ENDPOINT_URL_S3: endpoint,
        AWS_REGION: 'us-east-1',
      },
      ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    },
    noted: () => {
      const until = Object.entries(deeds).map(([resource, actions]) => [resource, [...actions].sort()] as const);
      deeds = {};
      return Object.fromEntries(until);
    },
    stop: () => objects.stop(),
  };
}

type Note = (resource: string, ...actions: string[]) => void;

async function forward(request: IncomingMessage, response: ServerResponse, body: string, noted: () => void) {
  noted();
  const {
    'content-type': type = '',
    'x-amz-target': target = '',
    authorization = '',
    'x-amz-date': date = '',
  } = request.headers as Record<string, string>;
  const headers = { 'content-type': type, 'x-amz-target': target, authorization, 'x-amz-date': date };
  const answer = await fetch(inject('endpoint'), { method: 'POST', headers, body });
  response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(await answer.text());
}

/** A transaction needs what its parts need, and no leave of its own; a batch needs its own. */
function noteTable(operation: string, body: string, note: Note): void {
  const { IndexName, TransactItems = [] } = JSON.parse(body);
  const parts: string[] = TransactItems.map((item: object) => PARTS[Object.keys(item)[0] ?? '']);
  const actions = operation.startsWith('Transact') ? parts : [operation];
  note(IndexName ? `Table/index/${IndexName}` : 'Table', ...actions.map((action) => `dynamodb:${action}`));
}
const PARTS: Readonly<Record<string, string>> = {
  ...{
    Put: 'PutItem',
    Update: 'UpdateItem',
    Delete: 'DeleteItem',
    ConditionCheck: 'ConditionCheckItem',
    Get: 'GetItem',
  },
};

function answerSecret(operation: string, body: string, response: ServerResponse, note: Note): void {
  note(JSON.parse(body).SecretId.split(':').at(-1), `secretsmanager:${operation}`);
  response.end(JSON.stringify({ SecretString: SECRET }));
}

/** S3 tells that there is no such object to those only who may list the bucket: to others it says 403. */
function noteObject({ method = '', url = '', headers }: IncomingMessage, { statusCode }: ServerResponse, note: Note) {
  const key = new URL(url, 'http://s3').pathname.split(`/${BUCKET}/`)[1] ?? '';
  const under = (path: string) => `Evidence/${path.split('/')[0]}/*`;
  if (!key || statusCode === 404) note('Evidence', 's3:ListBucket');
  if (key) note(under(key), `s3:${VERBS[method]}`);
  const source = headers['x-amz-copy-source'];
  if (source) note(under(String(source).split(`/${BUCKET}/`)[1] ?? ''), 's3:GetObject');
}
const VERBS: Readonly<Record<string, string>> = {
  ...{ GET: 'GetObject', HEAD: 'GetObject', PUT: 'PutObject', DELETE: 'DeleteObject' },
};
