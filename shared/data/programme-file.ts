import * as v from 'valibot';
import type { Programme } from '../domain/programme.ts';
import { PIPELINE } from '../domain/progress/district-progress.ts';
import { ZERO_WASTE } from '../domain/standard/indicator.ts';
import { isDay } from '../domain/time.ts';
import { bilingual, id, points } from './standard-file.ts';

const day = v.pipe(v.string(), v.check(isDay, 'a day is written YYYY-MM-DD'));
const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const wholeOrNone = v.pipe(v.number(), v.integer(), v.minValue(0));
const star = v.picklist([3, 4, 5]);
const placeQuota = v.union([
  v.strictObject({ percent, category: v.string() }),
  v.strictObject({ count: whole, category: v.string() }),
]);
const stage = v.pipe(
  v.strictObject({
    name: bilingual,
    from: day,
    until: day,
    state: v.exactOptional(v.picklist(PIPELINE)),
  }),
  v.forward(
    v.check(({ from, until }) => from <= until, 'the stage ends before it begins'),
    ['until'],
  ),
);

/** What earlier files, which do not say it, name. */
const CELL = { zh: '无废城市细胞', en: 'zero-waste city cell' };

/** A programme's file: a year's plan, all of it policy (design.md, principle 8). */
export const programmeFile: v.GenericSchema<unknown, Programme> = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,20}$/)),
    line: v.optional(id, ZERO_WASTE),
    name: bilingual,
    award: v.optional(bilingual, CELL),
    city: v.pipe(v.string(), v.regex(/^\d{4}$/)),
    window: v.strictObject({ opens: day, closes: day }),
    screening: v.boolean(),
    terms: v.strictObject({
      correctionDays: whole,
      rectificationDays: whole,
      graceDays: v.optional(wholeOrNone, 0),
      remindDays: whole,
      noticeWorkingDays: whole,
      renewalDays: whole,
      objectionsPerHour: v.strictObject({ sender: whole, application: whole }),
    }),
    divisionList: v.strictObject({ asOf: day, source: bilingual }),
    quotas: v.strictObject({
      rounding: v.picklist(['up', 'nearest', 'down']),
      scope: v.optional(v.picklist(['district', 'city']), 'district'),
      cells: v.exactOptional(v.strictObject({ count: whole })),
      townships: v.exactOptional(placeQuota),
      villages: v.exactOptional(placeQuota),
    }),
    stages: v.optional(v.array(stage), []),
    starBands: v.strictObject({ 3: points, 4: points, 5: points }),
    starGoals: v.record(
      v.string(),
      v.variant('kind', [
        v.strictObject({ kind: v.literal('upgrade') }),
        v.strictObject({ kind: v.literal('reach'), stars: star }),
      ]),
    ),
    colours: v.strictObject({ green: percent, amber: percent }),
    validYears: whole,
    sources: v.array(bilingual),
  }),
  v.forward(
    v.check(({ window }) => window.opens <= window.closes, 'the window closes before it opens'),
    ['window', 'closes'],
  ),
  v.forward(
    v.check(({ starBands: b }) => b[3] < b[4] && b[4] < b[5], 'star bands rise with the stars'),
    ['starBands'],
  ),
  v.forward(
    v.check(
      ({ stages }) => stages.every(({ from }, n) => n === 0 || (stages[n - 1]?.from ?? '') <= from),
      'stages follow the calendar',
    ),
    ['stages'],
  ),
  v.forward(
    v.check(({ colours }) => colours.amber <= colours.green, 'amber begins below green'),
    ['colours', 'amber'],
  ),
);
