import * as v from 'valibot';
import { bilingual } from './standard-file.ts';

/** Where districts stand in a schematic drawing of their city: column and row by code. Directions, not geometry. */
export type Positions = Readonly<Record<string, readonly [column: number, row: number]>>;

const steps = v.pipe(v.number(), v.minValue(0), v.maxValue(20));

export const positionsFile: v.GenericSchema<unknown, { readonly tiles: Positions }> = v.strictObject({
  note: bilingual,
  tiles: v.record(v.pipe(v.string(), v.regex(/^\d{6}$/)), v.tuple([steps, steps])),
});
