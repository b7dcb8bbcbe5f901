import type { Policy } from '../../shared/data/load.ts';
import type { Table } from '../../shared/store/client.ts';
import { DATA_VERSION } from '../../shared/store/data-version.ts';
import { isMember, saveMember } from '../../shared/store/members.ts';
import { upgradeData } from '../../shared/store/upgrades.ts';

/** How far the data are now. */
export interface Upgraded {
  readonly version: number;
  /** False when time ran out: the next call goes on. */
  readonly finished: boolean;
}

/** Makes the first administrator, who then lets the others in. One who is a member already stays what he is. */
export async function welcome(table: Table, { city }: Policy, email: string): Promise<void> {
  if (await isMember(table, email)) return;
  await saveMember(table, { email, name: '管理员', role: 'admin', division: city });
}

export async function upgrade(table: Table, mayGoOn: () => boolean): Promise<Upgraded> {
  const { version } = await upgradeData(table, mayGoOn);
  return { version, finished: version >= DATA_VERSION };
}
