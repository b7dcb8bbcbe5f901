import { parseArgs } from 'node:util';
import { openBucket } from '../../shared/objects/bucket.ts';
import { openTable } from '../../shared/store/client.ts';
import type { Manifest } from '../transfer/manifest.ts';
import type { Stores } from '../transfer/stores.ts';
import type { Tell } from '../transfer/tell.ts';
import { onOwnStores } from './own-stores.ts';
import { readSettings } from './settings.ts';

type Work = (folder: string, stores: Stores, tell: Tell, how: { over: boolean }) => Promise<Manifest>;

interface Command {
  readonly name: 'export' | 'import';
  readonly work: Work;
  /** What to do next. */
  readonly hint: (table: string | undefined) => string;
}

const options = { table: { type: 'string' }, bucket: { type: 'string' }, over: { type: 'string' } } as const;
const USAGE = {
  export: 'npm run export -- <folder> [--table <name> --bucket <name>]',
  import: 'npm run import -- <folder> [--table <name> --bucket <name>] [--over <the table, once more>]',
};

/** Works on the stores that are named, in the AWS environment, or else on this machine's own. */
export async function transferCommand({ name, work, hint }: Command): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { table, bucket, over } = values;
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0 || !table !== !bucket || (over && name === 'export'))
    throw new Error(`usage: ${USAGE[name]}`);
  const open = (stores: Stores) => {
    if (over !== undefined && over !== stores.table.name)
      throw new Error(`--over is for the table ${over}, and this is ${stores.table.name}.`);
    return work(folder, stores, console.error, { over: over !== undefined });
  };
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
