import type { Schema } from './document.ts';

/** A schema as a reader of TypeScript writes it: `{ reason: string; star?: 3 | 4 | 5 }`, one property a line. */
export function schemaText(schema: Schema | undefined, indent = ''): string {
  if (!schema) return 'unknown';
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((one) => schemaText(one, indent)).join(' | ');
  if (schema.items) return `Array<${schemaText(schema.items, indent)}>`;
  return schema.type === 'object' ? objectText(schema, indent) : String(schema.type ?? 'unknown');
}

function objectText({ properties = {}, required = [], additionalProperties }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? '' : '?';
    return `${inner}${/^\w+$/.test(name) ? name : JSON.stringify(name)}${mark}: ${schemaText(schema, inner)}`;
  });
  if (lines.length > 0) return `{\n${lines.join('\n')}\n${indent}}`;
  const values = typeof additionalProperties === 'object' ? schemaText(additionalProperties, indent) : undefined;
  return values ? `Record<string, ${values}>` : '{}';
}
