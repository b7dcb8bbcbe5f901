import { expect, test } from 'vitest';
import { nameOf } from './granted.ts';
import { type Synthesized, template, type Variant } from './synthesized.ts';

const dev = template('dev');
const full = template('full');

/** What a function has to know, in the words of the stack. */
const known = (made: Synthesized, name: string) =>
  Object.fromEntries(
    Object.entries(made.named(`${name}/Resource`).Properties.Environment.Variables).map(([variable, value]) => [
      variable,
      nameOf(made, value),
    ]),
  );

/** Seconds and megabytes of each. */
const SIZES = {
  Web: [25, 1024],
  Progress: [900, 512],
  Deadlines: [900, 512],
  Messages: [180, 256],
  Invariants: [900, 1024],
  Upgrade: [900, 512],
} as const;
const NAMES = Object.keys(SIZES) as (keyof typeof SIZES)[];

test.each(NAMES)('%s runs on Node 24 and arm64, is traced, and logs JSON into a log of its own', (name) => {
  const { Code: _, Environment: _e, Tags: _t, ...rest } = dev.named(`${name}/Resource`).Properties;
  const [Timeout, MemorySize] = SIZES[name];
  expect({ ...rest, Role: nameOf(dev, rest.Role), Log: nameOf(dev, rest.LoggingConfig.LogGroup) }).toEqual({
    ...{ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'handler.handler', Timeout, MemorySize },
    ...{ TracingConfig: { Mode: 'Active' }, LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() } },
    ...{ Role: `${name}Role`, Log: `${name}Log` },
  });
});

test('there are no other functions', () => {
  const names = Object.values(full.of('AWS::Lambda::Function')).map(
    ({ Properties }) => Properties.Environment.Variables,
  );
  expect(names.map((variables) => variables.POWERTOOLS_SERVICE_NAME)).toEqual(NAMES.map((name) => name.toLowerCase()));
});

const always = (name: string) => ({
  ...{ POWERTOOLS_SERVICE_NAME: name, POWERTOOLS_METRICS_NAMESPACE: 'ZeroWasteCellRegistry-dev', CITY: '3306' },
  TABLE_NAME: 'Table',
});

test('each function is told what it needs to know, and no more', () => {
  expect(Object.fromEntries(NAMES.map((name) => [name, known(full, name)]))).toEqual({
    Web: {
      ...{ ...always('web'), EVIDENCE_BUCKET: 'Evidence', ORIGIN: 'https://cells.example.org', PROGRAMME: '2023' },
      ISSUER: 'https://cognito-idp.us-east-1.<AWS::URLSuffix>/SignIn/People',
      ...{ CLIENT_ID: 'SignIn/People/Site', AUDIENCE: 'SignIn/People/Site', SESSION_SECRET_ARN: 'SessionSecret' },
    },
    Progress: always('progress'),
    Deadlines: { ...always('deadlines'), EVIDENCE_BUCKET: 'Evidence' },
    Messages: {
      ...{ ...always('messages'), ORIGIN: 'https://cells.example.org', MAIL_FROM: 'cells@example.org' },
      ...{ WEBHOOK_URL: 'https://hook.example.org/cells', WEBHOOK_SECRET_ARN: 'WebhookSecret' },
    },
    Invariants: always('invariants'),
    Upgrade: always('upgrade'),
  });
  expect(known(template('front'), 'Web').BEHIND_CLOUDFRONT).toBe('true');
});

test.each([
  ['dev', 30, 'Delete'],
  ['prod', 365, 'Retain'],
] as const)('every log of %s is kept for %i days', (stage, days, policy) => {
  const logs = Object.values(template(stage as Variant).of('AWS::Logs::LogGroup'));
  expect(logs.map(({ Properties, DeletionPolicy }) => [Properties.RetentionInDays, DeletionPolicy])).toEqual(
    Array.from({ length: NAMES.length + 1 }, () => [days, policy]),
  );
});

/** By the clock in China. */
const WHEN = {
  Progress: 'cron(0 1 * * ? *)',
  Deadlines: 'cron(5 0 * * ? *)',
  Messages: 'cron(* * * * ? *)',
  Invariants: 'cron(0 3 * * ? *)',
  Upgrade: 'cron(40 * * * ? *)',
} as const;

test.each(Object.entries(WHEN))(
  'time calls %s at %s, again if need be, and tells what time it meant',
  (name, ScheduleExpression) => {
    const { Target, ...schedule } = dev.named(`${name}/Schedule/Resource`).Properties;
    expect(schedule).toEqual({
      ...{ ScheduleExpression, ScheduleExpressionTimezone: 'Asia/Shanghai', State: 'ENABLED' },
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    const [Arn, RoleArn, DeadLetters] = [Target.Arn, Target.RoleArn, Target.DeadLetterConfig.Arn].map((arn) =>
      nameOf(dev, arn),
    );
    expect({ ...Target, Arn, RoleArn, DeadLetterConfig: DeadLetters }).toEqual({
      ...{ Arn: name, RoleArn: `${name}/Caller`, DeadLetterConfig: 'DeadLetters' },
      Input: '{"time":"<aws.scheduler.scheduled-time>"}',
      RetryPolicy: { MaximumEventAgeInSeconds: 6 * 3600, MaximumRetryAttempts: 20 },
    });
  },
);

test.each(Object.keys(WHEN))('what %s fails of it does again twice, and then leaves to somebody', (name) => {
  const { FunctionName, DestinationConfig, ...rest } = dev.named(`${name}/EventInvokeConfig/Resource`).Properties;
  expect([nameOf(dev, FunctionName), nameOf(dev, DestinationConfig.OnFailure.Destination)]).toEqual([
    name,
    'DeadLetters',
  ]);
  expect(rest).toEqual({ MaximumEventAgeInSeconds: 6 * 3600, MaximumRetryAttempts: 2, Qualifier: '$LATEST' });
});

test('nothing else is called by time', () => {
  expect(Object.keys(full.of('AWS::Scheduler::Schedule')).length).toBe(Object.keys(WHEN).length);
});

test('every deployment calls the upgrade when the table is there, with the first administrator and the form of the data', () => {
  const { Properties, DependsOn } = dev.named('DayOne/Upgrade/Default');
  const { ServiceToken, ...told } = Properties;
  expect([nameOf(dev, ServiceToken), told]).toEqual([
    'Upgrade',
    { admin: 'admin@example.org', data: '3', ServiceTimeout: '900' },
  ]);
  expect((DependsOn as string[]).map((id) => nameOf(dev, { Ref: id }))).toEqual(
    expect.arrayContaining(['Table', 'Upgrade']),
  );
});
