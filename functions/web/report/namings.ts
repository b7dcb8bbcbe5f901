import { unitNames } from '../reading/names.ts';
import { unitsIn } from '../reading/notices.ts';
import { awardIn } from '../reading/programme.ts';
import { number, sheetOf, text } from '../spreadsheet/table.ts';
import { dayText } from '../text/day.ts';
import type { NamedUnit } from './load.ts';
import type { Part, Told } from './part.ts';

/** The month's documents, and whom they named; months without one have no such list. */
export const namingParts = (told: Told): readonly Part[] => [documents(told), ...units(told)];

function documents({ site, t, data: { named } }: Told): Part {
  const { heading, none, columns } = t.report.namings;
  if (named.length === 0) return { heading, lines: [none] };
  type Line = (typeof named)[number];
  return {
    heading,
    sheet: sheetOf(
      heading,
      [
        text<Line>(columns.document, 26, ({ document }) => document?.number),
        text<Line>(columns.date, 18, ({ document }) => document && dayText(t, document.date)),
        text<Line>(columns.notice, 30, ({ programme, number, title }) =>
          t.notices.heading(awardIn(site, t, programme), number, title),
        ),
        number<Line>(columns.units, 12, unitsIn),
      ],
      named,
    ),
    links: named.map(({ id }) => ({ 2: `/notices/${id}`, 3: `/notices/${id}` })),
  };
}

function units({ site, t, data }: Told): Part[] {
  if (data.units.length === 0) return [];
  const { heading } = t.report.units;
  const { name, category, star, district, place, document } = t.register.columns;
  const columns = [
    text<NamedUnit>(name, 30, (unit) => unit.name),
    text<NamedUnit>(category, 22, (unit) => site.policy.standard(unit.category)?.name[t.language] ?? unit.category),
    text<NamedUnit>(star, 10, (unit) => t.site.stars(unit.star)),
    text<NamedUnit>(district, 12, (unit) => unitNames(site, t)(unit.district)),
    text<NamedUnit>(place, 24, ({ division }) => site.policy.divisions().find(division)?.name ?? division),
    text<NamedUnit>(document, 26, (unit) => unit.document),
  ];
  const links = data.units.map(({ cell }): Record<number, string> => (cell ? { 0: `/cells/${cell}` } : {}));
  return [{ heading, sheet: sheetOf(heading, columns, data.units), links }];
}
