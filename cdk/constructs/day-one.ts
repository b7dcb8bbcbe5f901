import { CustomResource, Duration, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/**
 * Calls the upgrade function with every deployment, before it counts as done: it makes the first administrator and
 * brings older data forward. What it does twice changes nothing.
 */
export class DayOne extends Construct {
  constructor(scope: Construct, id: string, upgrade: IFunction, properties: Readonly<Record<string, string>>) {
    super(scope, id);
    const resource = new CustomResource(this, 'Upgrade', {
      serviceToken: upgrade.functionArn,
      serviceTimeout: Duration.minutes(15),
      properties,
    });
    Validations.of(resource).acknowledge({
      id: 'CloudFormation-Validate::W9003',
      reason: 'CDK writes the number as text; CloudFormation reads it.',
    });
  }
}
