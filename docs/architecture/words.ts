import { ofType, type Template } from './template.ts';

/** How something is drawn: what it is, in the domain's words, and between which brackets of Mermaid. */
export interface Box {
  readonly name: string;
  readonly lines: readonly string[];
  readonly shape: readonly [string, string];
}

const ROOM = ['["', '"]'] as const;
const STORE = ['[("', '")]'] as const;
const SOMEBODY = ['(["', '"])'] as const;

/** What each function does, in Chinese and English. */
export const FUNCTIONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  web: ['页面和接口', 'pages and JSON API'],
  progress: ['指标核算、每日快照', 'recounts every district, repairs drift, writes the day’s snapshot'],
  deadlines: ['期限提醒和到期处理', 'reminds, lets deadlines and names pass, removes files of no application'],
  messages: ['消息送达', 'letters and calls from the outbox'],
  invariants: ['每日自查', 'looks whether everything holds that must always hold'],
  upgrade: ['首位管理员、数据升级', 'makes the first administrator, brings older data forward'],
};

/** What is drawn of the stack, by type; logs and secrets are not. */
const KINDS: Readonly<Record<string, (properties: Properties) => Box>> = {
  'AWS::ApiGatewayV2::Api': () => ({ name: 'gateway', lines: ['HTTP API'], shape: ROOM }),
  'AWS::DynamoDB::Table': ({ GlobalSecondaryIndexes }) => ({
    ...{ name: 'table', shape: STORE },
    lines: ['登记数据 DynamoDB', GlobalSecondaryIndexes.map(({ IndexName }: Properties) => IndexName).join(', ')],
  }),
  'AWS::S3::Bucket': () => ({ name: 'bucket', lines: ['佐证材料 S3'], shape: STORE }),
  'AWS::Cognito::UserPool': () => ({ name: 'accounts', lines: ['账号 Cognito', 'or another issuer'], shape: STORE }),
  'AWS::SQS::Queue': () => ({ name: 'dead_letters', lines: ['未办成的定时任务 SQS', 'dead letters'], shape: ROOM }),
  'AWS::SNS::Topic': () => ({ name: 'alarms', lines: ['告警 SNS', 'alarms'], shape: ROOM }),
  'AWS::SES::EmailIdentity': () => ({ name: 'mail', lines: ['邮件 SES'], shape: ROOM }),
};

// biome-ignore lint/suspicious/noExplicitAny: CloudFormation gives its resources no types.
type Properties = any;

/** Those who are outside. */
const OUTSIDE: Readonly<Record<string, Box>> = {
  People: { name: 'people', lines: ['公众、申报单位、各级人员', 'the public and staff'], shape: SOMEBODY },
  Administrator: { name: 'administrator', lines: ['管理员', 'administrator'], shape: SOMEBODY },
  Webhook: { name: 'webhook', lines: ['其他系统', 'another system'], shape: SOMEBODY },
};

/** Every box, by the name that the template has for it. */
export function boxesOf(template: Template): Record<string, Box> {
  const things = Object.entries(KINDS).flatMap(([type, box]) =>
    ofType(template, type).map(([id, properties]) => [id, box(properties)] as const),
  );
  const functions = ofType(template, 'AWS::Lambda::Function').map(([id, { Environment }]) => {
    const name: string = Environment.Variables.POWERTOOLS_SERVICE_NAME;
    const [zh] = FUNCTIONS[name] ?? [];
    if (!zh) throw new Error(`docs/architecture/words.ts has no words for the function ${name}`);
    return [id, { name, lines: [name, zh], shape: ROOM }] as const;
  });
  return { ...Object.fromEntries([...things, ...functions]), ...OUTSIDE };
}

const twoDigits = (text: string) => text.padStart(2, '0');

/** `cron(5 0 * * ? *)` as one says it. */
export function saidOf(cron: string): string {
  const [minute = '*', hour = '*'] = /^cron\((.*)\)$/.exec(cron)?.[1]?.split(' ') ?? [];
  if (minute === '*') return 'every minute';
  return hour === '*' ? `every hour at :${twoDigits(minute)}` : `${twoDigits(hour)}:${twoDigits(minute)} every day`;
}
