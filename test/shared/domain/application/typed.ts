import fc from 'fast-check';
import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { addDays, dayOf } from '../../../../shared/domain/time.ts';
import { BEST, reviewer, secondReviewer, thirdReviewer, townsman } from '../examples.ts';
import { answersOf, type Given, type Sheet, sheets } from '../standard/given.ts';

/** What is typed at a step, whatever the move that is tried needs of it. */
export interface Typed {
  readonly sheet: Sheet;
  readonly site: Sheet;
  readonly unit: { readonly name: string; readonly division: string };
  readonly star: 3 | 4 | 5;
  readonly reason: string;
  /** Days from today: of a visit, of an item's deadline. */
  readonly days: number;
  readonly item: number;
  readonly items: number;
  readonly reviewers: readonly string[];
  readonly outcome: 'assessing' | 'failed';
}

const full = (value: string): Given => ({ answer: { value }, means: Number(value) });
const best: Sheet = {
  ...Object.fromEntries(Object.entries(BEST).map(([id, { value = '' }]) => [id, full(value)])),
  'sorting-rate': { answer: { value: '95' }, means: 9500 },
  forest: { answer: { value: '40' }, means: 4000 },
};
const rate = (percent: number): Sheet => ({
  ...best,
  'sorting-rate': { answer: { value: `${percent}%` }, means: percent * 100 },
});
const vetoed = (value: string): Sheet => ({ ...best, dumping: { answer: { value }, means: 1 } });

const someSheet = (standard: Standard): fc.Arbitrary<Sheet> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(best) },
    { weight: 3, arbitrary: fc.integer({ min: 80, max: 90 }).map(rate) },
    { weight: 2, arbitrary: fc.constantFrom('1', '１', ' 1 ').map(vetoed) },
    { weight: 1, arbitrary: fc.constantFrom(...fc.sample(sheets(standard), { numRuns: 100, seed: 1 })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Sheet>(
        { ...best, charter: { answer: { value: '0' }, means: 0 } },
        { ...best, rules: { answer: {} } },
        { elsewhere: { answer: { value: '1' }, means: 1 } },
        {},
      ),
    },
  );

/** What was seen on site: mostly nothing, sometimes a rate, a veto or something that cannot be read. */
const seen: fc.Arbitrary<Sheet> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Sheet>(
      { 'sorting-rate': { answer: { value: '87' }, means: 8700 } },
      { dumping: full('1') },
      { dumping: full('0'), rules: { answer: { note: '未见' } } },
      { forest: { answer: { notApplicable: true } } },
    ),
  },
);

export const typed = (standard: Standard): fc.Arbitrary<Typed> =>
  fc.record({
    sheet: someSheet(standard),
    site: seen,
    unit: fc.record({
      name: fc.constantFrom('塔山小学', '塔山 小学', 'ABC学校', 'ａｂｃ学校'),
      division: fc.constantFrom('330602001001', '330602001200'),
    }),
    star: fc.constantFrom(3 as const, 4 as const, 5 as const),
    reason: fc.constantFrom('理由', '理由', '理由', ' '),
    days: fc.integer({ min: -3, max: 63 }),
    item: fc.nat({ max: 20 }),
    items: fc.integer({ min: 1, max: 2 }),
    reviewers: fc.constantFrom<string[]>(
      [],
      [],
      [reviewer.email],
      [secondReviewer.email, thirdReviewer.email],
      [townsman.email],
      ['nobody@example.test'],
    ),
    outcome: fc.constantFrom('assessing' as const, 'failed' as const),
  });

/** One of the items that there are; now and then one more. */
const itemOf = ({ item }: Typed, { rectification }: Application) =>
  1 + (item % ((rectification?.items.length ?? 0) || 1)) + (item > 19 ? 2 : 0);
type Maker<T extends TransitionName> = (typed: Typed, today: string, application: Application) => Inputs[T];
const reasoned = ({ reason }: Typed) => ({ reason });
const nothing = () => ({});

/** What is typed, as each transition wants it. */
const INPUT_OF: { readonly [T in TransitionName]: Maker<T> } = {
  save: ({ unit, sheet }) => ({ unit, answers: answersOf(sheet) }),
  attach: ({ reason }, _, { version }) => ({
    evidence: {
      id: `e${version}`,
      indicator: reason === ' ' ? 'elsewhere' : 'rules',
      name: '照片.jpg',
      size: 1000,
      type: 'jpeg',
      sha256: 'a'.repeat(64),
    },
  }),
  detach: ({ item }, _, { evidence }) => ({ evidence: Object.keys(evidence)[item % 3] ?? 'none' }),
  delete: nothing,
  submit: nothing,
  withdraw: reasoned,
  'screen-start': nothing,
  recommend: ({ sheet }) => ({ answers: answersOf(sheet) }),
  recall: nothing,
  decline: reasoned,
  assess: nothing,
  score: ({ sheet, site }) => ({ answers: answersOf(sheet), site: answersOf(site) }),
  assign: ({ reviewers }) => ({ reviewers }),
  recuse: reasoned,
  'plan-visit': ({ days, reason }, today) => ({ day: addDays(today, days), visitors: reason }),
  'record-visit': ({ days, reason }, today) => ({ day: addDays(today, -days), visitors: reason, findings: reason }),
  return: ({ reason }) => ({ reason, indicators: { rules: reason } }),
  fail: reasoned,
  rectify: ({ items, reason, days }, today) => ({
    items: Array.from({ length: items }, (_, n) => ({
      indicator: 'rules',
      text: reason,
      due: addDays(today, days - n),
    })),
  }),
  'answer-item': (t, _, a) => ({ item: itemOf(t, a), text: t.reason }),
  'reopen-item': (t, today, a) => ({ item: itemOf(t, a), reason: t.reason, due: addDays(today, t.days) }),
  'close-item': (t, _, a) => ({ item: itemOf(t, a) }),
  'sign-item': (t, _, a) => ({ item: itemOf(t, a) }),
  propose: ({ sheet, site, star, reason }) => ({ answers: answersOf(sheet), site: answersOf(site), star, reason }),
  'send-back': reasoned,
  sign: nothing,
  publish: ({ items }, today, { version }) => ({
    batch: `2023-3306-${100 + version}`,
    until: addDays(today, 5 + items * 2),
  }),
  'call-off': ({ reason }, _, { notice }) => ({ batch: notice?.batch ?? '', reason }),
  object: ({ reason }) => ({ text: reason, name: '某居民', contact: '13800000000' }),
  uphold: ({ reason, outcome }) => ({ reason, outcome }),
  dismiss: reasoned,
  name: ({ reason, items }, today) => ({ number: reason, date: addDays(today, 1 - items) }),
  review: reasoned,
  keep: reasoned,
  revoke: reasoned,
  remind: nothing,
  lapse: nothing,
  expire: nothing,
};

export const inputOf = <T extends TransitionName>(transition: T, typed: Typed, now: string, application: Application) =>
  INPUT_OF[transition](typed, dayOf(now), application) as Inputs[T];
