import { Duration, Stack, TimeZone, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { ContextAttribute, Schedule, type ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import { BundledFunction, type BundledFunctionProps } from './bundled-function.ts';
import type { DeadLetters } from './dead-letters.ts';

interface ScheduledFunctionProps extends BundledFunctionProps {
  readonly schedule: ScheduleExpression;
  /** Where an event goes that could not be delivered, or that the function failed of three times. */
  readonly deadLetters: DeadLetters;
}

/** The registry's days begin and end in China, whatever the region. */
export const TIME_ZONE = TimeZone.ASIA_SHANGHAI;

/**
 * A function that time alone calls, with the time it was meant for. What fails or stops at its deadline is called again
 * twice; after that its event lies in the queue of the dead letters, and the next call goes on where it stopped.
 */
export class ScheduledFunction extends BundledFunction {
  constructor(scope: Construct, id: string, { schedule, deadLetters, ...props }: ScheduledFunctionProps) {
    super(scope, id, props);
    this.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: deadLetters,
    });
    const role = new Role(this, 'Caller', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(this.node.defaultChild as CfnFunction)}.Arn>:*]`,
      reason: 'What ends in a star are the versions of the one function that this schedule calls.',
    });
    new Schedule(this, 'Schedule', {
      schedule,
      target: new LambdaInvoke(this, {
        role,
        input: ScheduleTargetInput.fromObject({ time: ContextAttribute.scheduledTime }),
        retryAttempts: 20,
        maxEventAge: Duration.hours(6),
        deadLetterQueue: deadLetters,
      }),
    });
  }
}
