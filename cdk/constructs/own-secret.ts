import { Validations } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** A secret that nobody has to think of: made with the stack, and told to the functions that need it. */
export class OwnSecret extends Secret {
  constructor(scope: Construct, id: string) {
    super(scope, id, { generateSecretString: { passwordLength: 43, excludePunctuation: true } });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A new one signs everybody out: it is changed by hand when somebody may have seen it (docs/runbook.md).',
    });
  }

  tells(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ['secretsmanager:GetSecretValue'], resourceArns: [this.secretArn] });
  }
}
