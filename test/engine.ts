import type { TestProject } from 'vitest/node';
import { startEngine } from '../functions/local/engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    endpoint: string;
  }
}

/** One engine, in memory, for all tests of the store; each test file makes a table of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine(undefined);
  project.provide('endpoint', engine.endpoint);
  return () => engine.stop();
}
