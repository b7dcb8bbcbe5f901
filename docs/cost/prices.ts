/** What a unit costs, and how much of it is free each month for ever (not only in an account's first year). */
export interface Price {
  readonly service: string;
  readonly unit: { readonly zh: string; readonly en: string };
  readonly usd: number;
  readonly freeMonthly?: number;
  /** When the newest text was written that was found to say so; without it, known only from before. */
  readonly seen?: string;
  readonly source: string;
}

/** US East (N. Virginia): the region that published prices are mostly told of. */
export const REGION = 'us-east-1';

const aws = (page: string) => `https://aws.amazon.com/${page}/pricing/`;
const MILLION = 1e-6;

/** List prices of the first tier without tax. No scenario comes near a second tier. */
// biome-ignore format: one price a line
export const PRICES = {
  write: { service: 'DynamoDB', unit: { zh: '写入请求单位', en: 'write request unit' }, usd: 0.625 * MILLION, seen: '2025-07', source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  read: { service: 'DynamoDB', unit: { zh: '读取请求单位', en: 'read request unit' }, usd: 0.125 * MILLION, seen: '2025-07', source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  stored: { service: 'DynamoDB', unit: { zh: '存储 GB·月', en: 'GB-month stored' }, usd: 0.25, freeMonthly: 25, source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  backup: { service: 'DynamoDB', unit: { zh: '时间点恢复 GB·月', en: 'GB-month of point-in-time recovery' }, usd: 0.2, source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  calls: { service: 'Lambda', unit: { zh: '函数调用', en: 'invocation' }, usd: 0.2 * MILLION, freeMonthly: 1_000_000, seen: '2024', source: aws('lambda') },
  compute: { service: 'Lambda', unit: { zh: 'GB·秒（arm64）', en: 'GB-second, arm64' }, usd: 0.0000133334, freeMonthly: 400_000, seen: '2024', source: aws('lambda') },
  api: { service: 'API Gateway', unit: { zh: 'HTTP API 请求', en: 'HTTP API request' }, usd: 1 * MILLION, seen: '2026', source: aws('api-gateway') },
  schedules: { service: 'EventBridge Scheduler', unit: { zh: '定时调用', en: 'scheduled invocation' }, usd: 1 * MILLION, freeMonthly: 14_000_000, seen: '2026-03', source: aws('eventbridge') },
  evidence: { service: 'S3', unit: { zh: '存储 GB·月', en: 'GB-month stored' }, usd: 0.023, source: aws('s3') },
  puts: { service: 'S3', unit: { zh: '写入、列表请求', en: 'PUT, COPY or LIST' }, usd: 5 * MILLION, source: aws('s3') },
  gets: { service: 'S3', unit: { zh: '读取请求', en: 'GET or HEAD' }, usd: 0.4 * MILLION, source: aws('s3') },
  logs: { service: 'CloudWatch', unit: { zh: '日志写入 GB', en: 'GB of logs taken in' }, usd: 0.5, freeMonthly: 5, seen: '2026-06', source: aws('cloudwatch') },
  logsKept: { service: 'CloudWatch', unit: { zh: '日志保存 GB·月', en: 'GB-month of logs kept' }, usd: 0.03, source: aws('cloudwatch') },
  metrics: { service: 'CloudWatch', unit: { zh: '自定义指标·月', en: 'custom metric-month' }, usd: 0.3, freeMonthly: 10, seen: '2026-02', source: aws('cloudwatch') },
  alarms: { service: 'CloudWatch', unit: { zh: '告警·月', en: 'alarm-month' }, usd: 0.1, freeMonthly: 10, seen: '2026-06', source: aws('cloudwatch') },
  dashboards: { service: 'CloudWatch', unit: { zh: '仪表板·月', en: 'dashboard-month' }, usd: 3, seen: '2026-06', source: aws('cloudwatch') },
  traces: { service: 'X-Ray', unit: { zh: '调用链', en: 'trace recorded' }, usd: 5 * MILLION, freeMonthly: 100_000, source: aws('xray') },
  users: { service: 'Cognito', unit: { zh: '月活跃用户', en: 'active user in a month, Essentials' }, usd: 0.015, freeMonthly: 10_000, source: aws('cognito') },
  letters: { service: 'SES', unit: { zh: '邮件', en: 'letter sent' }, usd: 100 * MILLION, source: aws('ses') },
  secrets: { service: 'Secrets Manager', unit: { zh: '密钥·月', en: 'secret-month' }, usd: 0.4, source: aws('secrets-manager') },
  secretCalls: { service: 'Secrets Manager', unit: { zh: '密钥读取', en: 'call' }, usd: 5 * MILLION, source: aws('secrets-manager') },
  sent: { service: 'Data transfer', unit: { zh: '流出互联网 GB', en: 'GB sent to the internet' }, usd: 0.09, freeMonthly: 100, seen: '2026', source: 'https://aws.amazon.com/ec2/pricing/on-demand/' },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof PRICES;
export const priceOf = (name: PriceName): Price => PRICES[name];

/** What was found published for China (Ningxia) and Beijing, in CNY: not enough for a bill. */
// biome-ignore format: one price a line
export const CHINA: readonly (readonly [what: string, cny: string, source: string])[] = [
  ['CloudWatch 自定义指标（前 10,000 个，每个每月）', '2.0000', 'https://www.amazonaws.cn/cloudwatch/pricing/'],
  ['DynamoDB 按需写入请求（每百万；旧页面，未注明日期）', '11.1538', 'https://www.amazonaws.cn/en/dynamodb/pricing/'],
  ['CloudWatch 标准告警（每个每月）', '0.622', 'https://www.amazonaws.cn/cloudwatch/pricing/'],
];
