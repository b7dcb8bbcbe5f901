import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { Env } from './site.ts';

const TYPES = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;
const FILES = [
  ...(['style.css', 'certificate.css', 'design.css', 'paper.css', 'mark.svg'] as const),
  ...(['draft.js', 'fields.js', 'import.js', 'kept.js', 'upload.js', 'place.js', 'print.js'] as const),
  ...(['keys.js', 'bulk.js', 'marking.js'] as const),
  ...(['faults.js', 'waiting.js'] as const),
  ...(['api.css', 'try.js', 'copy.js'] as const),
] as const;
type FileName = (typeof FILES)[number];

/** The bundle carries the folder `client` beside itself, so the same expression finds it there. */
const folder = new URL('./client/', import.meta.url);

/** The site's style sheet is one file to a browser and one idea each here, from the ground up. */
const STYLE = [
  ...['charts', 'report'],
  ...['tokens', 'base', 'frame', 'controls', 'progress', 'tables', 'forms', 'says', 'sheet', 'evidence'],
  ...['rectification', 'messages', 'trail', 'small-screens', 'notices', 'policy', 'filling'],
  ...[
    'apply',
    'place',
    'queue',
    'publishing',
    'desk',
    'revised',
    'import',
    'public',
    'plans',
    'admin',
    'health',
    'print',
  ],
];
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const contentOf = (name: FileName) =>
  name === 'style.css' ? STYLE.map((part) => read(`style/${part}.css`)).join('') : read(name);

interface Asset {
  readonly body: string;
  readonly type: string;
  readonly address: string;
}
const kept = new Map<string, Asset>();

/** A script with those it imports, which are asked for beside it: their change is its own. */
const withImports = (body: string): string =>
  body + [...body.matchAll(/from '\.\/([^']+)'/g)].map(([, name]) => withImports(read(name ?? ''))).join('');

/** A static file with an address that changes with its content, so that it may be cached for ever. */
function asset(name: FileName): Asset {
  const found = kept.get(name);
  if (found) return found;
  const body = contentOf(name);
  const hash = createHash('sha256').update(withImports(body)).digest('hex').slice(0, 12);
  const made = {
    body,
    type: TYPES[name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES],
    address: `/assets/${hash}/${name}`,
  };
  kept.set(name, made);
  return made;
}

export const assetAddress = (name: FileName): string => asset(name).address;

export const assets = new Hono<Env>().get('/:hash/:name', (c) => {
  const name = FILES.find((file) => file === c.req.param('name'));
  if (!name) return c.notFound();
  const { body, type } = asset(name);
  return c.body(body, 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=31536000, immutable',
  });
});
