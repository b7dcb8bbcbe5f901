import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openBucket } from '../../shared/objects/bucket.ts';
import { openTable } from '../../shared/store/client.ts';
import { createTable } from '../../shared/store/create.ts';
import type { Stores } from '../transfer/stores.ts';
import { startEngine } from './engine.ts';
import { openObjectStore } from './object-store.ts';
import { BUCKET, type Settings, TABLE } from './settings.ts';

/**
 * Opens the stores of this machine's registry for as long as a work goes on. They are refused while it runs: its engine
 * is found by its folder, and where another DynamoDB is named, the registry itself by its port.
 */
export async function onOwnStores<T>({ dataDir, origin }: Settings, work: (stores: Stores) => Promise<T>): Promise<T> {
  if (process.env.DYNAMODB_ENDPOINT && (await fetch(`${origin}/healthz`).catch(() => undefined)))
    throw new Error(`A registry is running at ${origin}: stop it first.`);
  const engine = await startEngine(dataDir);
  const objects = await openObjectStore(join(dataDir, 'objects'), BUCKET);
  const server = createServer(objects.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const table = openTable(TABLE, engine.endpoint);
    await createTable(table);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${objects.paths}`;
    return await work({ table, bucket: openBucket(BUCKET, address), place: 'local' });
  } finally {
    server.close();
    server.closeAllConnections();
    await engine.stop();
  }
}
