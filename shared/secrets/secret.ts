import { AwsClient } from 'aws4fetch';

/** A secret, asked for when it is first needed and kept; an answer that failed is asked for again. */
export type Secret = () => Promise<string>;

/** What is known already, on one machine and in tests. */
export const known = (value: string): Secret => {
  const told = Promise.resolve(value);
  return () => told;
};

/**
 * A secret in AWS Secrets Manager. It never stands in a function's settings, which more people may read than may read
 * the secret. Throws with the service's own words when it is not given.
 */
export function secretOf(arn: string): Secret {
  let asked: Promise<string> | undefined;
  return () => {
    asked ??= ask(arn).catch((error) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

async function ask(arn: string): Promise<string> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN: sessionToken } = process.env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const client = new AwsClient({ ...credentials, ...(sessionToken && { sessionToken }), retries: 3 });
  const region = arn.split(':')[3] ?? '';
  const answer = await client.fetch(addressOf(region), {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
    body: JSON.stringify({ SecretId: arn }),
    aws: { service: 'secretsmanager', region },
  });
  if (!answer.ok) throw new Error(`the secret was not given: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { SecretString: string }).SecretString;
}

/** An emulator's address stands where AWS's own tools look for one. */
const addressOf = (region: string): string =>
  process.env.AWS_ENDPOINT_URL ??
  `https://secretsmanager.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`;
