import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { atOnce } from '../../../functions/local/at-once.ts';
import { transferCommand } from '../../../functions/local/transfer-command.ts';
import { exportTo } from '../../../functions/transfer/export.ts';
import { importFrom } from '../../../functions/transfer/import.ts';
import { readManifest } from '../../../functions/transfer/manifest.ts';
import { runVerify } from '../../../functions/verify/run.ts';
import { contentOf, emptyStores, type Filled, filled, newFolder } from '../transfer/filled.ts';

const { folder, remove } = newFolder();
let source: Filled;
let target: Awaited<ReturnType<typeof emptyStores>>;
beforeAll(async () => {
  [source, target] = await Promise.all([filled(), emptyStores()]);
}, 60_000);
afterAll(async () => {
  source.site.stop();
  await Promise.all([source.objects.stop(), target.objects.stop()]);
  remove();
});

const { argv } = process;
let said: string[];
beforeEach(() => {
  said = [];
  for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation((line) => said.push(line));
});
afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** As somebody types it, where the AWS environment leads to these stores. */
function typed({ objects }: Pick<Filled, 'objects'>, ...words: string[]): void {
  process.argv = ['node', 'command', ...words];
  for (const [name, value] of Object.entries({
    ...{ AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: inject('endpoint'), AWS_ENDPOINT_URL_S3: objects.endpoint },
  }))
    vi.stubEnv(name, value);
}
const exported = () => transferCommand({ name: 'export', work: exportTo, hint: () => 'exported' });
const imported = () => transferCommand({ name: 'import', work: importFrom, hint: (table) => `imported into ${table}` });

test('a registry moves between the stores that are named, where the AWS environment leads', async () => {
  const [from, to] = [source.stores.table.name, target.stores.table.name];
  typed(source, folder, '--table', from, '--bucket', 'evidence');
  await exported();
  typed(target, folder, '--table', to, '--bucket', 'evidence');
  await imported();
  expect(await contentOf(target.stores)).toEqual(await contentOf(source.stores));
  const { items, objects, ...told } = await readManifest(folder);
  expect(told.from).toEqual({ place: 'us-east-1', table: from, bucket: 'evidence' });
  const hashes = `${items.count} items, SHA-256 ${items.sha256}\n${objects.count} objects, SHA-256 ${objects.sha256}`;
  expect(said.filter((line) => line.includes('SHA-256'))).toEqual([hashes, hashes]);
  expect(said.at(-1)).toBe(`imported into ${to}`);
});

test('a table that is named is proven where it is', async () => {
  typed(target, '--table', target.stores.table.name);
  const units = await atOnce('verify', runVerify);
  expect(units.map((unit) => 'broken' in unit && unit.broken)).toEqual(Array(21).fill([]));
  expect(units.map((unit) => 'applications' in unit && unit.applications + unit.drafts)).toContain(7);
});

test('what cannot be meant is refused with how it is written', async () => {
  const usage = 'usage: npm run export -- <folder> [--table <name> --bucket <name>]';
  for (const words of [[], ['a', 'b'], ['a', '--table', 't'], ['a', '--bucket', 'b'], ['a', '--over', 't']]) {
    typed(source, ...words);
    await expect(exported()).rejects.toThrow(usage);
  }
  typed(target, folder, '--table', 'one', '--bucket', 'evidence', '--over', 'other');
  await expect(imported()).rejects.toThrow('--over is for the table other, and this is one.');
});
