import { beforeEach, expect, test } from 'vitest';
import type { PolicyDraft } from '../../../shared/domain/policy/record.ts';
import type { Table } from '../../../shared/store/client.ts';
import {
  listPolicyDrafts,
  loadPolicyDraft,
  loadPublished,
  publish,
  savePolicyDraft,
} from '../../../shared/store/policy.ts';
import { loadTallies } from '../../../shared/store/progress.ts';
import { programmeRecord, standardRecord } from '../../policy-records.ts';
import { freshTable } from '../../table.ts';

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

const NEXT = programmeRecord('2024');
const draftOf = ({ kind, id }: typeof NEXT, version = 1): PolicyDraft => ({
  ...{ kind, id, version, by: 'admin@example.test', at: '2023-06-01T01:00:00.000Z' },
  body: { 'name.zh': '草稿' },
});
async function published(record = NEXT, revision = 0) {
  const version = ((await loadPolicyDraft(table, record))?.version ?? 0) + 1;
  await savePolicyDraft(table, draftOf(record, version));
  return publish(table, { record, draft: draftOf(record, version), revision });
}

test('what is published is read back as it was, with how often something was', async () => {
  expect(await loadPublished(table)).toEqual({ revision: 0, records: [] });
  expect([await published(), await published(standardRecord('shop', 2), 1)]).toEqual([true, true]);
  expect(await loadPublished(table)).toEqual({ revision: 2, records: [NEXT, standardRecord('shop', 2)] });
});

test('of two who publish at once one wins, and what the other has is still there', async () => {
  const mine = standardRecord('shop', 2);
  await savePolicyDraft(table, draftOf(NEXT));
  await savePolicyDraft(table, draftOf(mine));
  const both = [NEXT, mine].map((record) => publish(table, { record, draft: draftOf(record), revision: 0 }));
  expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
  expect((await loadPublished(table)).records.length).toBe(1);
  const left = (await listPolicyDrafts(table)).filter(({ body }) => body);
  expect(left.map(({ version }) => version)).toEqual([1]);
});

test('a version is published once: neither the same again nor what was made of an older draft goes through', async () => {
  await published();
  const again = { record: { ...NEXT, text: '{}' }, revision: 1 };
  expect(await publish(table, { ...again, draft: draftOf(NEXT) })).toBe(false);
  expect(await publish(table, { ...again, draft: draftOf(NEXT, 2) })).toBe(false);
  expect((await loadPublished(table)).records).toEqual([NEXT]);
});

test('a published draft is empty, and the next one of its name goes on counting', async () => {
  await published();
  const { body, version } = (await loadPolicyDraft(table, NEXT)) ?? {};
  expect([body, version]).toEqual([undefined, 2]);
  expect([await savePolicyDraft(table, draftOf(NEXT, 2)), await savePolicyDraft(table, draftOf(NEXT, 3))]).toEqual([
    false,
    true,
  ]);
});

test('a new programme takes its denominators along, in the same transaction', async () => {
  const count = { townships: 17, villages: 352, asOf: '2023-12-31', source: { zh: '统计表', en: 'table' } };
  const denominators = { version: 1, districts: { '330602': count } };
  await savePolicyDraft(table, draftOf(NEXT));
  await publish(table, { record: NEXT, draft: draftOf(NEXT), revision: 0, denominators });
  expect((await loadTallies(table, '2024', [])).denominators).toEqual(denominators);
});
