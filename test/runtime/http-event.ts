/** What a browser or a script sends, as far as the gateway passes it on. */
export interface Sent {
  readonly method?: string;
  /** As it stands in the address, percent-encoded. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string | Buffer;
}

/** An event of an HTTP API, payload format 2.0. A body in bytes comes in base64, as the gateway sends what it does not know to be text. */
export function httpEvent(path: string, { method = 'GET', query = '', headers = {}, cookies, body }: Sent = {}) {
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'contract' };
  return {
    ...{ version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: query },
    ...(cookies && { cookies }),
    headers: { accept: 'text/html', host: 'gateway.test', ...headers },
    requestContext: {
      ...{ accountId: '000000000000', apiId: 'api', domainName: 'gateway.test', domainPrefix: 'gateway', http },
      ...{ requestId: 'JKJaXmPLvHcESHA=', routeKey: '$default', stage: '$default', timeEpoch: 1_685_581_200_000 },
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : body.toString('base64') }),
    isBase64Encoded: Buffer.isBuffer(body),
  };
}

/** What the gateway makes an HTTP response of. */
export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}
