import { Aws, Fn, Stack, Validations } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, OAuthScope, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { outliving } from './outliving.ts';

/** The OpenID Connect provider that people sign in with. */
export interface Issuer {
  readonly address: string;
  readonly clientId: string;
  /** Whom a bearer token of the API must be for. */
  readonly audience: string;
}

/** The provider that the settings name; undefined when the stack is to make one. */
export const externalIssuer = ({ issuer, clientId, audience }: Settings): Issuer | undefined =>
  issuer && clientId ? { address: issuer, clientId, audience: audience ?? clientId } : undefined;

interface SignInProps {
  readonly settings: Settings;
  readonly origin: string;
}

/**
 * A user pool with its sign-in page. Anybody can make an account with an e-mail that is proven to be theirs; what they
 * may do stands in the registry's own list of members, and whoever is not on it reads what the public reads.
 */
export class SignIn extends Construct implements Issuer {
  readonly address: string;
  readonly clientId: string;
  readonly audience: string;
  readonly userPoolId: string;

  constructor(scope: Construct, id: string, { settings, origin }: SignInProps) {
    super(scope, id);
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      deletionProtection: settings.keepData,
      removalPolicy: outliving(settings),
    });
    pool.addDomain('Page', { cognitoDomain: { domainPrefix: `cells-${settings.stage}-${ownMark()}` } });
    Validations.of(pool).acknowledge(...REASONS);
    const client = this.client(pool, origin);
    this.userPoolId = pool.userPoolId;
    this.address = `https://cognito-idp.${Stack.of(this).region}.${Aws.URL_SUFFIX}/${pool.userPoolId}`;
    this.clientId = client.userPoolClientId;
    this.audience = client.userPoolClientId;
  }

  /** The site: a client without a secret, which proves by PKCE that it asked. */
  private client(pool: UserPool, origin: string): UserPoolClient {
    return pool.addClient('Site', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${origin}/sign-in/callback`],
        logoutUrls: [`${origin}/`],
      },
    });
  }
}

const REASONS = [
  {
    id: 'AwsSolutions-COG2',
    reason: 'People may switch a second factor on; a township office without a phone of its own cannot be made to.',
  },
  {
    id: 'AwsSolutions-COG8',
    reason: 'The Plus plan costs by the person; what an account may do stands in the registry’s own list of members.',
  },
];

/** The names of sign-in pages are shared by everybody on AWS: a part of the stack's own id makes this one different. */
const ownMark = (): string => Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))));
