import type { Resource } from './synthesized.ts';

/** What makes a resource the one that it is: where one of these changes, CloudFormation makes a new and empty one. */
const IDENTITY: Readonly<Record<string, { readonly called: string; readonly by: readonly string[] }>> = {
  'AWS::DynamoDB::Table': {
    called: 'the table, with every application and its trail',
    by: ['TableName', 'KeySchema', 'LocalSecondaryIndexes', 'ImportSourceSpecification'],
  },
  'AWS::S3::Bucket': { called: 'the bucket, with every file', by: ['BucketName', 'BucketNamePrefix'] },
  'AWS::Cognito::UserPool': {
    called: 'the user pool, with everybody’s account',
    by: ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration', 'Schema'],
  },
};

/** Logical id, and what else makes each the one that it is. */
export type Kept = Readonly<Record<string, { readonly id: string } & Readonly<Record<string, unknown>>>>;

export const keptOf = (resources: Readonly<Record<string, Resource>>): Kept =>
  Object.fromEntries(
    Object.entries(resources).flatMap(([id, { Type, Properties }]) => {
      const identity = IDENTITY[Type];
      if (!identity) return [];
      const by = identity.by.filter((name) => name in Properties).map((name) => [name, Properties[name]]);
      const keys = Type === 'AWS::DynamoDB::Table' ? { keys: keyTypes(Properties) } : {};
      return [[Type, { id, ...Object.fromEntries(by), ...keys }]];
    }),
  );

/** Whether the table's own keys are texts or numbers; those of its indexes may change. */
const keyTypes = ({ KeySchema, AttributeDefinitions }: Resource['Properties']) =>
  KeySchema.map(({ AttributeName: name }: { AttributeName: string }) =>
    AttributeDefinitions.find(({ AttributeName }: { AttributeName: string }) => AttributeName === name),
  );

/** What a deployment would replace, in sentences for whoever made the change. */
export const replaced = (before: Kept, after: Kept): string[] =>
  Object.entries(IDENTITY)
    .filter(([type]) => JSON.stringify(before[type]) !== JSON.stringify(after[type]))
    .map(
      ([type, { called }]) =>
        `This change would replace ${called}: a new and empty one would stand in its place, and the data would have lost ` +
        `theirs. Was ${JSON.stringify(before[type])}, would be ${JSON.stringify(after[type])}. Nothing deployed yet? npm run kept`,
    );
