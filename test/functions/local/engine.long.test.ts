import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Engine, startEngine } from '../../../functions/local/engine.ts';

let folder: string;
let running: Engine[];
let parents: ChildProcess[];

beforeEach(async () => {
  vi.stubEnv('DYNAMODB_ENDPOINT', undefined);
  folder = await mkdtemp(join(tmpdir(), 'engine-'));
  running = [];
  parents = [];
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const parent of parents) parent.kill('SIGKILL');
  await Promise.all(running.map((engine) => engine.stop()));
  await rm(folder, { recursive: true });
});

async function start(dataDir: string | undefined): Promise<Engine> {
  const engine = await startEngine(dataDir);
  running.push(engine);
  return engine;
}

function client(engine: Engine): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint: engine.endpoint, region: 'local', credentials, maxAttempts: 1 });
}

async function createTable(engine: Engine): Promise<void> {
  const definition = new CreateTableCommand({
    TableName: 'registry',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
  await client(engine).send(definition);
}

async function tables(engine: Engine): Promise<string[] | undefined> {
  return (await client(engine).send(new ListTablesCommand())).TableNames;
}

/** Another registry: a process of its own that starts an engine and says where. */
async function startInAnotherProcess(dataDir: string): Promise<{ parent: ChildProcess; engine: Engine }> {
  const module = new URL('../../../functions/local/engine.ts', import.meta.url).href;
  const program = `
    const { startEngine } = await import(${JSON.stringify(module)});
    console.log((await startEngine(${JSON.stringify(dataDir)})).endpoint);
  `;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  parents.push(parent);
  const [endpoint] = await once(parent.stdout, 'data');
  return { parent, engine: { endpoint: String(endpoint).trim(), stop: async () => {} } };
}

test('an engine without a folder is empty and forgets', async () => {
  await createTable(await start(undefined));
  expect(await tables(await start(undefined))).toEqual([]);
});

test('an engine on a folder remembers what it held before it stopped', async () => {
  const first = await start(join(folder, 'not yet there'));
  await createTable(first);
  await first.stop();
  expect(await tables(await start(join(folder, 'not yet there')))).toEqual(['registry']);
});

test('a stopped engine no longer answers', async () => {
  const engine = await start(folder);
  await engine.stop();
  await expect(fetch(engine.endpoint)).rejects.toThrow('fetch failed');
});

test('a folder in use is refused, and its engine goes on', async () => {
  const first = await start(folder);
  await expect(startEngine(folder)).rejects.toThrow(/is in use by another running registry .* set DATA_DIR/);
  expect(await tables(first)).toEqual([]);
});

test('an engine ends with its registry, even with one that was killed, and the folder is free again', async () => {
  const other = await startInAnotherProcess(folder);
  await createTable(other.engine);
  other.parent.kill('SIGKILL');
  expect(await tables(await start(folder))).toEqual(['registry']);
  await expect(fetch(other.engine.endpoint)).rejects.toThrow('fetch failed');
});

test('a process id that has passed to another program does not block the folder', async () => {
  await writeFile(join(folder, 'engine.pid'), String(process.pid));
  expect(await tables(await start(folder))).toEqual([]);
});

test('an engine that cannot start says why', async () => {
  await mkdir(join(folder, 'registry.db'));
  await expect(startEngine(folder)).rejects.toThrow(/did not start\. .*unable to open database file/);
});

test('a missing engine is reported with the ways out', async () => {
  const arch = process.arch;
  Object.defineProperty(process, 'arch', { value: 'pdp11' });
  vi.stubEnv('PATH', '');
  await expect(startEngine(folder)).rejects.toThrow(/pdp11\): install dynoxide, or set DYNAMODB_ENDPOINT/);
  Object.defineProperty(process, 'arch', { value: arch });
});

test('another DynamoDB that is named is used as it is', async () => {
  vi.stubEnv('DYNAMODB_ENDPOINT', 'http://127.0.0.1:4566');
  expect((await startEngine(folder)).endpoint).toBe('http://127.0.0.1:4566');
});
