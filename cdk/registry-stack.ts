import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import type { Task } from '../shared/domain/health/run.ts';
import { SCHEDULES } from '../shared/domain/health/schedule.ts';
import { DATA_VERSION } from '../shared/store/data-version.ts';
import { INDEX } from '../shared/store/table.ts';
import { Alarms } from './constructs/alarms.ts';
import { Board } from './constructs/board.ts';
import { BundledFunction } from './constructs/bundled-function.ts';
import { DayOne } from './constructs/day-one.ts';
import { DeadLetters } from './constructs/dead-letters.ts';
import { EvidenceBucket } from './constructs/evidence-bucket.ts';
import { Mail } from './constructs/mail.ts';
import { OwnSecret } from './constructs/own-secret.ts';
import { RegistryTable } from './constructs/registry-table.ts';
import { ScheduledFunction, TIME_ZONE } from './constructs/scheduled-function.ts';
import { externalIssuer, SignIn } from './constructs/sign-in.ts';
import { WebApi } from './constructs/web-api.ts';
import type { Settings } from './settings.ts';

interface RegistryStackProps extends StackProps {
  readonly settings: Settings;
}

/** By the clock in China; whoever looks whether a run is late goes by the same times. */
const scheduleOf = (task: Task) => {
  const { hour, minute } = SCHEDULES[task];
  const told = { ...(hour !== undefined && { hour: `${hour}` }), ...(minute !== undefined && { minute: `${minute}` }) };
  return ScheduleExpression.cron({ ...told, timeZone: TIME_ZONE });
};

/** What functions do with rows; `test/cdk/permissions.test.ts` watches them do it. */
const READ = ['BatchGetItem', 'Query'] as const;
const CHANGE = [...READ, 'PutItem', 'UpdateItem', 'DeleteItem'] as const;

/** One city's registry: a table, a bucket, a site in front of them, and functions that time alone calls. */
export class RegistryStack extends Stack {
  /** The gateway that CloudFront would stand in front of. */
  readonly site: WebApi;

  constructor(scope: Construct, id: string, { settings, ...props }: RegistryStackProps) {
    super(scope, id, { description: 'Registry of zero-waste city cells', ...props });

    const table = new RegistryTable(this, 'Table', settings);
    this.site = new WebApi(this, 'Site', settings);
    const { api, origin } = this.site;
    const evidence = new EvidenceBucket(this, 'Evidence', { settings, origin });
    const issuer = externalIssuer(settings) ?? new SignIn(this, 'SignIn', { settings, origin });
    const deadLetters = new DeadLetters(this, 'DeadLetters');
    const mail = settings.mailFrom ? new Mail(this, 'Mail', settings.mailFrom) : undefined;
    const sessionSecret = new OwnSecret(this, 'SessionSecret');
    const webhookSecret = settings.webhook ? new OwnSecret(this, 'WebhookSecret') : undefined;
    const rows = { TABLE_NAME: table.tableName };
    const rowsAndFiles = { ...rows, EVIDENCE_BUCKET: evidence.bucketName };

    const web = new BundledFunction(this, 'Web', {
      ...{ name: 'web', settings, timeoutSeconds: 25, memoryMB: settings.memoryMB },
      environment: {
        ...{ ...rowsAndFiles, ORIGIN: origin, PROGRAMME: settings.programme },
        ...{ ISSUER: issuer.address, CLIENT_ID: issuer.clientId, AUDIENCE: issuer.audience },
        SESSION_SECRET_ARN: sessionSecret.secretArn,
        ...(settings.cloudFront && { BEHIND_CLOUDFRONT: 'true' }),
      },
    });
    table.allows(web, [...CHANGE, 'ConditionCheckItem'], [INDEX.queue, INDEX.applicant]);
    evidence.serves(web);
    sessionSecret.tells(web);
    this.site.answersWith(web);

    const time = { settings, deadLetters, timeoutSeconds: 900 };
    const progress = new ScheduledFunction(this, 'Progress', {
      ...{ ...time, name: 'progress', schedule: scheduleOf('progress'), memoryMB: 512, environment: rows },
    });
    table.allows(progress, [...READ, 'PutItem', 'UpdateItem', 'ConditionCheckItem'], [INDEX.queue]);

    const deadlines = new ScheduledFunction(this, 'Deadlines', {
      ...{ ...time, name: 'deadlines', schedule: scheduleOf('deadlines'), memoryMB: 512, environment: rowsAndFiles },
    });
    table.allows(deadlines, CHANGE);
    evidence.sweeps(deadlines);

    const messages = new ScheduledFunction(this, 'Messages', {
      ...{ ...time, name: 'messages', schedule: scheduleOf('messages'), timeoutSeconds: 180, memoryMB: 256 },
      environment: {
        ...{ ...rows, ORIGIN: origin },
        ...(mail && { MAIL_FROM: mail.from }),
        ...(settings.webhook && { WEBHOOK_URL: settings.webhook }),
        ...(webhookSecret && { WEBHOOK_SECRET_ARN: webhookSecret.secretArn }),
      },
    });
    table.allows(messages, [...READ, 'PutItem', 'DeleteItem']);
    mail?.sends(messages);
    webhookSecret?.tells(messages);

    const invariants = new ScheduledFunction(this, 'Invariants', {
      ...{ ...time, name: 'invariants', schedule: scheduleOf('invariants'), memoryMB: 1024, environment: rows },
    });
    table.allows(invariants, [...READ, 'PutItem'], [INDEX.queue, INDEX.applicant]);

    const upgrade = new ScheduledFunction(this, 'Upgrade', {
      ...{ ...time, name: 'upgrade', schedule: scheduleOf('upgrade'), memoryMB: 512, environment: rows },
    });
    table.allows(upgrade, [...READ, 'Scan', 'PutItem', 'UpdateItem']);
    const dayOne = new DayOne(this, 'DayOne', upgrade, { admin: settings.adminEmail, data: String(DATA_VERSION) });
    dayOne.node.addDependency(table, upgrade);

    const everyDay = { Progress: progress, Deadlines: deadlines, Invariants: invariants };
    const alarms = new Alarms(this, 'Alarms', { settings, api, web, daily: everyDay, messages, deadLetters });
    new Board(this, 'Dashboard', {
      ...{ settings, api, deadLetters, functions: { Web: web, ...everyDay, Messages: messages, Upgrade: upgrade } },
    });

    for (const [name, value] of Object.entries({
      SiteUrl: origin,
      TableName: table.tableName,
      BucketName: evidence.bucketName,
      Issuer: issuer.address,
      ClientId: issuer.clientId,
      DeadLettersUrl: deadLetters.queueUrl,
      AlarmTopic: alarms.topic.topicArn,
      ...(this.site.target && { DomainTarget: this.site.target }),
    }))
      new CfnOutput(this, name, { value });
  }
}
