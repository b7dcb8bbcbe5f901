import { build } from 'esbuild';

/** Bundles for the cloud as `build.ts` does, and tells the file. */
export async function bundled(entry: string, outdir: string): Promise<string> {
  await build({
    entryPoints: [entry],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return `${outdir}/${entry.replace(/^.*\//, '').replace(/\.ts$/, '.mjs')}`;
}

/** Bytes of a bundle: what its entry loads at once, and all of its code. */
export async function sizes(entry: string): Promise<{ atOnce: number; all: number }> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    write: false,
    outdir: 'unused',
    metafile: true,
    logLevel: 'silent',
  });
  const atOnce = new Set<string>();
  const open = Object.keys(metafile.inputs).filter((file) => entry.endsWith(file));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (atOnce.has(file)) continue;
    atOnce.add(file);
    open.push(...staticImports(metafile.inputs[file]?.imports ?? []));
  }
  const bytes = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + (metafile.inputs[file]?.bytes ?? 0), 0);
  return { atOnce: bytes(atOnce), all: bytes(Object.keys(metafile.inputs)) };
}

const staticImports = (imports: readonly { path: string; kind: string; external?: boolean }[]): string[] =>
  imports.filter((i) => i.kind === 'import-statement' && !i.external).map((i) => i.path);
