import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUNDLES, type BundleName, bundle } from '../../bundling.ts';
import { install, linted } from './cfn-lint.ts';
import { type Resource, synthesize, VARIANTS, type Variant } from './synthesized.ts';

const variants = Object.keys(VARIANTS) as Variant[];
const names = (Object.keys(BUNDLES) as BundleName[]).filter((name) => BUNDLES[name].cloud);
const bundles = mkdtempSync(join(tmpdir(), 'bundles-'));
const apps = new Map<Variant, App>();
beforeAll(async () => {
  install();
  await Promise.all(names.map((name) => bundle(name, join(bundles, name))));
  for (const variant of variants) apps.set(variant, synthesize(variant, bundles, true));
}, 300_000);
afterAll(() => rmSync(bundles, { recursive: true }));

const assemblyOf = (variant: Variant) => {
  const assembly = apps.get(variant)?.synth();
  if (!assembly) throw new Error(`${variant} was not synthesized`);
  return assembly;
};

/** CDK names the role of every function twice, as something that it uses and something that it waits for. */
const KNOWN = ['W3005'];

test.each(variants)(
  'cfn-lint finds no error in %s, and nothing that is not known',
  (variant) => {
    const found = assemblyOf(variant).stacks.flatMap(({ templateFullPath, environment }) =>
      linted(templateFullPath, environment.region),
    );
    const unknown = found.filter(({ Level, Rule }) => Level === 'Error' || !KNOWN.includes(Rule.Id));
    expect(unknown.map(({ Level, Rule, Message }) => [Level, Rule.Id, Message])).toEqual([]);
  },
  120_000,
);

test.each(variants)('CDK’s own look at %s finds nothing', (variant) => {
  const report = JSON.parse(readFileSync(join(assemblyOf(variant).directory, 'validation-report.json'), 'utf8'));
  expect(report.pluginReports.flatMap(({ violations }: { violations: object[] }) => violations)).toEqual([]);
});

test('the handler of every function lies where the template says', () => {
  const assembly = assemblyOf('dev');
  const [stack] = assembly.stacks;
  const functions = (Object.values(stack?.template.Resources ?? {}) as Resource[]).filter(
    ({ Type }) => Type === 'AWS::Lambda::Function',
  );
  const lying = functions.map(({ Metadata }) => (Metadata as Record<string, string>)['aws:asset:path'] ?? '');
  expect(lying.map((path) => existsSync(join(assembly.directory, path, 'handler.mjs')))).toEqual(names.map(() => true));
});

/** The program itself, as the command line starts it. */
function app(given: Record<string, string>) {
  const context = { adminEmail: 'admin@example.org', 'registry:bundles': bundles, ...given };
  const env = {
    CDK_CONTEXT_JSON: JSON.stringify(context),
    CDK_OUTDIR: join(bundles, 'out'),
    CDK_DEFAULT_REGION: 'us-east-1',
  };
  const { status, stderr } = spawnSync('node', ['cdk/app.ts'], { env: { ...process.env, ...env }, encoding: 'utf8' });
  return { status, stderr };
}

test('a wrong setting stops the synth with one sentence', () => {
  expect(app({ firewall: 'true' })).toEqual({
    status: 1,
    stderr: 'The firewall stands in front of CloudFront: set cloudFront as well.\n',
  });
});

test.each([{}, VARIANTS.front[0]])(
  'with %j it is synthesized, past all checks',
  (given) => {
    expect(app(given).status).toBe(0);
  },
  60_000,
);
