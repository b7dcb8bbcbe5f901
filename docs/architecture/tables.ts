import type { Fn } from './picture.ts';
import { type Right, verbsOf } from './rights.ts';
import { ofType, type Template } from './template.ts';
import { FUNCTIONS, saidOf } from './words.ts';

/** On what the functions run. */
export function runtimesOf(template: Template): string[] {
  const kinds = ofType(template, 'AWS::Lambda::Function').map(
    ([, { Runtime, Architectures }]) => `\`${Runtime}\` on ${Architectures.join()}`,
  );
  return [...new Set(kinds)];
}

export function functionCells({ name, schedule, isCalledByDeployments, memoryMB, seconds }: Fn): string[] {
  const called = [schedule && saidOf(schedule.cron), isCalledByDeployments && 'with every deployment'].filter(Boolean);
  const [zh, en] = FUNCTIONS[name] ?? [];
  return [`\`${name}\``, `${zh} · ${en}`, called.join(', ') || 'by every request', `${memoryMB} MB`, `${seconds} s`];
}

export function rightsCells({ name, rights }: Fn, { Resources }: Template): string[] {
  const to = (type: string) => rights.filter(({ thing }) => Resources[thing]?.Type === type);
  const table = to('AWS::DynamoDB::Table');
  const files = to('AWS::S3::Bucket');
  const rest = rights.filter(({ thing }) => !/Table|Bucket|LogGroup|Queue/.test(Resources[thing]?.Type ?? ''));
  return [
    `\`${name}\``,
    verbsOf(table.filter(({ parts }) => parts.length === 0)).join(', '),
    partsOf(table),
    files.length > 0 ? `${verbsOf(files).join(', ')}: ${partsOf(files)}` : '',
    rest.map((right) => `${verbsOf([right]).join(', ')} \`${withoutHash(right.thing)}\``).join(', '),
  ];
}

const partsOf = (rights: readonly Right[]) =>
  rights.flatMap(({ parts }) => parts.map((part) => `\`${part}\``)).join(', ');
const withoutHash = (id: string) => id.replace(/[0-9A-F]{8}$/, '');

/** What is kept where, and for how long. */
export const keptCells = (template: Template): string[][] =>
  Object.entries(KEPT).map(([type, [name, told]]) => {
    const all = ofType(template, type).map(([, properties]) => told(properties));
    return [name, [...new Set(all)].join('; ')];
  });

// biome-ignore lint/suspicious/noExplicitAny: CloudFormation gives its resources no types.
const KEPT: Readonly<Record<string, readonly [name: string, told: (properties: any) => string]>> = {
  'AWS::DynamoDB::Table': ['table', tableKept],
  'AWS::S3::Bucket': [
    'files',
    ({ LifecycleConfiguration }) => LifecycleConfiguration.Rules.flatMap(ruleTold).join('; '),
  ],
  'AWS::Logs::LogGroup': ['logs', ({ RetentionInDays }) => days(RetentionInDays)],
  'AWS::SQS::Queue': ['dead letters', ({ MessageRetentionPeriod }) => days(MessageRetentionPeriod / 86_400)],
};

interface KeptTable {
  readonly PointInTimeRecoverySpecification: { readonly PointInTimeRecoveryEnabled: boolean };
  readonly DeletionProtectionEnabled: boolean;
  readonly TimeToLiveSpecification: { readonly AttributeName: string };
}

function tableKept({
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: restored },
  DeletionProtectionEnabled: kept,
  TimeToLiveSpecification: { AttributeName: expires },
}: KeptTable): string {
  const told = [restored && 'can be restored to any second of the last 35 days', kept && 'protected from deletion'];
  return [...told.filter(Boolean), `what has an end goes by \`${expires}\``].join('; ');
}

interface Rule {
  readonly Prefix?: string;
  readonly NoncurrentVersionExpiration: { readonly NoncurrentDays: number };
}

const ruleTold = ({ Prefix, NoncurrentVersionExpiration: { NoncurrentDays } }: Rule) =>
  `${Prefix ? `under \`${Prefix}\`` : 'elsewhere'} what was removed or replaced can be had back for ${days(NoncurrentDays)}`;

const days = (n: number) => `${n} day${n === 1 ? '' : 's'}`;
