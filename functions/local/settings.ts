import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the environment says about running on one machine. */
export interface Settings {
  readonly port: number;
  readonly dataDir: string;
  readonly origin: string;
  readonly now: string | undefined;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535, not ${env.PORT}`);
  const dataDir = resolve(env.DATA_DIR ?? '.local');
  mkdirSync(dataDir, { recursive: true });
  return { port, dataDir, origin: `http://localhost:${port}`, now: env.NOW || undefined };
}

export const TABLE = 'registry';
export const CITY = '3306';
