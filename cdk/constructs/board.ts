import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Dashboard, GraphWidget, type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { namespaceOf } from './bundled-function.ts';

interface BoardProps {
  readonly settings: Settings;
  readonly api: HttpApi;
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly deadLetters: IQueue;
}

const WIDTH = 12;
const A_DAY = Duration.days(1);

/** One dashboard: is the site well, is time's work done, what do people do and what are they refused. */
export class Board extends Construct {
  constructor(scope: Construct, id: string, { settings, api, functions, deadLetters }: BoardProps) {
    super(scope, id);
    const namespace = namespaceOf(settings);
    const own = (metricName: string, service: string) =>
      new Metric({ namespace, metricName, dimensionsMap: { service }, statistic: Stats.SUM, period: A_DAY });
    const by = (metricName: string, dimension: string) =>
      new MathExpression({
        expression: `SEARCH('{${namespace},service,${dimension}} MetricName="${metricName}"', 'Sum')`,
        label: '',
        period: A_DAY,
      });
    const all = Object.values(functions);
    const board = new Dashboard(this, 'Board', { defaultInterval: Duration.days(7) });
    board.addWidgets(
      graph('Requests and faults', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
      graph('Time to answer, ms', [
        api.metricLatency({ statistic: Stats.p(50) }),
        api.metricLatency({ statistic: Stats.p(95) }),
      ]),
    );
    board.addWidgets(
      graph(
        'Functions: errors',
        all.map((one) => one.metricErrors()),
      ),
      graph(
        'Functions: longest run, ms',
        all.map((one) => one.metricDuration({ statistic: Stats.MAXIMUM })),
      ),
    );
    board.addWidgets(
      graph('The registry of itself', [
        own('Drift', 'progress'),
        own('InvariantsBroken', 'invariants'),
        own('DueLate', 'deadlines'),
        own('GivenUp', 'messages'),
      ]),
      graph('Dead letters', [deadLetters.metricApproximateNumberOfMessagesVisible()]),
    );
    board.addWidgets(
      graph('Transitions', [by('Transitions', 'transition')]),
      graph('Refusals', [by('Refusals', 'code')]),
    );
  }
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: WIDTH });
