import * as v from 'valibot';
import { toHundredths } from '../domain/points.ts';
import {
  COMPARISONS,
  indicatorsOf,
  METHODS,
  type Standard,
  UNIT_KINDS,
  ZERO_WASTE,
} from '../domain/standard/indicator.ts';

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'ids are lower-case words joined by hyphens'),
);
export const bilingual = v.strictObject({
  zh: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  en: v.pipe(v.string(), v.trim(), v.nonEmpty()),
});

/** Written as points with at most two decimals, read as whole hundredths. */
export const points = v.pipe(
  v.number(),
  v.minValue(0),
  v.check((n) => toHundredths(n) !== undefined, 'at most two decimals'),
  v.transform((n) => toHundredths(n) as number),
);
const positive = v.pipe(points, v.minValue(1));

const rule = v.variant('kind', [
  v.strictObject({ kind: v.literal('all-or-nothing') }),
  v.strictObject({ kind: v.literal('additive'), each: positive }),
  v.strictObject({ kind: v.literal('deduction'), each: positive }),
  v.strictObject({
    kind: v.literal('graded'),
    grades: v.pipe(v.array(v.strictObject({ points, text: bilingual })), v.minLength(2)),
  }),
  v.strictObject({ kind: v.literal('rate'), threshold: positive, step: positive, lose: positive }),
  v.strictObject({ kind: v.literal('target'), compare: v.picklist(COMPARISONS), value: points, unit: bilingual }),
]);

const flag = v.optional(v.boolean(), false);
const indicator = v.strictObject({
  id,
  text: bilingual,
  points,
  methods: v.pipe(v.array(v.picklist(METHODS)), v.minLength(1)),
  rule,
  required: flag,
  veto: flag,
  bonus: flag,
  mayNotApply: flag,
  name: v.exactOptional(bilingual),
  sample: v.exactOptional(bilingual),
});

/** What a standard is made of, before its numbers are asked to agree. */
export const standardShape = v.strictObject({
  category: id,
  line: v.optional(id, ZERO_WASTE),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: bilingual,
  title: bilingual,
  source: bilingual,
  unit: v.picklist(UNIT_KINDS),
  bonusCap: points,
  sections: v.pipe(
    v.array(v.strictObject({ id, name: bilingual, indicators: v.pipe(v.array(indicator), v.minLength(1)) })),
    v.minLength(1),
  ),
});

const plain = (standard: Standard) => indicatorsOf(standard).filter((i) => !i.bonus && !i.veto);
const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** A standard's file, and what its numbers must agree on (domain.md, "Assessment standards"). */
export const standardFile: v.GenericSchema<unknown, Standard> = v.pipe(
  standardShape,
  v.check((s) => unique(indicatorsOf(s).map((i) => i.id)) && unique(s.sections.map((x) => x.id)), 'ids must be unique'),
  v.check((s) => plain(s).reduce((sum, i) => sum + i.points, 0) === 10_000, 'points without bonus must sum to 100'),
  v.check((s) => indicatorsOf(s).filter((i) => i.veto).length >= 2, 'at least two vetoes'),
  v.check(
    (s) =>
      indicatorsOf(s).every(
        (i) => !i.veto || (i.points === 0 && i.rule.kind === 'all-or-nothing' && !i.bonus && !i.mayNotApply),
      ),
    'a veto has 0 points and the rule all-or-nothing, is no bonus, and always applies',
  ),
  v.check((s) => indicatorsOf(s).every((i) => i.veto || i.points > 0), 'only a veto may have 0 points'),
  v.check(
    (s) => indicatorsOf(s).every((i) => !(i.required && (i.bonus || i.veto || i.mayNotApply))),
    'a required indicator is neither bonus, veto, nor ever not applicable',
  ),
  v.check(
    (s) =>
      indicatorsOf(s).every(
        (i) =>
          i.rule.kind !== 'graded' ||
          (i.rule.grades[0]?.points === i.points &&
            i.rule.grades.every((g, n, all) => n === 0 || g.points < (all[n - 1]?.points ?? 0))),
      ),
    'grades run from the indicator’s points downwards',
  ),
  v.check((s) => s.bonusCap > 0 === indicatorsOf(s).some((i) => i.bonus), 'bonus indicators and bonusCap go together'),
);
