import { expect, test, vi } from 'vitest';
import { openBucket, originOf } from '../../shared/objects/bucket.ts';
import { template } from './synthesized.ts';

const cn = template('cn');
const everyMatch = (pattern: RegExp) => [...new Set(cn.text.match(pattern) ?? [])].sort();

test('nothing is asked for that China has not', () => {
  const types = new Set(Object.values(cn.resources).map(({ Type }) => Type.split('::')[1]));
  expect([...types].sort()).toEqual([
    ...['ApiGatewayV2', 'CloudFormation', 'CloudWatch', 'DynamoDB', 'IAM', 'Lambda', 'Logs', 'S3', 'SNS', 'SQS'],
    ...['Scheduler', 'SecretsManager'],
  ]);
  expect(everyMatch(/cognito|cloudfront|ses:|wafv2/gi)).toEqual([]);
});

test('every ARN is of the partition that the stack is in', () => {
  expect(everyMatch(/arn:aws[^"]*/g)).toEqual([]);
});

test('the principals of services are called in China as everywhere, and nothing else is of amazonaws.com', () => {
  expect(everyMatch(/[\w.-]*amazonaws\.com[\w.]*/g)).toEqual([
    ...['apigateway.amazonaws.com', 'cloudwatch.amazonaws.com', 'lambda.amazonaws.com', 'scheduler.amazonaws.com'],
  ]);
});

test('people sign in with the provider that was given', () => {
  const { ISSUER, CLIENT_ID, AUDIENCE } = cn.named('Web/Resource').Properties.Environment.Variables;
  expect([ISSUER, CLIENT_ID, AUDIENCE]).toEqual(['https://id.example.cn', 'cells', 'cells']);
});

test('files come from and go to the host that S3 has there', () => {
  vi.stubEnv('AWS_REGION', 'cn-northwest-1');
  expect(originOf(openBucket('files'))).toBe('https://files.s3.cn-northwest-1.amazonaws.com.cn');
  vi.unstubAllEnvs();
});

test('apart from signing in it is the same as elsewhere', () => {
  const others = (made: typeof cn) =>
    Object.entries(made.resources)
      .map(([id, { Type }]) => `${id} ${Type}`)
      .filter((one) => !/Cognito|Webhook/.test(one));
  expect(others(cn)).toEqual(others(template('prod')));
});
