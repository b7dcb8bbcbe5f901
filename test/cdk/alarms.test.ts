import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameOf } from './granted.ts';
import { type Resource, template } from './synthesized.ts';

const dev = template('dev');
const OWN = 'ZeroWasteCellRegistry-dev';
const alarms = Object.entries(dev.of('AWS::CloudWatch::Alarm'));
const nameOfAlarm = (id: string) => nameOf(dev, { Ref: id }).replace('Alarms/', '');

/** When an alarm goes off: what is measured, by what, how, in how many seconds; from (or below) how many, how often in a row; what silence means. */
function said({ Properties: p }: Resource): string {
  const by = p.Dimensions.map(({ Name, Value }: { Name: string; Value: unknown }) => `${Name}=${nameOf(dev, Value)}`);
  const sign = { GreaterThanOrEqualToThreshold: '≥', LessThanThreshold: '<' }[p.ComparisonOperator as string];
  const what = `${p.Namespace} ${p.MetricName} ${by.join(' ')}`;
  const how = `${p.Statistic ?? p.ExtendedStatistic} ${p.Period} s ${sign} ${p.Threshold} × ${p.EvaluationPeriods}`;
  return `${what}: ${how}, silence ${p.TreatMissingData}`;
}

test('these and no other things alarm somebody', () => {
  expect(Object.fromEntries(alarms.map(([id, alarm]) => [nameOfAlarm(id), said(alarm)]))).toEqual({
    SiteFails: 'AWS/ApiGateway 5xx ApiId=Site/Api: Sum 300 s ≥ 5 × 1, silence notBreaching',
    SiteSlow: 'AWS/ApiGateway Latency ApiId=Site/Api: p95 300 s ≥ 3000 × 3, silence notBreaching',
    SiteThrottled: 'AWS/Lambda Throttles FunctionName=Web: Sum 300 s ≥ 1 × 1, silence notBreaching',
    StoreBusy: `${OWN} Refusals code=busy service=web: Sum 300 s ≥ 5 × 1, silence notBreaching`,
    DeadLetters:
      'AWS/SQS ApproximateNumberOfMessagesVisible QueueName=DeadLetters: Maximum 300 s ≥ 1 × 1, silence notBreaching',
    ProgressNotRun: 'AWS/Lambda Invocations FunctionName=Progress: Sum 86400 s < 1 × 1, silence breaching',
    DeadlinesNotRun: 'AWS/Lambda Invocations FunctionName=Deadlines: Sum 86400 s < 1 × 1, silence breaching',
    InvariantsNotRun: 'AWS/Lambda Invocations FunctionName=Invariants: Sum 86400 s < 1 × 1, silence breaching',
    MessagesNotRun: 'AWS/Lambda Invocations FunctionName=Messages: Sum 900 s < 1 × 1, silence breaching',
    Drift: `${OWN} Drift service=progress: Sum 3600 s ≥ 1 × 1, silence notBreaching`,
    InvariantsBroken: `${OWN} InvariantsBroken service=invariants: Sum 3600 s ≥ 1 × 1, silence notBreaching`,
    DueLate: `${OWN} DueLate service=deadlines: Sum 3600 s ≥ 1 × 1, silence notBreaching`,
    GivenUp: `${OWN} GivenUp service=messages: Sum 3600 s ≥ 1 × 1, silence notBreaching`,
  });
});

test('each is told to the topic, and says where its paragraph is', () => {
  const runbook = readFileSync('docs/runbook.md', 'utf8');
  const headings = [...runbook.matchAll(/^## (\w+)$/gm)].map(([, heading]) => heading);
  for (const [id, { Properties }] of alarms) {
    const name = nameOfAlarm(id);
    expect(Properties.AlarmActions.map((action: unknown) => nameOf(dev, action))).toEqual(['Alarms/Topic']);
    expect(Properties.AlarmDescription).toBe(`What to do: docs/runbook.md, ${name}`);
    expect(headings).toContain(name);
  }
});

test('the alarms may publish to the topic, and the administrator is told', () => {
  const { Statement } = Object.values(dev.of('AWS::SNS::TopicPolicy'))[0]?.Properties.PolicyDocument ?? {};
  expect(Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')).toEqual([
    {
      ...{ Sid: '1', Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } },
      Resource: { Ref: 'AlarmsTopic3A2DFEBA' },
      Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
    },
  ]);
  const told = Object.values(dev.of('AWS::SNS::Subscription')).map(({ Properties }) => [
    ...[Properties.Protocol, Properties.Endpoint, nameOf(dev, Properties.TopicArn)],
  ]);
  expect(told).toEqual([['email', 'admin@example.org', 'Alarms/Topic']]);
});
