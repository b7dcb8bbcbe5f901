import { expect, test } from 'vitest';
import { EXPIRES, tableDefinition } from '../../shared/store/table.ts';
import { template } from './synthesized.ts';

const { dev, prod } = { dev: template('dev'), prod: template('prod') };
const only = (made: typeof dev, type: string) => {
  const [found, ...others] = Object.values(made.of(type));
  if (!found || others.length > 0) throw new Error(`there is not one ${type}`);
  return found;
};
const properties = (made: typeof dev, type: string) => {
  const { Tags: _, ...rest } = only(made, type).Properties;
  return rest;
};
/** What CloudFormation does with a resource when it is taken out of the stack, or has to be made anew. */
const fate = (made: typeof dev, type: string) => {
  const { DeletionPolicy, UpdateReplacePolicy } = only(made, type);
  return [DeletionPolicy, UpdateReplacePolicy];
};

test('the table is what the embedded engine is given, and can be had back as of any moment', () => {
  expect(properties(prod, 'AWS::DynamoDB::Table')).toEqual({
    ...tableDefinition,
    TimeToLiveSpecification: { AttributeName: EXPIRES, Enabled: true },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
  });
  expect(properties(dev, 'AWS::DynamoDB::Table').DeletionProtectionEnabled).toBe(false);
});

test('files are private, versioned and encrypted, and come from the site’s own pages only', () => {
  expect(properties(prod, 'AWS::S3::Bucket')).toEqual({
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
    CorsConfiguration: {
      CorsRules: [
        {
          AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          AllowedMethods: ['PUT', 'GET'],
          AllowedOrigins: [{ 'Fn::GetAtt': ['SiteApi5EF728C2', 'ApiEndpoint'] }],
          MaxAge: 3600,
        },
      ],
    },
    LifecycleConfiguration: {
      Rules: [
        {
          ...{ Prefix: 'pending/', Status: 'Enabled', ExpirationInDays: 1 },
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        },
        {
          Status: 'Enabled',
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          NoncurrentVersionExpiration: { NoncurrentDays: 90 },
        },
      ],
    },
    PublicAccessBlockConfiguration: {
      ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    },
    VersioningConfiguration: { Status: 'Enabled' },
  });
  const [, kept] = properties(dev, 'AWS::S3::Bucket').LifecycleConfiguration.Rules;
  expect(kept.NoncurrentVersionExpiration).toEqual({ NoncurrentDays: 7 });
});

test('with a domain of its own the site’s pages are there', () => {
  const { CorsConfiguration } = properties(template('full'), 'AWS::S3::Bucket');
  expect(CorsConfiguration.CorsRules[0].AllowedOrigins).toEqual(['https://cells.example.org']);
});

test.each(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool'])(
  '%s outlives the stack where data are kept',
  (type) => {
    expect([fate(prod, type), fate(dev, type)]).toEqual([
      ['Retain', 'Retain'],
      ['Delete', 'Delete'],
    ]);
  },
);

test.each([
  ['AWS::S3::BucketPolicy', 's3:*'],
  ['AWS::SQS::QueuePolicy', 'sqs:*'],
  ['AWS::SNS::TopicPolicy', 'sns:Publish'],
])('%s: nothing comes or goes unencrypted', (type, Action) => {
  const [refused] = properties(dev, type).PolicyDocument.Statement.filter(
    ({ Effect }: { Effect: string }) => Effect === 'Deny',
  );
  expect([refused.Action, refused.Condition]).toEqual([Action, { Bool: { 'aws:SecureTransport': 'false' } }]);
});

test('what nobody could get done is encrypted, and kept over a holiday', () => {
  expect(properties(dev, 'AWS::SQS::Queue')).toEqual({
    MessageRetentionPeriod: 14 * 24 * 3600,
    SqsManagedSseEnabled: true,
  });
});

test('secrets are made with the stack, and stand in no function’s settings', () => {
  const full = template('full');
  const secrets = full.of('AWS::SecretsManager::Secret');
  const made = { GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 43 } };
  expect(Object.values(secrets).map(({ Properties: { Tags: _, ...rest } }) => rest)).toEqual([made, made]);
  expect(full.text.includes('resolve:secretsmanager')).toBe(false);
  const named = Object.values(full.of('AWS::Lambda::Function')).flatMap(({ Properties }) =>
    Object.entries(Properties.Environment.Variables).filter(([, value]) =>
      Object.keys(secrets).some((id) => JSON.stringify(value).includes(id)),
    ),
  );
  expect(named.map(([name]) => name)).toEqual(['SESSION_SECRET_ARN', 'WEBHOOK_SECRET_ARN']);
});
