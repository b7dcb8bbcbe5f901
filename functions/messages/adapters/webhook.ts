import { createHmac } from 'node:crypto';
import { known, type Secret, secretOf } from '../../../shared/secrets/secret.ts';
import type { Channels } from '../channels.ts';

/** Where another system wants to be told, and the secret that it knows our calls by. */
export interface Hook {
  readonly address: string;
  readonly secret: Secret;
}

const ANSWER_MS = 10_000;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Link-local addresses: a cloud keeps its machines' own credentials there. */
const LINK_LOCAL = /^(169\.254\.|\[fe[89ab]|\[fd00:ec2::254\]|\[::ffff:a9fe:)/i;

/**
 * The address comes from whoever deploys the registry, never from a member, and may lie in a private network, as offices'
 * systems do. It has to be encrypted (or on this very machine), carries no password, and is no link-local address.
 */
export function hookAddress(text: string): URL {
  const url = URL.parse(text);
  if (!url) throw new Error(`WEBHOOK_URL is no address: ${text}`);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  if (!safe) throw new Error('WEBHOOK_URL must begin with https');
  if (url.username || url.password) throw new Error('WEBHOOK_URL must carry no password');
  if (LINK_LOCAL.test(url.hostname)) throw new Error('WEBHOOK_URL must not be a link-local address');
  return url;
}

/** `t=<seconds>,v1=<HMAC-SHA256 of "<seconds>.<body>">`: a receiver refuses old times, so that no call can be replayed. */
export const signature = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;

/** Posts a change as JSON. Only an answer of 2xx in time takes it over; redirects are not followed. */
export function webhook({ address, secret }: Hook, answerMs = ANSWER_MS): NonNullable<Channels['webhook']> {
  const url = hookAddress(address);
  return async (call) => {
    const body = JSON.stringify(call);
    const key = await secret();
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(answerMs),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': call.id,
        'x-registry-signature': signature(key, Math.floor(Date.now() / 1000), body),
      },
      body,
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`);
  };
}

/** The webhook of the settings, if one is set: an address alone is a mistake. The cloud names its secret, one machine tells it. */
export function webhookOf(env: NodeJS.ProcessEnv): NonNullable<Channels['webhook']> | undefined {
  const { WEBHOOK_URL: address, WEBHOOK_SECRET_ARN: arn, WEBHOOK_SECRET: told = '' } = env;
  if (!address) return undefined;
  if (!arn && told.length < 16) throw new Error('WEBHOOK_SECRET must have at least 16 characters');
  return webhook({ address, secret: arn ? secretOf(arn) : known(told) });
}
