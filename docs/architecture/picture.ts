import { briefVerbsOf, type Right, rightsOf } from './rights.ts';
import { named, ofType, type Template } from './template.ts';

/** One of the functions, as the template has it. */
export interface Fn {
  readonly id: string;
  /** As the logs and metrics call it: `web`, `progress`. */
  readonly name: string;
  readonly memoryMB: number;
  readonly seconds: number;
  readonly environment: Readonly<Record<string, unknown>>;
  /** When time calls it. */
  readonly schedule: { readonly cron: string; readonly zone: string } | undefined;
  readonly isCalledByDeployments: boolean;
  readonly rights: readonly Right[];
}

/** An arrow, with a word for each thing that goes along it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly words: readonly string[];
}

/** Everything that is drawn or told of a stack. */
export interface Picture {
  readonly functions: readonly Fn[];
  readonly edges: readonly Edge[];
  readonly alarms: readonly string[];
}

export function pictureOf(template: Template): Picture {
  const functions = functionsOf(template);
  return {
    functions,
    edges: [
      ...people(template),
      ...gateway(template),
      ...functions.flatMap((fn) => stores(fn)),
      ...signIn(template, functions),
      ...deadLetters(template),
      ...alarmed(template),
    ],
    alarms: ofType(template, 'AWS::CloudWatch::Alarm').map(
      ([, { AlarmDescription }]) => /, (\w+)$/.exec(AlarmDescription)?.[1] ?? '',
    ),
  };
}

function functionsOf(template: Template): Fn[] {
  const rights = rightsOf(template);
  const schedules = ofType(template, 'AWS::Scheduler::Schedule');
  const deployments = ofType(template, 'AWS::CloudFormation::CustomResource');
  return ofType(template, 'AWS::Lambda::Function').map(([id, { MemorySize, Timeout, Environment }]) => {
    const [, calls] = schedules.find(([, { Target }]) => named(Target.Arn).includes(id)) ?? [];
    return {
      ...{ id, name: Environment.Variables.POWERTOOLS_SERVICE_NAME, memoryMB: MemorySize, seconds: Timeout },
      environment: Environment.Variables,
      schedule: calls && { cron: calls.ScheduleExpression, zone: calls.ScheduleExpressionTimezone },
      isCalledByDeployments: deployments.some(([, { ServiceToken }]) => named(ServiceToken).includes(id)),
      rights: rights.filter((right) => right.function === id),
    };
  });
}

/** What browsers ask directly: the gateway, the page that people sign in on, and the bucket as far as it allows them to. */
const people = (template: Template): Edge[] => [
  ...ofType(template, 'AWS::ApiGatewayV2::Api').map(([to]) => ({ from: 'People', to, words: [] })),
  ...ofType(template, 'AWS::Cognito::UserPoolDomain').flatMap(([, { UserPoolId }]) =>
    named(UserPoolId).map((to) => ({ from: 'People', to, words: ['sign in'] })),
  ),
  ...ofType(template, 'AWS::S3::Bucket').map(([to, { CorsConfiguration }]) => ({
    ...{ from: 'People', to },
    words: CorsConfiguration.CorsRules.flatMap((rule: { AllowedMethods: string[] }) => rule.AllowedMethods),
  })),
];

/** Requests, from the gateway to the function that answers them. */
const gateway = (template: Template): Edge[] =>
  ofType(template, 'AWS::ApiGatewayV2::Integration').flatMap(([, { ApiId, IntegrationUri }]) =>
    named(ApiId).flatMap((from) => named(IntegrationUri).map((to) => ({ from, to, words: [] }))),
  );

/** What a function may do with the things of the stack; a webhook is outside of it. */
function stores({ id, rights, environment }: Fn): Edge[] {
  const edges = [...Map.groupBy(rights, ({ thing }) => thing)].flatMap(([to, some]) => {
    const verbs = briefVerbsOf(some);
    return verbs.length > 0 ? [{ from: id, to, words: verbs }] : [];
  });
  return environment.WEBHOOK_URL ? [...edges, { from: id, to: 'Webhook', words: ['tells'] }] : edges;
}

/** Who asks the user pool who somebody is: the function whose issuer it is. */
const signIn = (template: Template, functions: readonly Fn[]): Edge[] =>
  ofType(template, 'AWS::Cognito::UserPool').flatMap(([to]) =>
    functions.flatMap(({ id, environment }) =>
      named(environment.ISSUER).includes(to) ? [{ from: id, to, words: ['asks who it is'] }] : [],
    ),
  );

const deadLetters = (template: Template): Edge[] =>
  ofType(template, 'AWS::Lambda::EventInvokeConfig').flatMap(([, { FunctionName, DestinationConfig, ...rest }]) =>
    named(FunctionName).flatMap((from) =>
      named(DestinationConfig).map((to) => ({ from, to, words: [`fails ${rest.MaximumRetryAttempts + 1} times`] })),
    ),
  );

/** From the queue that an alarm looks at to the topic, and from there to whoever is told. */
function alarmed(template: Template): Edge[] {
  const told = ofType(template, 'AWS::SNS::Subscription').flatMap(([, { TopicArn }]) =>
    named(TopicArn).map((from) => ({ from, to: 'Administrator', words: ['e-mail'] })),
  );
  const looks = ofType(template, 'AWS::CloudWatch::Alarm').flatMap(([, { Dimensions, AlarmActions }]) =>
    named(Dimensions).flatMap((from) => named(AlarmActions).map((to) => ({ from, to, words: [] }))),
  );
  return [...looks, ...told];
}
