import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';

/** Every district's numbers as a file. */
export const PROGRESS_CSV = '/api/v1/progress.csv';

/** What reporting units are called; the city's own units go by 市本级. */
export const unitNames =
  ({ policy }: Site, t: Text) =>
  (code: string): string =>
    code === policy.city ? t.home.cityLevel : (policy.divisions().find(code)?.name ?? code);

/** Every category that may be applied for, with its name. */
export const categoryNames = ({ policy }: Site, { language }: Text): (readonly [id: string, name: string])[] =>
  policy.standards().map(({ category, name }) => [category, name[language]]);
