import { gzipSync } from 'node:zlib';
import type { House } from './house.ts';
import { SUBMITTER } from './lives.ts';
import { addresses, PAGES } from './requests.ts';
import { atMost, type Row } from './row.ts';

const FIRST = ['/', '/apply', '/apply/new', '/apply/:id/unit'];

/** The JavaScript that pages send, in compressed kilobytes: files, what those import, and what stands in the page itself. */
export async function scripts(house: House): Promise<Row[]> {
  const address = await addresses(house);
  const others = ['/admin', '/api/v1/docs'].map((path) => ['', path, 'admin@example.test'] as const);
  const sent = new Map<string, number>();
  for (const [, path, who = SUBMITTER] of [...PAGES, ...others])
    if (path !== '/api/v1/progress') sent.set(path, await kilobytes(house, address(path), who));
  const [worst = '', most = 0] = [...sent].sort((a, b) => b[1] - a[1])[0] ?? [];
  const first = Math.max(...FIRST.map((path) => sent.get(path) ?? Number.NaN));
  return [
    atMost("JavaScript to a submitter's first pages (home, list, new, unit step)", first, 30, ' kB'),
    atMost(`JavaScript to any of ${sent.size} pages (most: ${worst})`, most, 200, ' kB'),
  ];
}

async function kilobytes(house: House, path: string, who: string): Promise<number> {
  const page = await (await house.page(who, path)).text();
  const inline = [...page.matchAll(/<script\b[^>]*>([^<]+)<\/script>/g)].map(([, code = '']) => code);
  const files = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"|rel="modulepreload"[^>]*href="([^"]+)"/g)];
  const seen = new Map<string, string>();
  for (const [, src, preloaded] of files) await load(new URL(src ?? preloaded ?? '', house.origin + path), seen);
  return [...inline, ...seen.values()].reduce((sum, code) => sum + gzipSync(code).length / 1000, 0);
}

/** A script, and every script that it imports. */
async function load(address: URL, seen: Map<string, string>): Promise<void> {
  if (seen.has(address.href)) return;
  const code = await (await fetch(address)).text();
  seen.set(address.href, code);
  const imports = code.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g);
  for (const [, path = ''] of imports) await load(new URL(path, address), seen);
}
