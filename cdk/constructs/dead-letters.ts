import { Duration, Validations } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { DestinationConfig, IDestination, IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** What the schedule could not get done, kept long enough for somebody to come back from a holiday. */
export class DeadLetters extends Queue implements IDestination {
  constructor(scope: Construct, id: string) {
    super(scope, id, { enforceSSL: true, encryption: QueueEncryption.SQS_MANAGED, retentionPeriod: Duration.days(14) });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the queue of the dead letters itself.',
    });
  }

  /** Takes what a function failed of; CDK's own destination would let the function look at the queue as well. */
  bind(_: Construct, grantee: IFunction): DestinationConfig {
    Grant.addToPrincipal({ grantee, actions: ['sqs:SendMessage'], resourceArns: [this.queueArn] });
    return { destination: this.queueArn };
  }
}
