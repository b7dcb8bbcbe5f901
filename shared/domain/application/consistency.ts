import { type Hundredths, medianOf } from '../points.ts';
import { indicatorsOf, type Standard } from '../standard/indicator.ts';
import { score } from '../standard/score.ts';
import type { Application } from './application.ts';
import { answersOf } from './sheets.ts';

/** An application with the standard that its sheets go by. */
export interface Judged {
  readonly application: Pick<Application, 'id' | 'sheets'>;
  readonly standard: Standard;
}

/** How far apart several reviewers lie at one indicator, over the applications that at least two of them scored. */
export interface Spread {
  readonly indicator: string;
  readonly all: readonly Apart[];
  /** Mean and most of the distances between the highest and the lowest score. */
  readonly mean: Hundredths;
  readonly most: Hundredths;
  /** Within applications: the root of the mean square distance from each application's own mean. */
  readonly deviation: Hundredths;
}
export interface Apart {
  readonly application: string;
  readonly scores: Readonly<Record<string, Hundredths>>;
  readonly range: Hundredths;
}

/** How a reviewer's whole sheets lie to the median of all whole sheets of the same application: above is lenient, below strict. */
export interface Leaning {
  readonly reviewer: string;
  readonly all: readonly { readonly application: string; readonly by: Hundredths }[];
  readonly mean: Hundredths;
}

export interface Consistency {
  /** How many applications at least two reviewers scored. */
  readonly compared: number;
  /** The widest first. */
  readonly spreads: readonly Spread[];
  /** The strictest first. */
  readonly leanings: readonly Leaning[];
}

interface Sheets {
  readonly application: string;
  readonly by: readonly {
    readonly reviewer: string;
    readonly points: Points;
    readonly total: Hundredths | undefined;
  }[];
}
type Points = Readonly<Record<string, Hundredths>>;

/** Over applications of one category; what fewer than two reviewers scored tells nothing. */
export function consistency(judged: readonly Judged[]): Consistency {
  const all = judged.map(sheetsOf).filter(({ by }) => by.length > 1);
  const indicators = new Map(judged.flatMap(({ standard }) => indicatorsOf(standard)).map(({ id }) => [id, id]));
  const spreads = [...indicators.keys()].flatMap((indicator) => spreadOf(indicator, all) ?? []);
  return {
    compared: all.length,
    spreads: spreads.sort((a, b) => b.mean - a.mean || b.most - a.most),
    leanings: leaningsOf(all).sort((a, b) => a.mean - b.mean || (a.reviewer < b.reviewer ? -1 : 1)),
  };
}

function sheetsOf({ application: { id, sheets }, standard }: Judged): Sheets {
  const by = Object.entries(sheets)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reviewer, sheet]) => {
      const { points, total, faults } = score(standard, answersOf(sheet));
      return { reviewer, points, total: Object.keys(faults).length === 0 ? total : undefined };
    });
  return { application: id, by: by.filter(({ points }) => Object.keys(points).length > 0) };
}

function spreadOf(indicator: string, sheets: readonly Sheets[]): Spread | undefined {
  const all = sheets.flatMap(({ application, by }): Apart[] => {
    const told = by.flatMap(({ reviewer, points }) => {
      const given = points[indicator];
      return given === undefined ? [] : [[reviewer, given] as const];
    });
    const given = told.map(([, each]) => each);
    if (told.length < 2) return [];
    return [{ application, scores: Object.fromEntries(told), range: Math.max(...given) - Math.min(...given) }];
  });
  if (all.length === 0) return undefined;
  const ranges = all.map(({ range }) => range);
  const squares = all.flatMap(({ scores }) => distances(Object.values(scores)).map((each) => each * each));
  return {
    ...{ indicator, all, mean: Math.round(meanOf(ranges)), most: Math.max(...ranges) },
    deviation: Math.round(Math.sqrt(meanOf(squares))),
  };
}

const meanOf = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;
const distances = (all: readonly number[]) => all.map((each) => each - meanOf(all));

function leaningsOf(sheets: readonly Sheets[]): Leaning[] {
  const lies = sheets.flatMap(({ application, by }) => {
    const whole = by.flatMap(({ reviewer, total }) => (total === undefined ? [] : [{ reviewer, total }]));
    const median = medianOf(whole.map(({ total }) => total));
    if (whole.length < 2 || median === undefined) return [];
    return whole.map(({ reviewer, total }) => ({ reviewer, application, by: total - median }));
  });
  return [...Map.groupBy(lies, ({ reviewer }) => reviewer)].map(([reviewer, own]) => ({
    reviewer,
    all: own.map(({ application, by }) => ({ application, by })),
    mean: Math.round(meanOf(own.map(({ by }) => by))),
  }));
}
