import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { BUNDLES } from '../../bundling.ts';
import { registry } from '../../cdk/registry.ts';
import { readSettings } from '../../cdk/settings.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation gives its resources no types.
  readonly Properties: any;
}
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

const STAGE = { stage: 'prod', adminEmail: 'admin@example.org' };
/** What a city may add without another stack. */
const MORE = { mailFrom: 'registry@example.org', webhook: 'https://office.example.org/hook' };

let made: { readonly plain: Template; readonly whole: Template } | undefined;

/** The stack as it is deployed without and with what is optional, synthesized once however many ask. */
export const templates = () => {
  made ??= { plain: synthesized(STAGE), whole: synthesized({ ...STAGE, ...MORE }) };
  return made;
};

/** What is in a bundle changes nothing of what is drawn: empty ones stand for them. */
function synthesized(given: Readonly<Record<string, string>>): Template {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  for (const name of Object.keys(BUNDLES)) mkdirSync(join(folder, name));
  const context = { 'registry:bundles': folder };
  const app = new App({
    ...{ context, outdir: join(folder, 'out') },
    ...{ analyticsReporting: false, builtinCloudFormationValidation: false },
  });
  try {
    const { artifactId } = registry(app, readSettings(given, undefined), {});
    return app.synth().getStackArtifact(artifactId).template;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The resources of a type, by their names in the template. */
export const ofType = ({ Resources }: Template, type: string): [id: string, Resource['Properties']][] =>
  Object.entries(Resources).flatMap(([id, { Type, Properties }]) => (Type === type ? [[id, Properties]] : []));

/** Every resource that an expression names; what begins with `AWS::` is no resource. */
export function named(expression: unknown): string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  return Object.entries(expression).flatMap(([key, value]) => {
    if (key === 'Ref') return String(value).startsWith('AWS::') ? [] : [String(value)];
    return key === 'Fn::GetAtt' ? [String(value[0])] : named(value);
  });
}
