import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { Env } from '../site.ts';
import { parameters as parameterTexts } from '../text/en/api.ts';
import examples from './examples.json' with { type: 'json' };

/** What a registry was asked as an example of an operation, and what it answered; its test sends every one. */
interface Example {
  readonly as?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly status: number;
  readonly answer?: unknown;
}
export const EXAMPLES: Readonly<Record<string, Example>> = examples;

/** A schema as far as the page of the API reads it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly $ref?: string;
}
interface Content {
  readonly schema?: Schema;
  example?: unknown;
}
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly example?: unknown;
}
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly security?: readonly unknown[];
  parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const INFO = {
  info: {
    title: 'Zero-waste cell registry',
    version: '1',
    description:
      'Applications, star ratings, the register and each district’s progress. Changes take `If-Match` with the version they were decided on and `Idempotency-Key` for a request that may come twice. Lists are paged by opaque cursors.',
  },
  servers: [{ url: '/api/v1' }],
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
} as const;

/** The OpenAPI document of `api`, with an example of every request and answer. */
export async function documentOf(api: Hono<Env>): Promise<ApiDocument> {
  const made = await generateSpecs(api, {
    ...{ excludeStaticFile: false, defaultValidationErrorResponse: false },
    documentation: structuredClone(INFO) as object,
  });
  const document = made as unknown as ApiDocument;
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods)))
    exemplify(operation);
  return document;
}

/** Operations share what describes a parameter, and each has an example of its own. */
function exemplify(operation: Operation): void {
  const { operationId, parameters = [], requestBody, responses } = operation;
  const { params, query, headers, body, status, answer } = EXAMPLES[operationId] ?? { status: 200 };
  const said = { path: params, query, header: headers };
  operation.parameters = parameters.map((parameter) => {
    const description = parameterTexts[parameter.name as keyof typeof parameterTexts];
    const example = said[parameter.in]?.[parameter.name];
    return { ...parameter, description, ...(example !== undefined && { example }) };
  });
  for (const content of Object.values(requestBody?.content ?? {})) content.example = body;
  if (answer === undefined) return;
  for (const content of Object.values(responses[status]?.content ?? {})) content.example = answer;
}
