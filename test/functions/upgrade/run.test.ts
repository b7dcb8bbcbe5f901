import { beforeEach, expect, test } from 'vitest';
import { upgrade, welcome } from '../../../functions/upgrade/run.ts';
import { loadPolicy } from '../../../shared/data/load.ts';
import type { Table } from '../../../shared/store/client.ts';
import { DATA_VERSION } from '../../../shared/store/data-version.ts';
import { loadMember, loadRoster, saveMember } from '../../../shared/store/members.ts';
import { submitter } from '../../decisions.ts';
import { freshTable } from '../../table.ts';

const policy = loadPolicy('3306');
const EMAIL = 'admin@example.org';
const ADMIN = { email: EMAIL, name: '管理员', role: 'admin', division: '3306' } as const;
let table: Table;
beforeEach(async () => {
  table = await freshTable();
});

test('the first administrator is made, and stands in the roster', async () => {
  await welcome(table, policy, EMAIL);
  expect(await loadMember(table, EMAIL)).toEqual(ADMIN);
  expect(await loadRoster(table, 'admin', '3306')).toEqual([ADMIN]);
});

test('once: what became of them since stays', async () => {
  await welcome(table, policy, EMAIL);
  const renamed = { ...ADMIN, name: '王芳' };
  await saveMember(table, renamed);
  await welcome(table, policy, EMAIL);
  expect(await loadMember(table, EMAIL)).toEqual(renamed);
});

test('one who is a member already stays what he is, also when he may no longer come in', async () => {
  await saveMember(table, submitter);
  await saveMember(table, { ...ADMIN, disabled: true });
  await welcome(table, policy, submitter.email.toUpperCase());
  await welcome(table, policy, EMAIL);
  expect(await loadMember(table, submitter.email)).toEqual(submitter);
  expect(await loadMember(table, EMAIL)).toBeUndefined();
});

test('it tells how far the data are, and whether there is more to do', async () => {
  await welcome(table, policy, EMAIL);
  expect(await upgrade(table, () => false)).toEqual({ version: 1, finished: false });
  expect(await upgrade(table, () => true)).toEqual({ version: DATA_VERSION, finished: true });
});
