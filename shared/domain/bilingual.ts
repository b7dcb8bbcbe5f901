/** A text of the registry's data in its two languages; Chinese is the first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
