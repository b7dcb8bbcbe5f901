import { beforeEach, expect, test } from 'vitest';
import { keepPolicy, renewPolicy } from '../../../../functions/web/reading/policy-kept.ts';
import { loadPolicy } from '../../../../shared/data/load.ts';
import type { Table } from '../../../../shared/store/client.ts';
import { publish, savePolicyDraft } from '../../../../shared/store/policy.ts';
import { counted, throttled } from '../../../meddle.ts';
import { planted } from '../../../plant.ts';
import { programmeRecord } from '../../../policy-records.ts';
import { freshTable } from '../../../table.ts';

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

async function published(): Promise<void> {
  const record = programmeRecord('2024');
  const draft = { kind: record.kind, id: record.id, version: 1, body: {}, by: record.by, at: record.at };
  await savePolicyDraft(table, draft);
  await publish(table, { record, draft, revision: 0 });
}

/** The programmes of the files, and with one that was published. */
const FILES = ['2023', 'eco2023', 'lowcarbon2023'];
const ALL = ['2023', '2024', 'eco2023', 'lowcarbon2023'];

test('an instance learns of a publication within a minute, and asks no oftener', async () => {
  const { table: watched, sent } = counted(table);
  const holder = { table: watched, policy: loadPolicy('3306') };
  let now = 0;
  const ids = async () => {
    await keepPolicy(holder, () => now);
    return holder.policy.programmes().map(({ id }) => id);
  };
  expect(await ids()).toEqual(FILES);
  await published();
  now = 59_999;
  expect([await ids(), sent]).toEqual([FILES, ['BatchGetItem']]);
  now = 60_000;
  expect([await ids(), sent]).toEqual([ALL, ['BatchGetItem', 'BatchGetItem', 'Query']]);
  now = 120_000;
  expect([await ids(), sent.length]).toEqual([ALL, 4]);
});

test('many who ask at once ask once', async () => {
  const { table: watched, sent } = counted(table);
  const holder = { table: watched, policy: loadPolicy('3306') };
  await Promise.all([keepPolicy(holder), keepPolicy(holder), keepPolicy(holder)]);
  expect(sent).toEqual(['BatchGetItem']);
});

test('while the store is away an instance goes on with what it knows; one that knows nothing does not', async () => {
  const busy = throttled(table);
  const [knowing, new_] = [loadPolicy('3306'), loadPolicy('3306')];
  await published();
  await keepPolicy({ table, policy: knowing });
  await renewPolicy({ table: busy.table, policy: knowing });
  expect(knowing.programmes().length).toBe(ALL.length);
  await expect(keepPolicy({ table: busy.table, policy: new_ })).rejects.toThrow('the store does not answer');
  busy.letGo();
  await keepPolicy({ table: busy.table, policy: new_ });
  expect(new_.programmes().length).toBe(ALL.length);
});

test('a record that was spoilt in the table stops nobody', async () => {
  await published();
  await planted(
    table,
    ({ pk, sk }) => pk === 'POLICY' && sk !== 'HEAD',
    (item) => ({ ...item, text: 'spoilt' }),
  );
  const policy = loadPolicy('3306');
  await keepPolicy({ table, policy });
  expect([policy.programmes().length, policy.published.overlay.faults.length]).toEqual([FILES.length, 1]);
});
