import { reportingUnit } from '../../../../shared/domain/division.ts';
import { dayOf, daysBetween } from '../../../../shared/domain/time.ts';
import type { Listed } from '../../../../shared/store/applications.ts';
import type { Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { type Column, day, number, type Sheet, sheetOf, text, time } from '../table.ts';

/** The queue as its reader sees it on the page, with what a spreadsheet can sort by. */
export const queueSheet = (site: Site, t: Text, rows: readonly Listed[]): Sheet =>
  sheetOf(t.files.queue.title, columnsOf(site, t), rows);

function columnsOf({ policy, now }: Site, t: Text): Column<Listed>[] {
  const { waiting, since, star, signed, id } = t.files.queue.columns;
  const { name, category, place, state, deadline } = t.desk.columns;
  const called = (code: string) => policy.divisions().find(code)?.name ?? code;
  const today = dayOf(now());
  return [
    text(name, 36, (row) => row.name),
    text(category, 16, (row) => policy.standard(row.category)?.name[t.language] ?? row.category),
    text(t.files.of.district, 14, (row) => called(reportingUnit(row.applicant))),
    text(place, 18, (row) => called(row.applicant)),
    text(state, 14, (row) => t.states[row.state]),
    text(t.back.title, 14, (row) => row.back && t.back.kinds[row.back]),
    time(since, 24, (row) => row.since),
    number(waiting, 12, (row) => daysBetween(dayOf(row.since), today)),
    day(deadline, 16, (row) => row.deadline),
    day(t.grace.column, 16, (row) => row.grace),
    text(t.desk.assigned, 30, (row) => row.assigned.join('\n')),
    number(star, 12, (row) => row.star),
    text(signed, 10, (row) => (row.signed ? t.files.yes : undefined)),
    text(id, 26, (row) => row.id),
  ];
}
