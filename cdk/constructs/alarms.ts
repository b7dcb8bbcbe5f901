import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  Metric,
  type MetricOptions,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { namespaceOf } from './bundled-function.ts';

/** What is looked at: each alarm has a paragraph of its name in `docs/runbook.md` that tells what to do. */
interface AlarmsProps {
  readonly settings: Settings;
  readonly api: HttpApi;
  readonly web: IFunction;
  readonly daily: Readonly<Record<string, IFunction>>;
  readonly messages: IFunction;
  readonly deadLetters: IQueue;
}

/** From how many on, in how long, how often in a row. */
interface Limit {
  readonly from: number;
  readonly times?: number;
  /** What it means when nothing was measured at all. */
  readonly missing?: TreatMissingData;
}

/** Alarms that a person can act on, sent to the topic `topic`; the administrator gets them by e-mail. */
export class Alarms extends Construct {
  readonly topic: Topic;
  private readonly namespace: string;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.namespace = namespaceOf(props.settings);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.letAlarmsIn();
    this.topic.addSubscription(new EmailSubscription(props.settings.adminEmail));
    this.site(props);
    this.schedule(props);
    this.registry();
  }

  /** A topic's own policy takes the place of the one that lets everything of its account in. */
  private letAlarmsIn(): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  /** People cannot work. */
  private site({ api, web }: AlarmsProps): void {
    const five = { period: Duration.minutes(5) };
    this.alarm('SiteFails', api.metricServerError({ ...five, statistic: Stats.SUM }), { from: 5 });
    this.alarm('SiteSlow', api.metricLatency({ ...five, statistic: Stats.p(95) }), { from: 3_000, times: 3 });
    this.alarm('SiteThrottled', web.metricThrottles(five), { from: 1 });
    this.alarm('StoreBusy', this.counted('Refusals', 'web', { ...five, dimensionsMap: { code: 'busy' } }), { from: 5 });
  }

  /** What time has to do is not done. */
  private schedule({ daily, messages, deadLetters }: AlarmsProps): void {
    const depth = deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM });
    this.alarm('DeadLetters', depth, { from: 1 });
    const silent = { from: 1, below: true, missing: TreatMissingData.BREACHING };
    for (const [name, called] of Object.entries(daily))
      this.alarm(`${name}NotRun`, called.metricInvocations({ period: Duration.days(1) }), silent);
    this.alarm('MessagesNotRun', messages.metricInvocations({ period: Duration.minutes(15) }), silent);
  }

  /** The registry says of itself that something is wrong. */
  private registry(): void {
    this.alarm('Drift', this.counted('Drift', 'progress'), { from: 1 });
    this.alarm('InvariantsBroken', this.counted('InvariantsBroken', 'invariants'), { from: 1 });
    this.alarm('DueLate', this.counted('DueLate', 'deadlines'), { from: 1 });
    this.alarm('GivenUp', this.counted('GivenUp', 'messages'), { from: 1 });
  }

  /** A metric that the functions count by themselves (`functions/telemetry`). */
  private counted(metricName: string, service: string, { dimensionsMap, ...options }: MetricOptions = {}): Metric {
    return new Metric({
      ...{ namespace: this.namespace, metricName, statistic: Stats.SUM, period: Duration.hours(1), ...options },
      dimensionsMap: { service, ...dimensionsMap },
    });
  }

  private alarm(
    name: string,
    metric: Metric,
    { from, times = 1, below = false, missing = TreatMissingData.NOT_BREACHING }: Limit & { readonly below?: boolean },
  ): void {
    const alarm = new Alarm(this, name, {
      ...{ metric, threshold: from, evaluationPeriods: times, treatMissingData: missing },
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      alarmDescription: `What to do: docs/runbook.md, ${name}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
