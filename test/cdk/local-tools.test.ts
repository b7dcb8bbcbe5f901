import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Resource, template } from './synthesized.ts';

const dev = template('dev');
const functions = Object.values(dev.of('AWS::Lambda::Function'));
const metadataOf = ({ Metadata }: Resource) => Metadata as Record<string, unknown>;

/** What `sam local` and LocalStack start from: docs/local-aws.md tells what each can and cannot do with it. */
test('each function says where its code lies, beside the template', () => {
  const { directory } = dev.app.synth();
  for (const one of functions) {
    const { 'aws:asset:path': path, 'aws:asset:property': property, 'aws:asset:is-bundled': bundled } = metadataOf(one);
    expect([property, bundled]).toEqual(['Code', false]);
    expect(existsSync(join(directory, String(path), `${one.Properties.Handler.split('.')[0]}.mjs`))).toBe(true);
  }
  expect(functions.length).toBe(6);
});

test('every variable is a text, or made of names of this stack: there is nothing to be looked up elsewhere', () => {
  const made = (value: unknown): boolean => {
    if (typeof value === 'string') return !value.includes('{{resolve:');
    const [[kind, of] = []] = Object.entries(value as object);
    if (kind === 'Fn::Join') return of[1].every(made);
    return kind === 'Fn::GetAtt' ? of[0] in dev.resources : of in dev.resources || of === 'AWS::URLSuffix';
  };
  const variables = functions.flatMap(({ Properties }) => Object.entries(Properties.Environment.Variables));
  expect(variables.filter(([, value]) => !made(value))).toEqual([]);
});

test('one route leads to one function, as the payload that it reads, without an authorizer', () => {
  const gateway = ['Route', 'Integration', 'Stage', 'Authorizer'].map((type) =>
    Object.values(dev.of(`AWS::ApiGatewayV2::${type}`)),
  );
  const [[route], [integration], [stage], authorizers] = gateway as [Resource[], Resource[], Resource[], Resource[]];
  expect([route?.Properties.RouteKey, stage?.Properties.StageName, authorizers]).toEqual(['$default', '$default', []]);
  expect(integration?.Properties.PayloadFormatVersion).toBe('2.0');
});
