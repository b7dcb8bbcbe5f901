import { readFileSync } from 'node:fs';

/** What a deployment tells of itself. */
export interface Outputs {
  readonly SiteUrl: string;
  readonly TableName: string;
  readonly BucketName: string;
  readonly Issuer: string;
  readonly ClientId: string;
  readonly DeadLettersUrl: string;
}

export const STACK = 'ZeroWasteCells-dev';
export const outputs = (): Outputs => JSON.parse(readFileSync(process.env.DEPLOYED ?? '', 'utf8'))[STACK];
export const emulator = (): string => process.env.AWS_ENDPOINT_URL ?? '';
