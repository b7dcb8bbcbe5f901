import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { webhookOf } from '../messages/adapters/webhook.ts';
import type { Channels } from '../messages/channels.ts';

/** What the environment says about running on one machine. */
export interface Settings {
  readonly port: number;
  readonly dataDir: string;
  readonly origin: string;
  readonly now: string | undefined;
  /** Another system that is told of changes: `WEBHOOK_URL` and `WEBHOOK_SECRET`. */
  readonly webhook?: Channels['webhook'];
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535, not ${env.PORT}`);
  const dataDir = resolve(env.DATA_DIR ?? '.local');
  mkdirSync(dataDir, { recursive: true });
  const webhook = webhookOf(env);
  return { port, dataDir, origin: `http://localhost:${port}`, now: env.NOW || undefined, ...(webhook && { webhook }) };
}

export const TABLE = 'registry';
export const BUCKET = 'evidence';
export const CITY = '3306';
