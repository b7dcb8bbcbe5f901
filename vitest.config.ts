import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: [process.env.LONG ? 'test/**/*.long.test.ts' : 'test/**/!(*.long).test.ts'],
    // They need a deployed registry: `npm run test:aws`.
    exclude: ['test/aws/**', 'node_modules/**'],
    globalSetup: ['test/engine.ts'],
    // Tests share no state but what they make themselves; one process for many files starts faster.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
