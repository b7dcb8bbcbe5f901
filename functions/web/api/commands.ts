import { type ApiDocument, EXAMPLES, type Operation } from './document.ts';
import { linesOf } from './json-lines.ts';

/** An operation with its address. */
export interface Addressed extends Operation {
  readonly method: string;
  readonly path: string;
}

/** Every operation of a document. */
export const addressed = (paths: ApiDocument['paths']): Addressed[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
  );

/** The example as a command, its token in the shell's own variable. */
export function curlOf(origin: string, { operationId, method, path, security, requestBody }: Addressed): string {
  const { params = {}, query = {}, headers = {}, body } = EXAMPLES[operationId] ?? {};
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? name));
  const search = new URLSearchParams(query).toString();
  const sent = { ...headers, ...(requestBody && { 'Content-Type': 'application/json' }) };
  return [
    `curl -X ${method} '${origin}/api/v1${filled}${search && `?${search}`}'`,
    ...(security ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...Object.entries(sent).map(([name, value]) => `-H '${name}: ${value}'`),
    ...(requestBody ? [`-d '${JSON.stringify(body)}'`] : []),
  ].join(' \\\n  ');
}

/** How a registry is opened by the client (`functions/client`); every `callOf` goes on from there. */
export const openingOf = (origin: string): string => `import { openRegistry } from './functions/client/registry.ts';

const registry = openRegistry({ address: '${origin}', token: process.env.TOKEN });`;

/** The example as a line for the client. */
export function callOf({ operationId, method, path, requestBody }: Addressed): string {
  const { params, query, headers = {}, body } = EXAMPLES[operationId] ?? {};
  const { 'If-Match': tag, 'Idempotency-Key': key } = headers;
  const said = {
    ...(params && { path: params }),
    ...(query && { query }),
    ...(requestBody && { body }),
    ...(tag && { version: Number(tag.replaceAll('"', '')) }),
    ...(key && { key }),
  };
  const args = Object.keys(said).length > 0 ? `, ${withPlainNames(linesOf(said))}` : '';
  return `await registry.${method.toLowerCase()}('${path}'${args});`;
}

/** As people write objects; within a text the quotes of a name would be escaped. */
const withPlainNames = (json: string) => json.replace(/"([A-Za-z]\w*)":/g, '$1:');
