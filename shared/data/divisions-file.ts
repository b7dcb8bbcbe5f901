import * as v from 'valibot';
import type { DivisionChanges } from '../domain/division-changes.ts';
import { isDay } from '../domain/time.ts';

const day = v.pipe(v.string(), v.check(isDay, 'a day is written YYYY-MM-DD'));
const code = v.pipe(v.string(), v.regex(/^\d{9}(\d{3})?$/, 'the code of a township or a village'));
const named = v.array(v.strictObject({ code, name: v.pipe(v.string(), v.minLength(1)) }));

/** What a newer list of a district changes, as it is published over the files. */
export const divisionsFile: v.GenericSchema<unknown, DivisionChanges> = v.pipe(
  v.strictObject({
    district: v.pipe(v.string(), v.regex(/^\d{6}$/)),
    asOf: day,
    source: v.string(),
    leftOut: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    added: named,
    renamed: named,
    ended: v.array(code),
  }),
  v.check(
    ({ district, added, renamed, ended }) =>
      [...[...added, ...renamed].map((one) => one.code), ...ended].every((one) => one.startsWith(district)),
    'every code lies in the district',
  ),
);
