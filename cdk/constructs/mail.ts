import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** The address that letters come from. Its domain proves by DKIM, with records in the city's DNS, that they are its own. */
export class Mail extends Construct {
  readonly from: string;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, from: string) {
    super(scope, id);
    this.from = from;
    this.identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(from.replace(/^.*@/, '')) });
  }

  /** Sends letters from this address and no other. */
  sends(who: IGrantable): void {
    who.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    );
  }
}
