import * as v from 'valibot';
import type { Programme } from '../domain/programme.ts';
import { isDay } from '../domain/time.ts';
import { bilingual, points } from './standard-file.ts';

const day = v.pipe(v.string(), v.check(isDay, 'a day is written YYYY-MM-DD'));
const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const star = v.picklist([3, 4, 5]);
const share = v.strictObject({ percent, category: v.string() });

/** A programme's file: a year's plan, all of it policy (design.md, principle 8). */
export const programmeFile: v.GenericSchema<unknown, Programme> = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,20}$/)),
    name: bilingual,
    city: v.pipe(v.string(), v.regex(/^\d{4}$/)),
    window: v.strictObject({ opens: day, closes: day }),
    screening: v.boolean(),
    terms: v.strictObject({
      correctionDays: whole,
      rectificationDays: whole,
      remindDays: whole,
      noticeWorkingDays: whole,
      renewalDays: whole,
      objectionsPerHour: v.strictObject({ sender: whole, application: whole }),
    }),
    divisionList: v.strictObject({ asOf: day, source: bilingual }),
    quotas: v.strictObject({
      rounding: v.picklist(['up', 'nearest', 'down']),
      cells: v.strictObject({ count: whole }),
      townships: share,
      villages: share,
    }),
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
    v.check(({ colours }) => colours.amber <= colours.green, 'amber begins below green'),
    ['colours', 'amber'],
  ),
);
