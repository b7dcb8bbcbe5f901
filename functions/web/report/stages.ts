import { stageOn, standingOf } from '../../../shared/domain/progress/stages.ts';
import { registerAddress } from '../parts/addresses.ts';
import { unitNames } from '../reading/names.ts';
import { inProgramme } from '../reading/programme.ts';
import { number, sheetOf, text } from '../spreadsheet/table.ts';
import { dayText } from '../text/day.ts';
import { districtsOf } from './load.ts';
import type { Part, Told } from './part.ts';

/** The way by the calendar, and where each district stood on it at the end of the month. */
export const stageParts = (told: Told): readonly Part[] => [plan(told), standing(told)];

function plan({ t, data: { programme, until } }: Told): Part {
  const now = stageOn(programme, until);
  type Line = (typeof programme.stages)[number];
  const { heading } = t.plans.stages;
  const { stage, from, to, state } = t.report.stages;
  const stateOf = (one: Line) => {
    if (one === now) return t.plans.stages.now;
    return one.until < until ? t.plans.over : t.plans.coming;
  };
  const columns = [
    text<Line>(stage, 16, ({ name }) => name[t.language]),
    text<Line>(from, 18, (one) => dayText(t, one.from)),
    text<Line>(to, 18, (one) => dayText(t, one.until)),
    text<Line>(state, 12, stateOf),
  ];
  return { heading, sheet: sheetOf(heading, columns, programme.stages) };
}

function standing({ site, t, data }: Told): Part {
  const { programme, until } = data;
  const lines = districtsOf(data).map((progress) => ({ progress, at: standingOf(programme, progress, until) }));
  type Line = (typeof lines)[number];
  const { standing: heading, stage, state, none, late, inTime, done } = t.plans.stages;
  const columns = [
    text<Line>(t.plans.districts.unit, 14, ({ progress }) => unitNames(site, t)(progress.district)),
    text<Line>(stage, 18, ({ at }) => at.stage?.name[t.language] ?? none),
    text<Line>(state, 14, ({ at }) => (at.done ? done : at.late ? late : inTime)),
    number<Line>(t.district.columns.named, 8, ({ progress }) => progress.cells.named),
  ];
  return {
    heading,
    sheet: sheetOf(heading, columns, lines),
    links: lines.map(({ progress }) => ({
      0: inProgramme(site, `/districts/${progress.district}`, programme.id),
      3: registerAddress(progress, {}),
    })),
  };
}
