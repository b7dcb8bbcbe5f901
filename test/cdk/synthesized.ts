import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { BUNDLES } from '../../bundling.ts';
import { registry } from '../../cdk/registry.ts';
import { readSettings } from '../../cdk/settings.ts';

/** A resource as CloudFormation gets it. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever stands there
  readonly Properties: any;
  readonly [attribute: string]: unknown;
}

/** A stack's template, and ways to look things up in it. */
export interface Synthesized {
  readonly app: App;
  readonly text: string;
  readonly resources: Readonly<Record<string, Resource>>;
  /** By logical id. */
  of(type: string): Record<string, Resource>;
  /** What its constructs are called under the stack, such as `Web/Resource`. */
  named(path: string): Resource;
}

const ADMIN = 'admin@example.org';
const ISSUER = { issuer: 'https://id.example.cn', clientId: 'cells' };
const DOMAIN = {
  domain: 'cells.example.org',
  certificate: 'arn:aws:acm:us-east-1:111111111111:certificate/1',
};
const IN_FRONT = { ...DOMAIN, cloudFront: 'true', firewall: 'true' };

/** Registries that differ in what they are made of: what is given on the command line, and the region. */
export const VARIANTS = {
  dev: [{}, 'us-east-1'],
  prod: [{ stage: 'prod' }, 'us-east-1'],
  full: [{ ...DOMAIN, mailFrom: 'cells@example.org', webhook: 'https://hook.example.org/cells' }, 'us-east-1'],
  cn: [{ stage: 'prod', ...ISSUER, webhook: 'https://hook.example.cn/cells' }, 'cn-northwest-1'],
  front: [IN_FRONT, 'us-east-1'],
  frontElsewhere: [IN_FRONT, 'ap-southeast-1'],
} as const satisfies Record<string, readonly [Record<string, string>, string]>;

export type Variant = keyof typeof VARIANTS;

const known = new Map<Variant, App>();

/** The app of a variant, synthesized once however many ask. */
export function appOf(variant: Variant): App {
  const app = known.get(variant) ?? synthesize(variant);
  known.set(variant, app);
  return app;
}

/** Made of `bundles`; and looked at by CDK itself, which takes longer than all else, where that is wanted. */
export function synthesize(variant: Variant, bundles = emptyBundles(variant), isValidated = false): App {
  const [given, region] = VARIANTS[variant];
  const app = new App({
    ...{ analyticsReporting: false, builtinCloudFormationValidation: isValidated },
    ...{ context: contextWith(bundles), outdir: mkdtempSync(join(root, `${variant}-`)) },
  });
  registry(app, readSettings({ adminEmail: ADMIN, ...given }, region), { region, account: '111111111111' });
  app.synth();
  return app;
}

const root = mkdtempSync(join(tmpdir(), 'synthesized-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

/** What the command line tells an app besides the settings. */
const contextWith = (bundles: string): Record<string, unknown> => ({
  ...JSON.parse(readFileSync('cdk.json', 'utf8')).context,
  ...{ 'aws:cdk:enable-asset-metadata': true, 'aws:cdk:enable-path-metadata': true },
  'registry:bundles': bundles,
});

/** Bundles in name only: what is in them is no matter of the template. */
function emptyBundles(variant: Variant): string {
  const bundles = join(root, `${variant}-bundles`);
  for (const name of Object.keys(BUNDLES)) {
    mkdirSync(join(bundles, name), { recursive: true });
    writeFileSync(join(bundles, name, 'handler.mjs'), `// ${name}`);
  }
  return bundles;
}

/** The registry's own stack, or the one in front of it. */
export function template(
  variant: Variant,
  stack: 'ZeroWasteCells' | 'ZeroWasteCellsFront' = 'ZeroWasteCells',
): Synthesized {
  const app = appOf(variant);
  const made = app.synth().stacks.find(({ stackName }) => stackName.startsWith(`${stack}-`));
  if (!made) throw new Error(`there is no stack ${stack} in ${variant}`);
  const resources: Record<string, Resource> = made.template.Resources;
  return {
    app,
    text: JSON.stringify(made.template, null, 1),
    resources,
    of: (type) => Object.fromEntries(Object.entries(resources).filter(([, { Type }]) => Type === type)),
    named: (path) => {
      const wanted = `${made.stackName}/${path}`;
      const found = Object.values(resources).find(({ Metadata }) => pathOf(Metadata) === wanted);
      if (!found) throw new Error(`there is no ${wanted}`);
      return found;
    },
  };
}

const pathOf = (metadata: unknown) => (metadata as Record<string, string> | undefined)?.['aws:cdk:path'];
