import type { Name } from './deployed.ts';
import type { Deeds } from './witness.ts';

const rows = (...actions: string[]) => actions.map((action) => `dynamodb:${action}`);
const files = (...actions: string[]) => actions.map((action) => `s3:${action}`);
const FOUND = rows('Query');
const TOLD = ['secretsmanager:GetSecretValue'];

/** What each function does by itself, and may do: by what it is done to. */
export const GRANTED: Readonly<Record<Name, Deeds>> = {
  Web: {
    Table: rows('BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'Query', 'UpdateItem'),
    'Table/index/byQueue': FOUND,
    'Table/index/byApplicant': FOUND,
    'Evidence/pending/*': files('DeleteObject', 'GetObject', 'PutObject'),
    'Evidence/evidence/*': files('GetObject', 'PutObject'),
    Evidence: files('ListBucket'),
    SessionSecret: TOLD,
  },
  Progress: {
    Table: rows('BatchGetItem', 'ConditionCheckItem', 'PutItem', 'Query', 'UpdateItem'),
    'Table/index/byQueue': FOUND,
  },
  Deadlines: {
    Table: rows('BatchGetItem', 'DeleteItem', 'PutItem', 'Query', 'UpdateItem'),
    'Evidence/pending/*': files('DeleteObject', 'GetObject'),
    'Evidence/evidence/*': files('DeleteObject', 'GetObject'),
    Evidence: files('ListBucket'),
  },
  Messages: {
    Table: rows('BatchGetItem', 'DeleteItem', 'PutItem', 'Query'),
    'Mail/Identity': ['ses:SendEmail', 'ses:SendRawEmail'],
    WebhookSecret: TOLD,
  },
  Invariants: {
    Table: rows('BatchGetItem', 'PutItem', 'Query'),
    'Table/index/byQueue': FOUND,
    'Table/index/byApplicant': FOUND,
  },
  Upgrade: {
    Table: rows('BatchGetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'),
  },
};

/** What Lambda does in a function's name: logs, traces, and what failed three times. */
export const ON_ITS_BEHALF = (name: Name): Deeds => ({
  '*': ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
  [`${name}Log`]: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  ...(name !== 'Web' && { DeadLetters: ['sqs:SendMessage'] }),
});

export const SCHEDULER = (name: Name): Deeds => ({
  [name]: ['lambda:InvokeFunction'],
  [`${name}:*`]: ['lambda:InvokeFunction'],
  DeadLetters: ['sqs:SendMessage'],
});
