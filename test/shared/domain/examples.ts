import type { Context } from '../../../shared/domain/application/guards.ts';
import type { Bilingual } from '../../../shared/domain/bilingual.ts';
import type { Calendar } from '../../../shared/domain/calendar.ts';
import { type Division, type Level, levelOf } from '../../../shared/domain/division.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { Programme, Terms } from '../../../shared/domain/programme.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import type { Indicator, Rule, Standard } from '../../../shared/domain/standard/indicator.ts';

const words = (text: string): Bilingual => ({ zh: `${text}（中文）`, en: text });

export const indicator = (id: string, points: number, rule: Rule, flags: Partial<Indicator> = {}): Indicator => ({
  id,
  text: words(id),
  points,
  methods: ['documents'],
  rule,
  required: false,
  veto: false,
  bonus: false,
  mayNotApply: false,
  ...flags,
});

const allOrNothing: Rule = { kind: 'all-or-nothing' };
const grades = [200, 100, 0].map((points) => ({ points, text: words(`${points / 100} points`) }));

/** A standard of one section around some indicators. */
export const standardOf = (indicators: readonly Indicator[], changes: Partial<Standard> = {}): Standard => ({
  category: 'school',
  line: 'zero-waste',
  version: 1,
  name: words('School'),
  title: words('Assessment standard for zero-waste schools'),
  source: words('An example'),
  unit: 'named',
  bonusCap: 0,
  sections: [{ id: 'all', name: words('All'), indicators }],
  ...changes,
});

/** Every rule kind with the numbers of domain.md's table; 100 points, two vetoes, bonuses of 7 under a cap of 5. */
export const exampleStandard = (changes: Partial<Standard> = {}): Standard =>
  standardOf([], {
    bonusCap: 500,
    sections: [
      {
        id: 'hard',
        name: words('Hard requirements'),
        indicators: [
          indicator('dumping', 0, allOrNothing, { veto: true }),
          indicator('false-papers', 0, allOrNothing, { veto: true }),
        ],
      },
      {
        id: 'management',
        name: words('Management'),
        indicators: [
          indicator('charter', 500, allOrNothing, { required: true }),
          indicator('rules', 300, { kind: 'additive', each: 100 }),
          indicator('training', 200, { kind: 'graded', grades }, { mayNotApply: true }),
        ],
      },
      {
        id: 'sorting',
        name: words('Sorting'),
        indicators: [
          indicator('yards', 1000, { kind: 'deduction', each: 50 }),
          indicator('sorting-rate', 4000, { kind: 'rate', threshold: 9000, step: 100, lose: 200 }),
          indicator(
            'forest',
            4000,
            { kind: 'target', compare: 'at-least', value: 4000, unit: words('%') },
            { mayNotApply: true },
          ),
        ],
      },
      {
        id: 'bonus',
        name: words('Bonus'),
        indicators: [
          indicator('awards', 400, { kind: 'additive', each: 200 }, { bonus: true }),
          indicator('pilot', 300, allOrNothing, { bonus: true }),
        ],
      },
    ],
    ...changes,
  });

/** Full points everywhere, no veto, no bonus: exactly 100. */
export const BEST: Answers = {
  dumping: { value: '0' },
  'false-papers': { value: '0' },
  charter: { value: '1' },
  rules: { value: '3' },
  training: { value: '0' },
  yards: { value: '0' },
  'sorting-rate': { value: '95' },
  forest: { value: '40' },
};

/** A complete sheet that scores `total`, a multiple of half a point from 60 up, by its sorting rate and its yards. */
export function sheetOf(total: number): Answers {
  const lost = 10_000 - total;
  const rate = 90 - Math.floor(lost / 200);
  return { ...BEST, 'sorting-rate': { value: String(rate) }, yards: { value: String((lost % 200) / 50) } };
}

export const TERMS: Terms = {
  correctionDays: 15,
  rectificationDays: 60,
  graceDays: 0,
  remindDays: 3,
  noticeWorkingDays: 5,
  renewalDays: 180,
  objectionsPerHour: { sender: 5, application: 30 },
};

