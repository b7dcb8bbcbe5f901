import * as v from 'valibot';
import { STATES } from '../../../shared/domain/application/application.ts';
import type { Inputs, TransitionName } from '../../../shared/domain/application/inputs.ts';
import { MOST_NOTE } from '../../../shared/domain/application/note.ts';
import { MOST_NAME, SHA256 } from '../../../shared/domain/evidence/evidence.ts';
import { toHundredths } from '../../../shared/domain/points.ts';
import { isDay } from '../../../shared/domain/time.ts';
import { fromCursor } from './cursor.ts';

/** What a request to the API may say; anything else is named and refused. Lengths keep an application below a store item. */
/** Half a surrogate pair, as JSON can carry it, cannot be stored; it becomes the sign for what is not known. */
const text = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.transform((typed) => typed.toWellFormed()),
  );
const reason = text(2000);
const typed = v.pipe(
  v.union([v.pipe(v.string(), v.maxLength(100)), v.number(), v.boolean()]),
  v.transform((value) => (typeof value === 'boolean' ? String(Number(value)) : String(value).toWellFormed())),
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
  from: v.optional(id),
});
export const saveBody = v.strictObject({ unit: v.optional(unit), answers: v.optional(answers) });

const nothing = v.strictObject({});
const withReason = v.strictObject({ reason });
const day = v.pipe(v.string(), v.maxLength(10));
const scored = { answers: v.optional(answers), site: v.optional(answers) };
const email = v.pipe(v.string(), v.maxLength(120));
const item = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

/** Transitions that are not asked for one by one: drafts, files, batches, objections and time have their own ways. */
type Elsewhere =
  | 'save'
  | 'delete'
  | 'attach'
  | 'detach'
  | 'publish'
  | 'call-off'
  | 'object'
  | 'remind'
  | 'lapse'
  | 'expire';

/** The transitions that are asked for by name, and what each needs. */
export const transitionBodies = {
  submit: nothing,
  withdraw: withReason,
  'screen-start': nothing,
  recommend: v.strictObject({ answers: v.optional(answers) }),
  recall: nothing,
  decline: withReason,
  assess: nothing,
  score: v.strictObject(scored),
  assign: v.strictObject({ reviewers: v.pipe(v.array(email), v.maxLength(10)) }),
  recuse: withReason,
  'plan-visit': v.strictObject({ day, visitors: text(200) }),
  'record-visit': v.strictObject({ day, visitors: text(200), findings: text(4000) }),
  return: v.strictObject({ reason, indicators: v.optional(v.record(id, text(1000)), {}) }),
  fail: withReason,
  rectify: v.strictObject({
    items: v.pipe(v.array(v.strictObject({ indicator: id, text: text(1000), due: day })), v.maxLength(30)),
  }),
  'answer-item': v.strictObject({ item, text: text(2000) }),
  'reopen-item': v.strictObject({ item, reason, due: day }),
  'close-item': v.strictObject({ item }),
  'sign-item': v.strictObject({ item }),
  propose: v.strictObject({ ...scored, star: v.picklist([3, 4, 5]), reason: v.optional(reason, '') }),
  'send-back': withReason,
  sign: nothing,
  uphold: v.strictObject({ reason, outcome: v.picklist(['assessing', 'failed']) }),
  dismiss: withReason,
  name: v.strictObject({ number: text(100), date: day }),
  review: withReason,
  keep: withReason,
  revoke: withReason,
} satisfies { [T in Exclude<TransitionName, Elsewhere>]: v.GenericSchema<unknown, Loosened<Inputs[T]>> };

/** What is said of a file before it is uploaded; its media type as the browser thinks it is, is not asked. */
const size = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(SHA256));
const file = {
  indicator: id,
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MOST_NAME)),
  size,
  type: v.optional(text(200)),
  sha256,
  thumbnail: v.optional(v.strictObject({ size, sha256 })),
};
export const evidenceBody = v.strictObject(file);
export const completeBody = v.strictObject({ id: v.pipe(v.string(), v.uuid()), ...file });

/** What the public says against a proposal. */
export const objectionBody = v.strictObject({
  text: text(2000),
  name: v.optional(text(60), ''),
  contact: v.optional(text(100), ''),
});

/** What an office notes for itself. */
export const noteBody = v.strictObject({ text: text(MOST_NOTE) });

/** Why a notice is called off. */
export const callOffBody = withReason;

/** Which proposals are published together, under which title; the last day only where the calendar does not tell it. */
export const batchBody = v.strictObject({
  programme: v.optional(text(20)),
  title: v.optional(text(100), ''),
  applications: v.pipe(v.array(id), v.maxLength(500)),
  until: v.optional(day),
});

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

/** What a district reports of a programme's indicators: values of one day, from one source. */
export const reportBody = v.strictObject({
  asOf: v.pipe(v.string(), v.check(isDay)),
  source,
  values: v.record(
    v.string(),
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(1_000_000_000),
      v.check((value) => toHundredths(value) !== undefined),
    ),
  ),
});
