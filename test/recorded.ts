import type { Example } from './examples.ts';
import type { Answer } from './reach.ts';
import type { TestSite } from './site.ts';

type Recorded = Example & { readonly status: number; readonly answer?: unknown };

/** Sends each example to the registry, and keeps it with what came back: abridged, with names in place of what chance chose. */
export async function recorded(
  site: TestSite,
  document: Answer['body'],
  examples: AsyncIterable<readonly [string, Example]>,
): Promise<Record<string, Recorded>> {
  const addresses = addressesIn(document);
  const all: Record<string, Recorded> = {};
  for await (const [operation, example] of examples) {
    const { method, path } = addresses.get(operation) ?? { method: 'GET', path: '/no-such-operation' };
    const { as, params = {}, query = {}, headers, body } = example;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? name));
    const search = new URLSearchParams(query).toString();
    const came = await site.call(as, method, search ? `${filled}?${search}` : filled, body, headers);
    all[operation] = { ...example, status: came.status, ...(came.body !== '' && { answer: abridged(came) }) };
  }
  return JSON.parse(named(JSON.stringify(all)));
}

function addressesIn({ paths }: Answer['body']) {
  const all = Object.entries<Record<string, { operationId: string }>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, o]) => [o.operationId, { method: method.toUpperCase(), path }] as const),
  );
  return new Map(all);
}

const MOST = 2;
const LINES = 3;

/** The first of a list, the first entries by the registry's own ids, the first lines of a file; of a workbook nothing. */
function abridged({ headers, body }: Answer): unknown {
  if (headers.get('content-type')?.includes('spreadsheetml')) return undefined;
  return typeof body === 'string' ? body.split('\n').slice(0, LINES).join('\n') : shortened(body);
}

/** Where a property is a record by ids: of indicators, of people, of districts. */
const BY_ID = new Set(['answers', 'points', 'documents', 'site', 'denominators']);
/** What one looks for first; the rest by the alphabet, as a store keeps no order. */
const FIRST = ['items', 'id', 'code', 'application', 'version', 'programme', 'category', 'name', 'state'];
const place = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);

export function shortened(value: unknown, most = Number.POSITIVE_INFINITY): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST).map((one) => shortened(one));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.slice(0, most).map(([key, inner]) => [key, shortened(inner, BY_ID.has(key) ? MOST : undefined)]),
  );
}

/** Ids, keys and signatures are different each time: the first seen is told as the first, and so on. */
export function named(text: string): string {
  const mark = Buffer.from('MESSAGE#2023-06-01T01:00:00.000Z#2023-330602-aaaaaaaaa1#00000009').toString('base64url');
  const kinds: [RegExp, (n: number) => string][] = [
    [/\bTUVTU0FHRS[\w-]+/g, () => mark],
    [/(?<="digest":")[0-9a-f]{64}/g, (n) => String(n).padStart(64, '0')],
    [/\b2023-\d{4,12}-[0-9a-z]{10}\b/g, (n) => `2023-330602-${String(n).padStart(10, 'a')}`],
    [
      /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
      (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    ],
    [/http:\/\/localhost:\d+[^"\\]*/g, (n) => `https://files.example.test/${n}`],
  ];
  return kinds.reduce((said, [kind, name]) => {
    const seen = new Map<string, string>();
    return said.replace(kind, (found) => {
      const known = seen.get(found) ?? name(seen.size + 1);
      seen.set(found, known);
      return known;
    });
  }, text);
}
