import type { Application } from '../../../../shared/domain/application/application.ts';
import { itemState, type RectificationItem } from '../../../../shared/domain/application/rectification.ts';
import { unitName } from '../../../../shared/domain/application/unit.ts';
import { mayRead, seenBy } from '../../../../shared/domain/application/visible.ts';
import { reportingUnit } from '../../../../shared/domain/division.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import { fromHundredths, type Hundredths } from '../../../../shared/domain/points.ts';
import { indicatorsOf } from '../../../../shared/domain/standard/indicator.ts';
import { applicationsOf, type Listed } from '../../../../shared/store/applications.ts';
import type { Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { type Column, day, number, rowOf, type Sheet, text, time, type Value } from '../table.ts';

/** An application as its reader sees it, with the deadline that lists show. */
interface Line {
  readonly application: Application;
  readonly deadline: string | undefined;
}
interface ItemLine extends Pick<Line, 'application'> {
  readonly item: RectificationItem;
}

/** The ledger (台账): one row an application, and beside it one row a rectification item. Read a few at a time. */
export async function ledgerSheets(site: Site, t: Text, member: Member, listed: readonly Listed[]): Promise<Sheet[]> {
  const deadlines = new Map(listed.map(({ id, deadline }) => [id, deadline]));
  const [columns, itemColumns] = [columnsOf(site, t), itemColumnsOf(site, t)];
  const rows: Value[][] = [];
  const items: Value[][] = [];
  for await (const found of applicationsOf(site.table, [...deadlines.keys()])) {
    if (!mayRead(member, found)) continue;
    const application = seenBy(member, found);
    rows.push(rowOf(columns, { application, deadline: deadlines.get(found.id) }));
    for (const item of application.rectification?.items ?? []) items.push(rowOf(itemColumns, { application, item }));
  }
  return [
    { name: t.files.ledger.title, columns, rows },
    { name: t.files.ledger.items, columns: itemColumns, rows: items },
  ];
}

const points = (deed: { readonly score: Hundredths } | undefined) => deed && fromHundredths(deed.score);

function naming({ policy }: Site, t: Text) {
  const called = (code: string) => policy.divisions().find(code)?.name ?? code;
  const standard = ({ category, standardVersion }: Application) => policy.standard(category, standardVersion);
  return {
    called,
    standard,
    category: (a: Application) => standard(a)?.name[t.language] ?? a.category,
    unit: (a: Application) => unitName(a.unit, standard(a)?.unit ?? 'named', policy.divisions().find),
  };
}

function columnsOf(site: Site, t: Text): Column<Line>[] {
  const { columns: c } = t.files.ledger;
  const { called, category, unit } = naming(site, t);
  const items = ({ application }: Line) => application.rectification?.items;
  return [
    text(c.id, 26, ({ application: a }) => a.id),
    text(c.name, 36, ({ application: a }) => unit(a)),
    text(c.category, 16, ({ application: a }) => category(a)),
    text(c.district, 14, ({ application: a }) => called(reportingUnit(a.applicant))),
    text(c.applicant, 18, ({ application: a }) => called(a.applicant)),
    text(c.place, 22, ({ application: a }) => called(a.unit.division)),
    text(c.address, 30, ({ application: a }) => a.unit.address),
    text(c.contact, 12, ({ application: a }) => a.unit.contact),
    text(c.phone, 18, ({ application: a }) => a.unit.phone),
    text(c.state, 14, ({ application: a }) => t.states[a.state]),
    time(c.since, 24, ({ application: a }) => a.since),
    day(c.deadline, 16, ({ deadline }) => deadline),
    time(c.created, 24, ({ application: a }) => a.created.at),
    time(c.submitted, 24, ({ application: a }) => a.submitted?.at),
    number(c.selfScore, 10, ({ application: a }) => points(a.submitted)),
    time(c.recommended, 24, ({ application: a }) => a.recommended?.at),
    number(c.districtScore, 10, ({ application: a }) => points(a.recommended)),
    text(c.assigned, 30, ({ application: a }) => a.assigned.join('\n')),
    number(c.star, 10, ({ application: a }) => a.proposal?.star),
    number(c.cityScore, 10, ({ application: a }) => points(a.proposal)),
    time(c.signed, 24, ({ application: a }) => a.signature?.at),
    number(c.files, 12, ({ application: a }) => Object.keys(a.evidence).length),
    number(c.items, 12, (line) => items(line)?.length),
    number(c.closed, 12, (line) => items(line)?.filter((item) => itemState(item) === 'closed').length),
    text(c.batch, 18, ({ application: a }) => a.notice?.batch),
    day(c.noticeFrom, 16, ({ application: a }) => a.notice?.from),
    day(c.noticeUntil, 16, ({ application: a }) => a.notice?.until),
    text(c.cell, 20, ({ application: a }) => a.award?.code),
    day(c.named, 16, ({ application: a }) => a.award?.document.date),
    text(c.document, 26, ({ application: a }) => a.award?.document.number),
    day(c.validUntil, 16, ({ application: a }) => a.award?.validUntil),
    text(c.returned, 40, ({ application: a }) => a.returned?.reason),
    text(c.ended, 40, ({ application: a }) => a.ended?.reason),
  ];
}

function itemColumnsOf(site: Site, t: Text): Column<ItemLine>[] {
  const { columns: c, itemColumns: i } = t.files.ledger;
  const { called, standard, unit } = naming(site, t);
  const indicator = ({ application, item }: ItemLine) => {
    const of = standard(application);
    return (of && indicatorsOf(of).find(({ id }) => id === item.indicator))?.text[t.language] ?? item.indicator;
  };
  return [
    text(c.id, 26, ({ application: a }) => a.id),
    text(c.name, 36, ({ application: a }) => unit(a)),
    text(c.district, 14, ({ application: a }) => called(reportingUnit(a.applicant))),
    number(i.number, 8, ({ item }) => item.number),
    text(i.indicator, 40, indicator),
    text(i.text, 40, ({ item }) => item.text),
    day(i.due, 16, ({ item }) => item.due),
    text(i.state, 12, ({ item }) => t.itemStates[itemState(item)]),
    time(i.answered, 24, ({ item }) => item.answer?.at),
    text(i.answer, 40, ({ item }) => item.answer?.text),
    time(i.closed, 24, ({ item }) => item.closed?.at),
    time(i.signed, 24, ({ item }) => item.signature?.at),
  ];
}
