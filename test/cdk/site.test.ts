import { expect, test } from 'vitest';
import { nameOf } from './granted.ts';
import { template } from './synthesized.ts';

const dev = template('dev');

test('every request goes to the web function, which knows all addresses', () => {
  const routes = Object.values(dev.of('AWS::ApiGatewayV2::Route'));
  expect(routes.map(({ Properties }) => [Properties.RouteKey, Properties.AuthorizationType])).toEqual([
    ['$default', 'NONE'],
  ]);
  const [{ Properties } = { Properties: {} }, ...others] = Object.values(dev.of('AWS::ApiGatewayV2::Integration'));
  const { ApiId: _, IntegrationUri, ...rest } = Properties;
  expect([nameOf(dev, IntegrationUri), rest, others]).toEqual([
    ...['Web', { IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' }, []],
  ]);
  const { Principal, Action, FunctionName } = dev.named('Site/Everything/Web-Permission').Properties;
  expect([Principal, Action, nameOf(dev, FunctionName)]).toEqual([
    'apigateway.amazonaws.com',
    'lambda:InvokeFunction',
    'Web',
  ]);
});

test('the gateway lets no flood through, and logs what it saw without what people typed', () => {
  const { StageName, AutoDeploy, DefaultRouteSettings, AccessLogSettings } =
    dev.named('Site/Stage/Resource').Properties;
  expect([StageName, AutoDeploy, DefaultRouteSettings]).toEqual([
    ...['$default', true, { ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 }],
  ]);
  expect(nameOf(dev, AccessLogSettings.DestinationArn)).toBe('Site/Log');
  expect(JSON.parse(AccessLogSettings.Format)).toEqual({
    ...{ requestId: '$context.requestId', time: '$context.requestTime', address: '$context.identity.sourceIp' },
    ...{ method: '$context.httpMethod', path: '$context.path', status: '$context.status' },
    ...{ bytes: '$context.responseLength', latency: '$context.responseLatency' },
    error: '$context.integrationErrorMessage',
  });
});

test('a domain of the site’s own leads to the gateway', () => {
  const full = template('full');
  const { DomainName, DomainNameConfigurations } = full.named('Site/Domain/Resource').Properties;
  expect([DomainName, DomainNameConfigurations]).toEqual([
    'cells.example.org',
    [{ CertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1', EndpointType: 'REGIONAL' }],
  ]);
  const [mapping] = Object.values(full.of('AWS::ApiGatewayV2::ApiMapping'));
  expect([mapping?.Properties.Stage, nameOf(full, mapping?.Properties.DomainName)]).toEqual([
    '$default',
    'Site/Domain',
  ]);
});

test('people make accounts themselves, with an e-mail that is proven to be theirs', () => {
  const { UserPoolTags: _, ...pool } = dev.named('SignIn/People/Resource').Properties;
  expect(pool).toMatchObject({
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    AutoVerifiedAttributes: ['email'],
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    Policies: {
      PasswordPolicy: {
        ...{
          MinimumLength: 12,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
        },
      },
    },
    ...{ MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SOFTWARE_TOKEN_MFA'], DeletionProtection: 'INACTIVE' },
  });
  expect(template('prod').named('SignIn/People/Resource').Properties.DeletionProtection).toBe('ACTIVE');
});

test('the site is a client without a secret, and comes back by a code to its own address only', () => {
  const full = template('full');
  const { UserPoolId, ...client } = full.named('SignIn/People/Site/Resource').Properties;
  expect([nameOf(full, UserPoolId), client]).toEqual([
    'SignIn/People',
    {
      ...{ GenerateSecret: false, PreventUserExistenceErrors: 'ENABLED', SupportedIdentityProviders: ['COGNITO'] },
      ...{ AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ['code'] },
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: ['https://cells.example.org/sign-in/callback'],
      LogoutURLs: ['https://cells.example.org/'],
    },
  ]);
});

test('letters come from the city’s own domain, and from one address of it', () => {
  const full = template('full');
  expect(full.named('Mail/Identity/Resource').Properties.EmailIdentity).toBe('example.org');
  const { Statement } = full.named('MessagesRole/DefaultPolicy/Resource').Properties.PolicyDocument;
  const [sending] = Statement.filter(({ Action }: { Action: string[] }) => Action.includes('ses:SendRawEmail'));
  expect(sending.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'cells@example.org' } });
});

test('the stages differ by what their settings say, not by what they are made of', () => {
  const made = (stage: 'dev' | 'prod') => Object.entries(template(stage).resources).map(([id, { Type }]) => [id, Type]);
  expect(made('prod')).toEqual(made('dev'));
});
