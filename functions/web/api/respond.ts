import type { Context, ValidationTargets } from 'hono';
import { describeRoute, resolver, validator } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { badInput } from '../input/faults.ts';
import { emailOfBearer } from '../sign-in/bearer.ts';
import type { Env } from '../site.ts';
import { operations } from '../text/en/operations.ts';
import type { Text } from '../text/text.ts';
import { problem } from './problem.ts';
import { problemDocumentOut } from './views.ts';

/** Parses one part of a request; what is wrong is answered field by field. */
export const parse = <T extends GenericSchema, P extends keyof ValidationTargets>(part: P, schema: T) =>
  validator<T, P, Env, string>(part, schema, (result, c) =>
    result.success ? undefined : problem(c, badInput(result.error)),
  );

/** The e-mail that the request's bearer token speaks for, or a refusal. */
export async function bearer(c: Context<Env>): Promise<{ email: string } | Refusal> {
  const email = await emailOfBearer(c.var.site.signIn, c.req.header('authorization') ?? '');
  if (email === undefined) return refuse('not-signed-in');
  c.set('actor', email);
  return { email };
}

/** What is answered as a file, by its media type. */
type FileType = 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const XLSX: FileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Described {
  readonly answers: GenericSchema | FileType | undefined;
  readonly status?: number;
  readonly signedIn?: boolean;
  /** It changes an application: `If-Match` and `Idempotency-Key` are honoured. */
  readonly changes?: boolean;
  /** `Idempotency-Key` alone is honoured. */
  readonly once?: boolean;
}

const KEY = /^[\x21-\x7e]{1,100}$/;

/** The key of a request that may come twice, or why it is none. */
export function keyOf(c: Context<Env>): { key?: string } | Refusal {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return {};
  return KEY.test(key)
    ? { key }
    : { ...refuse('bad-input'), problems: [{ field: 'Idempotency-Key', fault: 'wrong-type' }] };
}

const CONDITIONS = ['If-Match', 'Idempotency-Key'].map((name) => ({
  ...{ name, in: 'header' as const, schema: { type: 'string' as const } },
}));

const contentOf = (answers: GenericSchema | FileType) =>
  typeof answers === 'string'
    ? { [answers]: { schema: { type: 'string' as const, ...(answers === XLSX && { format: 'binary' }) } } }
    : { 'application/json': { schema: resolver(answers) } };

/** What the OpenAPI document says of an operation. */
export const operation = (
  tag: keyof Text['tags'],
  operationId: keyof Text['operations'],
  { answers, status = 200, signedIn, changes, once }: Described,
) =>
  describeRoute({
    operationId,
    tags: [tag],
    summary: operations[operationId],
    ...((signedIn || changes) && { security: [{ bearer: [] }] }),
    ...(changes && { parameters: CONDITIONS }),
    ...(once && { parameters: CONDITIONS.slice(1) }),
    responses: {
      [status]: { description: 'Done', ...(answers && { content: contentOf(answers) }) },
      default: {
        description: 'Refused; `code` is stable, the sentences are in the language of Accept-Language',
        content: { 'application/problem+json': { schema: resolver(problemDocumentOut) } },
      },
    },
  });
