import { createHash } from 'node:crypto';
import { api } from '../../../functions/web/api/api.ts';
import { documentOf } from '../../../functions/web/api/document.ts';

/** The document without its examples, which are no part of any type. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner) => (key === 'example' ? undefined : inner));

/** What the client's types are made of, and the line that says so. */
export async function typed() {
  const document = bare(await documentOf(api)) as object;
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  return { document, line: `// Made by \`npm run client\` from /api/v1/openapi.json ${hash.slice(0, 16)}\n` };
}
