import type { IncomingMessage, ServerResponse } from 'node:http';
import { S3Error } from './s3-error.ts';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Of a body that is only told about. */
  readonly length?: number;
}

export const XML = { 'content-type': 'application/xml' };

/** An error as S3 tells it. */
export function refusal(error: Error, { method, url = '' }: IncomingMessage): Answer {
  const told = error instanceof S3Error ? error : new S3Error('InternalError', String(error));
  const { status } = told;
  return method === 'HEAD' ? { status } : { status, headers: XML, body: told.toXml(url.replace(/\?.*/s, '')) };
}

export function send(response: ServerResponse, { status = 200, headers, body = '', length }: Answer): void {
  const bytes = Buffer.from(body);
  const hasBody = status !== 204 && status !== 304;
  response.writeHead(status, { ...headers, ...(hasBody && { 'content-length': length ?? bytes.length }) });
  response.end(bytes);
}
