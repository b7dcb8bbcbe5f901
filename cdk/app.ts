// `npx cdk synth|diff|deploy -c stage=dev -c adminEmail=…`: the registry of one city, one stage.
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { registry } from './registry.ts';
import { readSettings, SettingsFault } from './settings.ts';

const app = new App();
/** CDK's own flags stand in the same place; their names have a colon or a slash. */
const given = Object.entries(app.node.getAllContext()).filter(([name]) => !/[:/@]/.test(name));
const region = process.env.CDK_DEFAULT_REGION;
const account = process.env.CDK_DEFAULT_ACCOUNT;
try {
  const settings = readSettings(Object.fromEntries(given), region);
  registry(app, settings, { ...(region && { region }), ...(account && { account }) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
} catch (error) {
  if (!(error instanceof SettingsFault)) throw error;
  console.error(error.message);
  process.exit(1);
}
