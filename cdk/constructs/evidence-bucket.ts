import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Grant, type IGrantable, type Role } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { EVIDENCE, PENDING } from '../../shared/objects/keys.ts';
import type { Settings } from '../settings.ts';
import { outliving } from './outliving.ts';

interface EvidenceBucketProps {
  readonly settings: Settings;
  /** The site's own address: browsers send files from there, and show them there. */
  readonly origin: string;
}

/**
 * The files that applications are proven with. Nothing is public: a browser gets a signed address for one file. What
 * was removed can be had back for `evidenceDays`; what was never completed is gone after a day.
 */
export class EvidenceBucket extends Bucket {
  constructor(scope: Construct, id: string, { settings, origin }: EvidenceBucketProps) {
    super(scope, id, {
      versioned: true,
      enforceSSL: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: outliving(settings),
      cors: [
        {
          allowedOrigins: [origin],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        { prefix: PENDING, expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) },
        {
          noncurrentVersionExpiration: Duration.days(settings.evidenceDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Who brought, saw or removed a file stands in its application’s trail and in the web function’s log.',
    });
  }

  /** Signs addresses for browsers and looks at what came; a file that is not there is told only to who may list. */
  serves(who: IGrantable): void {
    this.allowFiles(who, PENDING, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']);
    this.allowFiles(who, EVIDENCE, ['s3:GetObject', 's3:PutObject']);
    this.allow(who, ['s3:ListBucket'], [this.bucketArn]);
  }

  /** Finds what belongs to no application any more, and removes it. */
  sweeps(who: IGrantable): void {
    for (const prefix of [PENDING, EVIDENCE]) this.allowFiles(who, prefix, ['s3:GetObject', 's3:DeleteObject']);
    this.allow(who, ['s3:ListBucket'], [this.bucketArn]);
  }

  /** Every file under a prefix, as there is no other name for them. */
  private allowFiles(grantee: IGrantable, prefix: string, actions: string[]): void {
    this.allow(grantee, actions, [this.arnForObjects(`${prefix}*`)]);
    const bucket = Stack.of(this).getLogicalId(this.node.defaultChild as CfnBucket);
    Validations.of(grantee.grantPrincipal as Role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${prefix}*]`,
      reason: 'Files are named by application and content: a prefix is the narrowest that names them all.',
    });
  }

  private allow(grantee: IGrantable, actions: string[], resourceArns: string[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns });
  }
}
