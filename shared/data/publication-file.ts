import * as v from 'valibot';
import type { Publication } from '../domain/publication.ts';
import { bilingual } from './standard-file.ts';

/** The file of how the registry's data are published. */
export const publicationFile: v.GenericSchema<unknown, Publication> = v.strictObject({
  cityInEnglish: v.pipe(v.string(), v.minLength(1)),
  licence: v.strictObject({ url: v.pipe(v.string(), v.url()), name: bilingual, why: bilingual }),
  fewestTold: v.pipe(v.number(), v.integer(), v.minValue(2)),
  hotline: v.strictObject({ number: v.pipe(v.string(), v.regex(/^[\d-]{3,20}$/)), name: bilingual, source: bilingual }),
});
