import type { CreateTableInput } from '@aws-sdk/client-dynamodb';

/** The names of the table's key attributes and indexes; `keys.ts` says what goes into them. */
export const INDEX = { queue: 'byQueue', applicant: 'byApplicant' } as const;

/** What lists show of an application: the indexes carry these and no answers. */
const LISTED = [
  'id',
  'programme',
  'category',
  'applicant',
  'listed',
  'state',
  'since',
  'version',
  'assigned',
  'updatedAt',
  'head',
] as const;

/** The attribute that DynamoDB's TTL looks at, in seconds. */
export const EXPIRES = 'expires';

/** The one table, defined once: the local engine and the cloud's stack both make it from this. */
export const tableDefinition = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'queue', 'queueSort', 'applicantKey', 'applicantSort'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: keySchema('pk', 'sk'),
  GlobalSecondaryIndexes: [
    index(INDEX.queue, 'queue', 'queueSort'),
    index(INDEX.applicant, 'applicantKey', 'applicantSort'),
  ],
} satisfies Omit<CreateTableInput, 'TableName'>;

function keySchema(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
}

function index(IndexName: string, hash: string, range: string) {
  return {
    IndexName,
    KeySchema: keySchema(hash, range),
    Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...LISTED] },
  };
}
