import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { expect, test } from 'vitest';
import { appOf, VARIANTS, type Variant } from './synthesized.ts';

const variants = Object.keys(VARIANTS) as Variant[];

test.each(variants)('AWS’s own checks find nothing in %s', (variant) => {
  const { violations } = new AwsSolutionsChecks().validateScope(appOf(variant));
  expect(violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources])).toEqual([]);
});

/** Each rule that does not apply somewhere, and the reason that is given for it. */
const acknowledged = (scope: IConstruct): [rule: string, reason: string][] =>
  scope.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries(data as Record<string, string>)),
    );

test('whatever does not apply has a reason, in a sentence', () => {
  const all = variants.flatMap((variant) => acknowledged(appOf(variant)));
  expect(all.filter(([, reason]) => !/^[A-Z].{30,}\.$/.test(reason))).toEqual([]);
});

test('these rules do not apply, and no others', () => {
  const rules = variants.flatMap((variant) => acknowledged(appOf(variant)).map(([rule]) => rule));
  const names = rules.map((rule) => rule.replace(/^.*AwsSolutions-/, '').replace(/<.*>/, '…'));
  expect([...new Set(names)].sort()).toEqual([
    ...['APIG4', 'CFR1', 'CFR3', 'COG2', 'COG8', 'CloudFormation-Validate::W9003', 'IAM5[Resource::*]'],
    ...['IAM5[Resource::…/evidence/*]', 'IAM5[Resource::…/pending/*]', 'IAM5[Resource::…:*]', 'S1', 'SMG4', 'SQS3'],
  ]);
});
