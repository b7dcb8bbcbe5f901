import type { Answers } from '../standard/answer.ts';
import type { Application, Sheet } from './application.ts';

const BLANK: Sheet = { documents: {}, site: {} };

/** A reviewer's own sheet of an application; blank before the first word. */
export const sheetBy = ({ sheets }: Pick<Application, 'sheets'>, email: string): Sheet => sheets[email] ?? BLANK;

/** What a sheet comes to: what was seen on site goes before what the documents say. */
export function answersOf({ documents, site }: Sheet): Answers {
  const seen = Object.entries(site).filter(([, { value, notApplicable }]) => value || notApplicable);
  return { ...documents, ...Object.fromEntries(seen) };
}
