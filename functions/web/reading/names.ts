import type { Programme } from '../../../shared/domain/programme.ts';
import type { QuotaName } from '../../../shared/domain/progress/quota.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';

/** Every district's numbers in a programme as a file. */
export const progressFile = ({ id }: Pick<Programme, 'id'>): string => `/api/v1/progress.csv?programme=${id}`;

/** Where all of a district's daily records can be had as a file. */
export const historyFile = ({ id }: Pick<Programme, 'id'>, district: string): string =>
  `/api/v1/progress/${district}/history.csv?programme=${id}`;

/** What reporting units are called; the city's own units go by 市本级. */
export const unitNames =
  ({ policy }: Site, t: Text) =>
  (code: string): string =>
    code === policy.city ? t.home.cityLevel : (policy.divisions().find(code)?.name ?? code);

/** What the numbers of a programme are headed by: its quotas, or that they are named. */
export const countName = (t: Text, { quotas }: Pick<Programme, 'quotas'>, quota: QuotaName): string =>
  quotas[quota] ? t.home.quota[quota] : t.district.columns.named;

/** Every category that may be applied for in a programme, with its name. */
export const categoryNames = (
  { policy }: Site,
  { language }: Text,
  { line }: Pick<Programme, 'line'>,
): (readonly [id: string, name: string])[] =>
  policy.standards(line).map(({ category, name }) => [category, name[language]]);
