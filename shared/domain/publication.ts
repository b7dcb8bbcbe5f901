import type { Bilingual } from './bilingual.ts';

/** On which terms the registry's data are published, and whom the public can turn to. */
export interface Publication {
  /** The city's name for readers of English; the Chinese one is in the list of divisions. */
  readonly cityInEnglish: string;
  readonly licence: {
    readonly url: string;
    readonly name: Bilingual;
    /** What it allows, and why this one. */
    readonly why: Bilingual;
  };
  /** Of what the public may count but not know by name no part smaller than this is told (`progress/told-apart.ts`). */
  readonly fewestTold: number;
  /** Where anybody may report a doubt at any time, beside an objection to a notice. */
  readonly hotline: { readonly number: string; readonly name: Bilingual; readonly source: Bilingual };
}
