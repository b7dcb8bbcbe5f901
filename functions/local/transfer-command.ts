import { parseArgs } from 'node:util';
import { openBucket } from '../../shared/objects/bucket.ts';
import { openTable } from '../../shared/store/client.ts';
import type { Manifest } from '../transfer/manifest.ts';
import type { Stores } from '../transfer/stores.ts';
import type { Tell } from '../transfer/tell.ts';
import { onOwnStores } from './own-stores.ts';
import { readSettings } from './settings.ts';

type Work = (folder: string, stores: Stores, tell: Tell) => Promise<Manifest>;

/** `npm run … -- <folder> [--table <name> --bucket <name>]`: on the stores in the AWS environment, or on this machine's own. */
export async function transferCommand(name: string, work: Work, hint: (table: string | undefined) => string) {
  const { values, positionals } = parseArgs({
    options: { table: { type: 'string' }, bucket: { type: 'string' } },
    allowPositionals: true,
  });
  const { table, bucket } = values;
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0 || !table !== !bucket)
    throw new Error(`usage: npm run ${name} -- <folder> [--table <name> --bucket <name>]`);
  const open = (stores: Stores) => work(folder, stores, console.error);
  const { items, objects } = await (table && bucket ? open(named(table, bucket)) : onOwnStores(readSettings(), open));
  console.log(`${items.count} items, SHA-256 ${items.sha256}\n${objects.count} objects, SHA-256 ${objects.sha256}`);
  console.error(hint(table));
}

/** Where the AWS environment leads: region, keys, and `AWS_ENDPOINT_URL` for an emulator. */
const named = (table: string, bucket: string): Stores => ({
  ...{ table: openTable(table), bucket: openBucket(bucket) },
  place: process.env.AWS_REGION ?? '',
});

/** What went wrong, in one sentence. */
export function failed(error: Error): void {
  const isNoTable = error.name === 'ResourceNotFoundException';
  console.error(isNoTable ? 'There is no such table in this region and account.' : error.message);
  process.exit(1);
}
