import { type App, type Environment, Tags } from 'aws-cdk-lib';
import { FrontStack } from './front-stack.ts';
import { RegistryStack } from './registry-stack.ts';
import type { Settings } from './settings.ts';

/** The stacks of one stage: the registry, and in front of it CloudFront where that is wanted. */
export function registry(app: App, settings: Settings, env: Environment): RegistryStack {
  const { stage, cloudFront } = settings;
  const across = cloudFront ? { crossRegionReferences: true } : {};
  const stack = new RegistryStack(app, `ZeroWasteCells-${stage}`, { settings, env, ...across });
  if (cloudFront) {
    const gateway = stack.site.host;
    new FrontStack(app, `ZeroWasteCellsFront-${stage}`, {
      ...{ settings, gateway, env: { ...env, region: 'us-east-1' }, ...across },
    });
  }
  Tags.of(app).add('registry', stage);
  return stack;
}
