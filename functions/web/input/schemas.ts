import * as v from 'valibot';
import { STATES } from '../../../shared/domain/application/application.ts';
import type { Inputs, TransitionName } from '../../../shared/domain/application/inputs.ts';
import { isDay } from '../../../shared/domain/time.ts';
import { fromCursor } from './cursor.ts';

/** What a request to the API may say; anything else is named and refused. Lengths keep an application below a store item. */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const reason = text(2000);
const typed = v.pipe(
  v.union([text(100), v.number(), v.boolean()]),
  v.transform((value) => (typeof value === 'boolean' ? String(Number(value)) : String(value))),
);
const answer = v.strictObject({
  value: v.exactOptional(typed),
  notApplicable: v.exactOptional(v.boolean()),
  note: v.exactOptional(text(500)),
});
const id = v.pipe(v.string(), v.maxLength(80));
const answers = v.record(id, answer);
const unit = v.strictObject({
  name: v.exactOptional(text(200)),
  division: v.exactOptional(text(20)),
  address: v.exactOptional(text(400)),
  contact: v.exactOptional(text(100)),
  phone: v.exactOptional(text(100)),
  summary: v.exactOptional(text(4000)),
});

export const createBody = v.strictObject({
  programme: v.optional(text(20)),
  category: text(40),
  unit: v.optional(unit, {}),
});
export const saveBody = v.strictObject({ unit: v.optional(unit), answers: v.optional(answers) });

const nothing = v.strictObject({});
const withReason = v.strictObject({ reason });

/** The transitions that are asked for by name, and what each needs. Saving and deleting are `PATCH` and `DELETE`. */
export const transitionBodies = {
  submit: nothing,
  withdraw: withReason,
  assess: nothing,
  score: v.strictObject({ answers }),
  return: v.strictObject({ reason, indicators: v.optional(v.record(id, text(1000)), {}) }),
  fail: withReason,
  propose: v.strictObject({
    answers: v.optional(answers),
    star: v.picklist([3, 4, 5]),
    reason: v.optional(reason, ''),
  }),
  'send-back': withReason,
  sign: nothing,
} satisfies {
  [T in Exclude<TransitionName, 'save' | 'delete'>]: v.GenericSchema<unknown, Loosened<Inputs[T]>>;
};
/** Optional properties of parsed input may be present and undefined. */
type Loosened<T> = T extends object
  ? { [K in keyof T]: Loosened<T[K]> | (undefined extends T[K] ? undefined : never) }
  : T;

export const programme = v.optional(text(20));
export const code = v.pipe(v.string(), v.regex(/^\d{4,12}$/));
export const cursor = v.optional(
  v.pipe(
    v.string(),
    v.check((text: string) => fromCursor(text) !== undefined),
    v.transform((text) => fromCursor(text)),
  ),
);
export const limit = v.optional(
  v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100)),
  '50',
);
export const state = v.optional(v.picklist(STATES));
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
export const zonedTime = v.pipe(
  v.string(),
  v.check((text) => ZONED.test(text) && !Number.isNaN(Date.parse(text))),
);
export const version = v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number));

/** A district's denominator: its counts, of which day, and where they were published. */
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const source = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
export const denominatorBody = v.strictObject({
  townships: count,
  villages: count,
  asOf: v.pipe(v.string(), v.check(isDay)),
  source: v.strictObject({ zh: source, en: source }),
});
