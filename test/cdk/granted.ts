import { type Resource, type Synthesized, template, type Variant } from './synthesized.ts';
import type { Deeds } from './witness.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}

const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/** What a role may do, by what it is done to, each resource by its name in the stack. */
export function grantedTo(role: string, variant: Variant): Deeds {
  const made = template(variant);
  const deeds: Deeds = {};
  const statements: Statement[] = made.named(`${role}/DefaultPolicy/Resource`).Properties.PolicyDocument.Statement;
  for (const { Effect, Action, Resource } of statements)
    for (const resource of listed(Resource).map((one) => nameOf(made, one).replace(/^arn:.*:identity\//, '')))
      deeds[`${Effect === 'Allow' ? '' : `${Effect} `}${resource}`] = [
        ...(deeds[resource] ?? []),
        ...listed(Action),
      ].sort();
  return deeds;
}

/** An ARN as a person would say it. */
export function nameOf(made: Synthesized, arn: unknown): string {
  if (typeof arn === 'string') return arn;
  const { 'Fn::GetAtt': got, 'Fn::Join': joined, Ref } = arn as Record<string, unknown[] | string>;
  if (joined) return (joined[1] as unknown[]).map((part) => nameOf(made, part)).join('');
  const id = String(got?.[0] ?? Ref);
  const found = made.resources[id];
  return found ? placeOf(found) : `<${id}>`;
}

/** A construct's place in its stack. */
const placeOf = ({ Metadata }: Resource): string =>
  String((Metadata as Record<string, string>)['aws:cdk:path'])
    .replace(/^[^/]*\//, '')
    .replace(/\/Resource$/, '');

export const rolesOf = (variant: Variant): string[] =>
  Object.values(template(variant).of('AWS::IAM::Role')).map(placeOf).sort();
