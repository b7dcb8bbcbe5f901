import { cpSync, rmSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';

/** A bundle of its own for each: what runs in the cloud carries everything, what runs here leaves packages where they are. */
export const BUNDLES = {
  web: { entry: 'functions/web/handler.ts', cloud: true },
  progress: { entry: 'functions/progress/handler.ts', cloud: true },
  deadlines: { entry: 'functions/deadlines/handler.ts', cloud: true },
  messages: { entry: 'functions/messages/handler.ts', cloud: true },
  invariants: { entry: 'functions/invariants/handler.ts', cloud: true },
  upgrade: { entry: 'functions/upgrade/handler.ts', cloud: true },
  local: { entry: 'functions/local/*.ts', cloud: false },
} as const;

export type BundleName = keyof typeof BUNDLES;

const DATA = ['calendar', 'divisions', 'programmes', 'publication', 'standards'];

/** Packages that are not ES modules ask for Node's own modules by `require`. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Bundles a function's code, with the data and browser files that it reads beside it. */
export async function bundle(name: BundleName, outdir = `dist/${name}`): Promise<Metafile> {
  const { entry, cloud } = BUNDLES[name];
  // A registry may be running from the local one: it is written over, never taken away.
  if (cloud) rmSync(outdir, { recursive: true, force: true });
  const built = await bundleCode(entry, outdir, { cloud });
  for (const folder of DATA) cpSync(`shared/data/${folder}`, `${outdir}/${folder}`, { recursive: true });
  cpSync('functions/web/client', `${outdir}/client`, { recursive: true });
  return built;
}

/** Bundles code alone, and tells what went into it. */
export async function bundleCode(
  entry: string,
  outdir: string,
  { cloud = true, write = true } = {},
): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [entry],
    ...{ outdir, write, metafile: true },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: cloud,
    sourcemap: !cloud,
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
    ...(cloud ? { banner: { js: REQUIRE } } : { packages: 'external' as const }),
  });
  return metafile;
}
