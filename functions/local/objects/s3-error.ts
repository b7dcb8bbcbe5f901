/** A refusal in S3's own words: its code, which clients branch on, and its status. */
export class S3Error extends Error {
  readonly code: keyof typeof STATUS;

  constructor(code: keyof typeof STATUS, message: string) {
    super(message);
    this.code = code;
  }

  get status(): number {
    return STATUS[this.code];
  }

  toXml(resource: string): string {
    return xml('Error', { Code: this.code, Message: this.message, Resource: resource });
  }
}

const STATUS = {
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  AuthorizationQueryParametersError: 400,
  BadDigest: 400,
  EntityTooLarge: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidRange: 416,
  InvalidURI: 400,
  KeyTooLongError: 400,
  MethodNotAllowed: 405,
  MissingContentLength: 411,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const;

type Content = string | number | boolean | undefined | readonly Elements[];
export interface Elements {
  readonly [element: string]: Content;
}

/** A document of elements, one for each name and for each in a list; undefined ones are left out. */
export const xml = (root: string, content: Elements): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${inner(content)}</${root}>`;

const inner = (content: Elements): string =>
  Object.entries(content)
    .map(([name, value]) => {
      if (value === undefined) return '';
      if (typeof value === 'object') return value.map((one) => `<${name}>${inner(one)}</${name}>`).join('');
      return `<${name}>${escaped(String(value))}</${name}>`;
    })
    .join('');

const escaped = (text: string) => text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`);
