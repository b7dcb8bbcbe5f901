import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BundleName, bundle } from '../../bundling.ts';
import { unpackClient } from './client.ts';
import { type Lambda, startLambda } from './lambda.ts';
import { type Size, sizeIn } from './sizes.ts';

/** Bundles built for the cloud, in a folder outside of this one: nothing that they forgot is found by chance. */
export interface Built {
  readonly sizes: Readonly<Record<string, Size>>;
  start(name: BundleName, env?: Readonly<Record<string, string>>): Promise<Lambda>;
  /** Removes the folder, and stops what was started. */
  remove(): Promise<void>;
}

export async function built(...names: readonly BundleName[]): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  mkdirSync(join(folder, 'runtime'));
  const client = unpackClient(join(folder, 'runtime'));
  const sizes = names.map(async (name) => [name, sizeIn(await bundle(name, join(folder, name)))] as const);
  const started: Lambda[] = [];
  return {
    sizes: Object.fromEntries(await Promise.all(sizes)),
    start: async (name, env = {}) => {
      const lambda = await startLambda({ client, folder: join(folder, name), env });
      started.push(lambda);
      return lambda;
    },
    remove: async () => {
      await Promise.all(started.map((lambda) => lambda.stop()));
      rmSync(folder, { recursive: true });
    },
  };
}
