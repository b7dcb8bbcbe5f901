import { beforeEach, expect, test } from 'vitest';
import { type StoredBatch, saveBatch } from '../../../shared/store/batches.ts';
import { type Table, toItem } from '../../../shared/store/client.ts';
import { DATA_VERSION, loadDataForm, saveDataForm } from '../../../shared/store/data-version.ts';
import { batchKey, memberKey, noticeRowKey } from '../../../shared/store/keys.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { listMembers } from '../../../shared/store/membership.ts';
import { BATCH, putBatch } from '../../../shared/store/put-batch.ts';
import { upgradeData } from '../../../shared/store/upgrades.ts';
import { dump } from '../../items.ts';
import { meddled } from '../../meddle.ts';
import { planted } from '../../plant.ts';
import { freshTable } from '../../table.ts';

let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

const always = () => true;
const NOW = { version: DATA_VERSION };

/** A notice as it was before it told how many lines it has. */
async function oldNotice(number: number, lines: number, more: Partial<StoredBatch> = {}): Promise<void> {
  const id = `2023-3306-0${number}`;
  await saveBatch(table, { id, programme: '2023', number, by: 'r1@example.test', ...more } as StoredBatch);
  const rows = Array.from({ length: lines }, (_, n) => ({ batch: id, application: `2023-330602-${n}` }));
  if (lines > 0)
    await putBatch(
      table,
      rows.map((row) => toItem({ ...noticeRowKey(row), ...row })),
    );
}
const published = async () =>
  Object.fromEntries(
    (await dump(table)).filter(({ pk }) => pk === 'NOTICES#2023').map(({ id, published }) => [id, published]),
  );

/** More items than one page has, between the notices in no order. */
async function othersToo(count: number): Promise<void> {
  for (let n = 0; n < count; n += BATCH)
    await putBatch(
      table,
      Array.from({ length: BATCH }, (_, i) => toItem({ pk: `UNIT#${n + i}`, sk: 'UNIT' })),
    );
}

/** Lets so many pages be looked at. */
const pages = (most: number) => {
  let left = most;
  return () => left-- > 0;
};

test('an empty table is as new as the code, and one without a mark is of the first form', async () => {
  expect(await loadDataForm(table)).toEqual(NOW);
  await oldNotice(1, 1);
  expect(await loadDataForm(table)).toEqual({ version: 1 });
});

test('notices of before get their lines counted, also those that came to nothing; what is not a notice stays as it is', async () => {
  await oldNotice(1, 3);
  await oldNotice(2, 0);
  await othersToo(BATCH);
  const others = async () => (await dump(table)).filter(({ pk }) => pk !== 'NOTICES#2023' && pk !== 'DATA');
  const before = await others();
  expect(await upgradeData(table, always)).toEqual(NOW);
  expect(await published()).toEqual({ '2023-3306-01': 3, '2023-3306-02': 0 });
  expect(await others()).toEqual(before);
  expect(await loadDataForm(table)).toEqual(NOW);
});

test('a notice that is still being published is left to whoever finishes it', async () => {
  await oldNotice(1, 1, { unfinished: 'publish' });
  await oldNotice(2, 1, { unfinished: 'name' });
  await upgradeData(table, always);
  expect(await published()).toEqual({ '2023-3306-01': undefined, '2023-3306-02': 1 });
});

test('stopped after every page it goes on where it stopped, and comes to the same', async () => {
  for (let n = 1; n < 9; n++) await oldNotice(n, n);
  await othersToo(450);
  const forms = [];
  do forms.push(await upgradeData(table, pages(1)));
  while (forms.at(-1)?.version !== DATA_VERSION);
  expect(forms.map(({ version, after }) => [version, after !== undefined])).toEqual([
    ...[1, 2].flatMap((version) => [
      [version, true],
      [version, true],
      [version + 1, false],
    ]),
  ]);
  expect(new Set(forms.map(({ after }) => JSON.stringify(after))).size).toBe(5);
  expect(Object.values(await published())).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('without time it changes nothing but says where it stands', async () => {
  await oldNotice(1, 1);
  const before = await dump(table);
  expect(await upgradeData(table, pages(0))).toEqual({ version: 1 });
  expect(await dump(table)).toEqual(before);
});

test('a second time changes nothing', async () => {
  await oldNotice(1, 2);
  await upgradeData(table, always);
  const before = await dump(table);
  expect(await upgradeData(table, always)).toEqual(NOW);
  expect(await dump(table)).toEqual(before);
});

test('a notice that has its count keeps it: a page may be looked at twice', async () => {
  await oldNotice(1, 2, { published: 7 });
  await upgradeData(table, always);
  expect(await published()).toEqual({ '2023-3306-01': 7 });
});

test.each([
  ['written in the new form', (item: object) => ({ ...item, published: 5 }), { '2023-3306-01': 5 }],
  ['taken away', () => undefined, {}],
])('an item that is %s while it is looked at stays so', async (_, change, after) => {
  await oldNotice(1, 2);
  const racing = meddled(table, 'command', async (command, next) => {
    if (command === 'UpdateItemCommand')
      await planted(table, ({ pk }) => pk === batchKey('2023', 1).pk, change as Parameters<typeof planted>[2]);
    return next();
  });
  expect(await upgradeData(racing, always)).toEqual(NOW);
  expect(await published()).toEqual(after);
});

test('members of before stand in their city’s list afterwards, as they are', async () => {
  const members = [
    { email: 'Old@example.test', name: '旧', role: 'screener', division: '330602' },
    { email: 'out@example.test', name: '离', role: 'reviewer', division: '3306', disabled: true },
  ] as const;
  for (const member of members) await putBatch(table, [toItem({ ...memberKey(member.email), ...member })]);
  await saveDataForm(table, { version: 2 });
  expect(await upgradeData(table, always)).toEqual(NOW);
  expect(await listMembers(table, '3306')).toEqual([members[1], members[0]]);
  expect(await loadMember(table, 'old@example.test')).toEqual(members[0]);
});

test('data of a newer form than this code are left alone', async () => {
  await saveDataForm(table, { version: DATA_VERSION + 1 });
  const before = await dump(table);
  expect(await upgradeData(table, always)).toEqual({ version: DATA_VERSION + 1 });
  expect(await dump(table)).toEqual(before);
});
