import type { Application, Sheet } from '../../../shared/domain/application/application.ts';
import type { SheetName } from '../../../shared/domain/application/problems.ts';
import { sheetBy } from '../../../shared/domain/application/sheets.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import type { Text } from '../text/text.ts';

/** One sheet among those shown side by side. */
export interface Column {
  readonly title: string;
  readonly sheet: Sheet;
  /** The reader's own sheet can begin as a copy of this one. */
  readonly prefill?: 'self' | 'district';
}

const paper = (documents: Answers): Sheet => ({ documents, site: {} });
/** As colleagues call each other; the column is narrow. */
const mailbox = (email: string) => email.slice(0, email.indexOf('@'));
const begun = (answers: Answers) => Object.keys(answers).length > 0;

/**
 * Self, district and city side by side: what the applicant claims, what the district found, what each reviewer found,
 * and last the sheet that counts: the one being written, or the one that was proposed on.
 */
export function columnsOf(
  t: Text,
  application: Application,
  reader: { readonly email: string },
  writes: SheetName | undefined,
): Column[] {
  const { self, district, city, sheets } = application;
  const columns: Column[] = [{ title: t.desk.self, sheet: paper(self), prefill: 'self' }];
  if (writes === 'district') return [...columns, { title: t.desk.district, sheet: paper(district) }];
  if (begun(district)) columns.push({ title: t.desk.district, sheet: paper(district), prefill: 'district' });
  for (const [email, sheet] of Object.entries(sheets).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own = email === reader.email;
    const shownElsewhere = (own && writes === 'city') || (begun(city) && application.proposal?.by === email);
    if (!shownElsewhere) columns.push({ title: own ? t.desk.own : t.desk.sheetOf(mailbox(email)), sheet });
  }
  if (writes === 'city') return [...columns, { title: t.desk.own, sheet: sheetBy(application, reader.email) }];
  if (begun(city)) columns.push({ title: t.desk.city, sheet: paper(city) });
  return columns;
}
