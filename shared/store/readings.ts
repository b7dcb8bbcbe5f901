import { type DistrictReadings, NO_READINGS } from '../domain/progress/readings.ts';
import type { Table } from './client.ts';
import { readingsKey, withoutKeys } from './keys.ts';
import { saveOnVersion } from './on-version.ts';
import { getAll } from './read.ts';

/** What several districts reported in a programme, in one request and in their order. */
export async function loadReadings(
  table: Table,
  programme: string,
  districts: readonly string[],
): Promise<DistrictReadings[]> {
  const keys = districts.map((district) => readingsKey(programme, district));
  const found = await getAll<DistrictReadings[]>(table, keys);
  return districts.map((_, n) => {
    const item = found[n];
    return item ? withoutKeys(item) : NO_READINGS;
  });
}

/** Writes a district's record on the version it was changed from; false when somebody was faster. */
export const saveReadings = (
  table: Table,
  [programme, district]: readonly [programme: string, district: string],
  record: DistrictReadings,
): Promise<boolean> => saveOnVersion(table, readingsKey(programme, district), record);