export const exampleProgramme = (changes: Partial<Programme> = {}): Programme => ({
  id: '2023',
  line: 'zero-waste',
  name: words('Zero-waste city cells 2023'),
  award: words('zero-waste city cell'),
  city: '3306',
  window: { opens: '2023-01-01', closes: '2023-12-31' },
  screening: true,
  terms: TERMS,
  divisionList: { asOf: '2023-06-30', source: words('The division list') },
  quotas: {
    rounding: 'up',
    scope: 'district',
    cells: { count: 100 },
    townships: { percent: 20, category: 'township' },
    villages: { percent: 5, category: 'village' },
  },
  stages: [],
  starBands: { 3: 8500, 4: 9000, 5: 9500 },
  starGoals: { '330602': { kind: 'reach', stars: 3 }, '330604': { kind: 'upgrade' } },
  colours: { green: 100, amber: 75 },
  validYears: 3,
  sources: [words('The plan')],
  ...changes,
});

const member = (
  mailbox: string,
  name: string,
  role: Member['role'],
  division: string,
  more: Partial<Member> = {},
): Member => ({ email: `${mailbox}@example.test`, name, role, division, ...more });

export const submitter = member('t330602001', '王申报', 'submitter', '330602001');
export const neighbour = member('t330602002', '李邻镇', 'submitter', '330602002');
export const citySubmitter = member('city', '市直单位', 'submitter', '3306');
export const screener = member('d330602', '赵初审', 'screener', '330602');
export const otherScreener = member('d330603', '钱初审', 'screener', '330603');
export const reviewer = member('r1', '孙评审', 'reviewer', '3306');
export const secondReviewer = member('r2', '周评审', 'reviewer', '3306');
export const thirdReviewer = member('r3', '郑评审', 'reviewer', '3306');
/** They come from the applicant's township, and from the unit that applies. */
export const townsman = member('r4', '冯评审', 'reviewer', '3306', { ties: { divisions: ['330602001'], units: [] } });
export const parent = member('r5', '陈评审', 'reviewer', '3306', { ties: { divisions: [], units: ['塔山 小学'] } });
export const admin = member('admin', '吴管理', 'admin', '3306');

const PLACES: readonly (readonly [code: string, name: string])[] = [
  ['3306', '绍兴市'],
  ['330602', '越城区'],
  ['330602001', '塔山街道'],
  ['330602001001', '花园社区'],
  ['330602001200', '塔山村'],
  ['330602002', '府山街道'],
  ['330602002001', '府山社区'],
  ['330603', '柯桥区'],
  ['330603001', '柯桥街道'],
  ['330603001001', '柯桥社区'],
];
const parents: Record<Level, number> = { city: 0, district: 4, township: 6, village: 9 };
const places = new Map(
  PLACES.map(([code, name]): [string, Division] => {
    const level = levelOf(code) ?? 'city';
    return [code, { code, name, level, parent: code.slice(0, parents[level]) }];
  }),
);

export const divisions = (code: string): Division | undefined => places.get(code);

/** Noon of a day in Shanghai. */
export const noonOf = (day: string): string => `${day}T04:00:00.000Z`;

/** Mondays to Fridays are worked on, as far as it goes: to the end of 2026. */
export const weekdays: Calendar = {
  isWorkday: (day) => (day > '2026-12-31' ? undefined : new Date(noonOf(day)).getUTCDay() % 6 !== 0),
  holiday: () => undefined,
};

export const exampleContext = (changes: Partial<Context> = {}): Context => ({
  programme: exampleProgramme(),
  standard: exampleStandard(),
  divisions,
  calendar: weekdays,
  now: noonOf('2023-06-01'),
  serial: 7,
  source: { via: 'page', address: '192.0.2.1' },
  people: [reviewer, secondReviewer, thirdReviewer, townsman, parent, screener],
  ...changes,
});
