import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { misfit } from './misfit.ts';

const file = (path: string) => new URL(path, import.meta.url);
const isData = (folder: string, name: string) => existsSync(file(`../shared/data/${folder}/${name}`));

const text = v.pipe(v.string('must be text'), v.nonEmpty('must not be empty'));
const flag = v.boolean('must be true or false');
const email = v.pipe(text, v.email('must be an e-mail address'));
const https = v.pipe(text, v.regex(/^https:\/\/[^\s/]+(\/\S*)?$/, 'must be an address that begins with https://'));
const host = v.pipe(text, v.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'must be a host name such as cells.example.org'));
function whole(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
}
/** What CloudWatch can keep a log for, in days. */
const LOG_DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653] as const;

const schema = v.strictObject({
  /** Names the stack and everything in it: `dev`, `prod`. */
  stage: v.pipe(text, v.regex(/^[a-z][a-z0-9]{1,11}$/, 'must be 2 to 12 lower-case letters and digits')),
  /** The city whose registry it is, by the first four digits of its division code. */
  city: v.pipe(
    text,
    v.regex(/^\d{4}$/, 'must be four digits'),
    v.check(
      (city) => isData('divisions', `divisions-${city}.csv`),
      'has no list of divisions in shared/data/divisions',
    ),
  ),
  /** The programme that takes applications. */
  programme: v.pipe(
    text,
    v.check((id) => isData('programmes', `${id}.json`), 'has no file in shared/data/programmes'),
  ),
  /** The first administrator, and who is told of alarms. */
  adminEmail: email,
  /** Whether the data outlive the stack: table, files and logs are kept when it is removed. */
  keepData: flag,
  logDays: v.picklist(LOG_DAYS, `must be one of ${LOG_DAYS.join(', ')}`),
  /** How long a file that was removed or replaced can still be had back. */
  evidenceDays: whole(1, 3650),
  /** Of the web function; its share of a processor goes with it. */
  memoryMB: whole(256, 3008),
  /** The site's own host name, with the certificate for it: in the stack's region, or with CloudFront in us-east-1. */
  domain: v.optional(host),
  certificate: v.optional(v.pipe(text, v.regex(/^arn:aws[a-z-]*:acm:/, 'must be the ARN of a certificate'))),
  /** People sign in with this OpenID Connect issuer instead of a user pool of the stack. */
  issuer: v.optional(https),
  clientId: v.optional(text),
  /** Whom a bearer token of the API must be for, where that is not the client. */
  audience: v.optional(text),
  /** Letters to people come from this address; its domain becomes an identity of SES. */
  mailFrom: v.optional(email),
  /** Another system that is told of every change. */
  webhook: v.optional(https),
  /** CloudFront in front of the site, and a web application firewall with it: a stack of their own in us-east-1. */
  cloudFront: v.optional(flag, false),
  firewall: v.optional(flag, false),
});

/** The names of all settings; `docs/deploy.md` tells what each is. */
export const SETTING_NAMES: readonly string[] = Object.keys(schema.entries);

/** Everything that may differ between two registries, or between two stages of one. */
export type Settings = v.InferOutput<typeof schema>;

/** A setting that is wrong; its message is one sentence that says which and how. */
export class SettingsFault extends Error {}

/**
 * The settings of a stage: its file in `cdk/stages`, and over it whatever is given with `-c name=value`. Throws
 * `SettingsFault` for the first that is wrong.
 */
export function readSettings(given: Readonly<Record<string, unknown>>, region: string | undefined): Settings {
  const { stage = 'dev', ...over } = given;
  const stages = file(`stages/${stage}.json`);
  if (!/^[a-z0-9]+$/.test(String(stage)) || !existsSync(stages))
    throw new SettingsFault(`The stage ${stage} has no file cdk/stages/${stage}.json.`);
  const result = v.safeParse(schema, { stage, ...JSON.parse(readFileSync(stages, 'utf8')), ...typed(over) });
  if (!result.success) throw new SettingsFault(sentence(result.issues[0]));
  const fault = misfit(result.output, region);
  if (fault) throw new SettingsFault(fault);
  return result.output;
}

/** A command line gives text only. */
const typed = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, WORDS.has(name) ? value : read(value)]));
const WORDS = new Set(['city', 'programme', 'clientId', 'audience']);

function read(value: unknown): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}

function sentence({ path, message, type, expected, input }: v.BaseIssue<unknown>): string {
  const name = path?.map(({ key }) => String(key)).join('.') ?? '';
  if (type === 'strict_object' && expected === 'never') return `There is no setting named ${name}.`;
  if (input === undefined) return `The setting ${name} is missing: give it with -c ${name}=… or in the stage's file.`;
  return `The setting ${name} is ${JSON.stringify(input)}: it ${message}.`;
}
