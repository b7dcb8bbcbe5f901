import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEngine } from '../../functions/local/engine.ts';
import { startHost } from '../../functions/local/host.ts';
import { TABLE } from '../../functions/local/settings.ts';
import { openTable } from '../../shared/store/client.ts';
import { createTable } from '../../shared/store/create.ts';
import { loadMember } from '../../shared/store/members.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'first-start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('a first start that was killed before its members were written is made up for by the next one', async () => {
  const engine = await startEngine(dataDir);
  await createTable(openTable(TABLE, engine.endpoint));
  await engine.stop();
  const host = await startHost({ port: 0, dataDir, now: undefined });
  const admin = await loadMember(host.site.table, 'admin@example.test');
  await host.stop();
  expect(admin?.role).toBe('admin');
});
