import { Duration, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { outliving } from './outliving.ts';

export interface BundledFunctionProps {
  /** The bundle in `dist/<name>`, as `npm run build` makes it. */
  readonly name: 'web' | 'progress' | 'deadlines' | 'messages' | 'invariants' | 'upgrade';
  readonly settings: Settings;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMB: number;
}

/** Context that names another folder than `dist`. */
const BUNDLES = 'registry:bundles';

/** The namespace of a stage's metrics. */
export const namespaceOf = ({ stage }: Settings): string => `ZeroWasteCellRegistry-${stage}`;

/** One of the functions of `functions/`, with a log of its own. Its role may do nothing but write that log. */
export class BundledFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: BundledFunctionProps) {
    const { name, settings, environment, timeoutSeconds, memoryMB } = props;
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: settings.logDays,
      removalPolicy: outliving(settings),
    });
    super(scope, id, {
      ...{ role, logGroup },
      code: Code.fromAsset(`${scope.node.tryGetContext(BUNDLES) ?? 'dist'}/${name}`),
      handler: 'handler.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMB,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: namespaceOf(settings),
        CITY: settings.city,
        ...environment,
      },
    });
    logGroup.grantWrite(role);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes traces for no resource in particular: its two actions can be granted for all only.',
    });
  }
}
