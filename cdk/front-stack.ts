import { Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

interface FrontStackProps extends StackProps {
  readonly settings: Settings;
  /** The host of the gateway. */
  readonly gateway: string;
}

/** CloudFront before the site, and a firewall with it: nearer to people, and the first to meet a flood. */
export class FrontStack extends Stack {
  constructor(scope: Construct, id: string, { settings, gateway, ...props }: FrontStackProps) {
    super(scope, id, { description: 'Registry of zero-waste city cells: CloudFront', ...props });
    const { domain = '', certificate = '', firewall } = settings;
    const origin = new HttpOrigin(gateway);
    const shared = { origin, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS };
    const distribution = new Distribution(this, 'Distribution', {
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultBehavior: {
        ...shared,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      // Named by their content: whatever is under such an address never changes.
      additionalBehaviors: { '/assets/*': { ...shared, cachePolicy: CachePolicy.CACHING_OPTIMIZED } },
      ...(firewall && { webAclId: webAcl(this).attrArn }),
    });
    Validations.of(distribution).acknowledge(...REASONS);
  }
}

const REASONS = [
  { id: 'AwsSolutions-CFR1', reason: 'The register is public, and may be read from anywhere.' },
  {
    id: 'AwsSolutions-CFR3',
    reason: 'Whatever CloudFront does not answer from its copies of the site’s own files is in the gateway’s log.',
  },
];

/** What AWS knows as attacks, and whoever asks more often than people do. Bodies of 8 kB and more are files that we look at ourselves. */
function webAcl(scope: Construct): CfnWebACL {
  const managed = (name: string, priority: number, counted: readonly string[] = []) => ({
    ...{ name, priority, overrideAction: { none: {} }, visibilityConfig: seen(name) },
    statement: {
      managedRuleGroupStatement: {
        ...{ vendorName: 'AWS', name },
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
  });
  return new CfnWebACL(scope, 'Firewall', {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: seen('Firewall'),
    rules: [
      {
        ...{ name: 'Flood', priority: 0, action: { block: {} }, visibilityConfig: seen('Flood') },
        statement: { rateBasedStatement: { limit: 2_000, aggregateKeyType: 'IP' } },
      },
      managed('AWSManagedRulesAmazonIpReputationList', 1),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
      managed('AWSManagedRulesCommonRuleSet', 3, ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
    ],
  });
}

const seen = (metricName: string) => ({ metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true });
