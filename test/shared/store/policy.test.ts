import { beforeEach, expect, test } from 'vitest';
import type { PolicyDraft } from '../../../shared/domain/policy/record.ts';
import { brought, publishedAt } from '../../../shared/domain/sheet.ts';
import type { Table } from '../../../shared/store/client.ts';
import {
  listPolicyDrafts,
  loadPolicyDraft,
  loadPublished,
  publish,
  publishSheet,
  savePolicyDraft,
} from '../../../shared/store/policy.ts';
import { loadTallies } from '../../../shared/store/progress.ts';
import { addSheet, loadSheet, saveSheet } from '../../../shared/store/sheets.ts';
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

test('what a spreadsheet tells is published once, together with the mark that says so, or neither is', async () => {
  const facts = { id: 'a-list', kind: 'divisions', name: '名单.xlsx', by: 'admin@example.test', unknown: [] };
  const at = '2023-06-01T01:00:00.000Z';
  const sheet = brought({ ...facts, at, until: '2023-07-01' }, []);
  await addSheet(table, sheet, []);
  const record = { ...NEXT, kind: 'DIVISIONS' as const, id: '330602' };
  const marked = publishedAt(sheet, at);
  const stands = async () => [
    (await loadPublished(table)).records.length,
    (await loadSheet(table, sheet.by, sheet.id))?.published,
  ];
  expect(await publishSheet(table, record, 3, marked)).toBe(false);
  expect(await stands()).toEqual([0, undefined]);
  expect((await Promise.all([0, 0].map((seen) => publishSheet(table, record, seen, marked)))).toSorted()).toEqual([
    false,
    true,
  ]);
  expect(await stands()).toEqual([1, at]);
  // From another window, with the sheet as it was before.
  expect(await publishSheet(table, { ...record, version: 2 }, 1, marked)).toBe(false);
  expect([await stands(), await saveSheet(table, marked)]).toEqual([[1, at], false]);
});
