import { expect, test } from 'vitest';
import { nameOf } from './granted.ts';
import { template } from './synthesized.ts';

/** Policies that AWS manages have ids of their own. */
const POLICIES: Readonly<Record<string, string>> = {
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': 'never cached',
  '658327ea-f89d-4fab-a63d-7e88639e58f6': 'cached',
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': 'all but the host',
};

const behaviour = (one: Record<string, string>) => ({
  ...(one.PathPattern && { path: one.PathPattern }),
  cached: POLICIES[one.CachePolicyId ?? ''],
  sent: POLICIES[one.OriginRequestPolicyId ?? ''],
  http: one.ViewerProtocolPolicy,
});

test.each(['front', 'frontElsewhere'] as const)(
  '%s: what is named by its content is cached, all else is not',
  (variant) => {
    const { DistributionConfig: config } = template(variant, 'ZeroWasteCellsFront').named(
      'Distribution/Resource',
    ).Properties;
    expect([behaviour(config.DefaultCacheBehavior), config.CacheBehaviors.map(behaviour)]).toEqual([
      { cached: 'never cached', sent: 'all but the host', http: 'redirect-to-https' },
      [{ path: '/assets/*', cached: 'cached', sent: undefined, http: 'redirect-to-https' }],
    ]);
    expect(config.DefaultCacheBehavior.AllowedMethods.sort()).toEqual([
      'DELETE',
      'GET',
      'HEAD',
      'OPTIONS',
      'PATCH',
      'POST',
      'PUT',
    ]);
    expect([config.Aliases, config.Enabled, config.ViewerCertificate]).toEqual([
      ['cells.example.org'],
      true,
      {
        AcmCertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1',
        ...{ MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
      },
    ]);
    expect(config.Origins.map(({ CustomOriginConfig }: { CustomOriginConfig: object }) => CustomOriginConfig)).toEqual([
      { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
    ]);
  },
);

interface Rule {
  readonly Name: string;
  readonly Priority: number;
  readonly Action?: object;
  readonly OverrideAction?: object;
  readonly Statement: {
    readonly RateBasedStatement?: object;
    readonly ManagedRuleGroupStatement?: { readonly RuleActionOverrides: { readonly Name: string }[] };
  };
}
const ruleOf = ({ Name, Priority, Action, OverrideAction, Statement }: Rule) => {
  const counted = Statement.ManagedRuleGroupStatement?.RuleActionOverrides.map((rule) => rule.Name);
  return [Priority, Name, Action ?? OverrideAction, Statement.RateBasedStatement ?? counted];
};

test('the firewall keeps out floods and what AWS knows as attacks, but counts what only looks like one in people’s files', () => {
  const front = template('front', 'ZeroWasteCellsFront');
  const { Scope, DefaultAction, Rules } = front.named('Firewall').Properties;
  expect([Scope, DefaultAction]).toEqual(['CLOUDFRONT', { Allow: {} }]);
  expect(Rules.map(ruleOf)).toEqual([
    [0, 'Flood', { Block: {} }, { AggregateKeyType: 'IP', Limit: 2000 }],
    [1, 'AWSManagedRulesAmazonIpReputationList', { None: {} }, []],
    [2, 'AWSManagedRulesKnownBadInputsRuleSet', { None: {} }, []],
    [3, 'AWSManagedRulesCommonRuleSet', { None: {} }, ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']],
  ]);
  const { WebACLId } = front.named('Distribution/Resource').Properties.DistributionConfig;
  expect(nameOf(front, WebACLId)).toBe('Firewall');
});

test('behind CloudFront the gateway has no domain of its own, and the site’s address is CloudFront’s', () => {
  const behind = template('frontElsewhere');
  expect(Object.keys(behind.of('AWS::ApiGatewayV2::DomainName'))).toEqual([]);
  const { ORIGIN, BEHIND_CLOUDFRONT } = behind.named('Web/Resource').Properties.Environment.Variables;
  expect([ORIGIN, BEHIND_CLOUDFRONT]).toEqual(['https://cells.example.org', 'true']);
});

test('where nobody asked for CloudFront there is none', () => {
  expect(() => template('full', 'ZeroWasteCellsFront')).toThrow('there is no stack');
  expect(/CloudFront::|WAFv2/.test(template('full').text)).toBe(false);
});
