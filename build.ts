// Bundles every function into `dist/<name>`, with the data and browser files that it reads beside it.
import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const DATA = ['divisions', 'programmes', 'standards'];

/** A bundle of its own for each: what runs in the cloud carries everything, what runs here leaves packages where they are. */
const BUNDLES = {
  web: { entry: 'functions/web/handler.ts', cloud: true },
  progress: { entry: 'functions/progress/handler.ts', cloud: true },
  deadlines: { entry: 'functions/deadlines/handler.ts', cloud: true },
  messages: { entry: 'functions/messages/handler.ts', cloud: true },
  invariants: { entry: 'functions/invariants/handler.ts', cloud: true },
  local: { entry: 'functions/local/*.ts', cloud: false },
} as const;

type Name = keyof typeof BUNDLES;

async function bundle(name: Name): Promise<void> {
  const { entry, cloud } = BUNDLES[name];
  const outdir = `dist/${name}`;
  // A registry may be running from the local one: it is written over, never taken away.
  if (cloud) rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [entry],
    outdir,
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
  for (const folder of DATA) cpSync(`shared/data/${folder}`, `${outdir}/${folder}`, { recursive: true });
  cpSync('functions/web/client', `${outdir}/client`, { recursive: true });
}

/** Packages that are not ES modules ask for Node's own modules by `require`. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const wanted = process.argv.slice(2) as Name[];
await Promise.all((wanted.length > 0 ? wanted : (Object.keys(BUNDLES) as Name[])).map((name) => bundle(name)));
