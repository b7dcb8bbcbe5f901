import { Fn, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { outliving } from './outliving.ts';

/** More than a city's offices ask for at once, and less than would cost much: requests a second, and at one moment. */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };

/** What the gateway itself sees, also of requests that never reach the function; no query, which may tell of people. */
const SEEN = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  address: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  latency: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
});

/** The HTTP API: every request goes to the web function, which has all the routes. */
export class WebApi extends Construct {
  readonly api: HttpApi;
  /** Where people reach the site: `https://…` without a slash at its end. */
  readonly origin: string;
  /** The gateway's own host. */
  readonly host: string;
  /** The name that the DNS record of the city's own domain has to lead to. */
  readonly target: string | undefined;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    const log = new LogGroup(this, 'Log', {
      retention: settings.logDays,
      removalPolicy: outliving(settings),
    });
    this.host = Fn.select(2, Fn.split('/', this.api.apiEndpoint));
    this.origin = settings.domain ? `https://${settings.domain}` : this.api.apiEndpoint;
    const own = settings.cloudFront ? undefined : this.ownDomain(settings);
    this.target = own?.regionalDomainName;
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(SEEN),
      },
      ...(own && { domainMapping: { domainName: own } }),
    });
  }

  private ownDomain({ domain, certificate }: Settings): DomainName | undefined {
    if (!domain || !certificate) return undefined;
    return new DomainName(this, 'Domain', {
      domainName: domain,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
    });
  }

  answersWith(web: IFunction): void {
    const integration = new HttpLambdaIntegration('Web', web);
    const route = new HttpRoute(this, 'Everything', { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The public reads without signing in; the function itself looks at sessions and tokens.',
    });
  }
}
