import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Channels } from '../channels.ts';
import { eml, type Sender } from '../eml.ts';

const ANSWER_MS = 10_000;

/**
 * Sends by Amazon SES. Its client is large and comes only with the first letter. The client tries nothing twice by
 * itself: after an answer that did not come, only the outbox knows whether to.
 */
export function mailBySes(from: Sender): NonNullable<Channels['mail']> {
  let client: SESv2Client | undefined;
  return async (letter) => {
    const { SendEmailCommand, SESv2Client } = await import('@aws-sdk/client-sesv2');
    const requestHandler = { connectionTimeout: 2_000, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true };
    client ??= new SESv2Client({ maxAttempts: 1, requestHandler });
    const command = new SendEmailCommand({
      FromEmailAddress: from.address,
      Destination: { ToAddresses: [letter.to] },
      Content: { Raw: { Data: Buffer.from(eml(letter, from)) } },
    });
    await client.send(command);
  };
}
