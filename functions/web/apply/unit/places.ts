import type { DivisionBook } from '../../../../shared/data/division-book.ts';
import { type Division, levelOf } from '../../../../shared/domain/division.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';

/** The places of one township. */
export interface Township {
  readonly name: string;
  readonly places: readonly Division[];
}

/** The villages of the applicant's area under their township; a unit with its own name may also stand in the township at large. */
export function placesOf(book: DivisionBook, applicant: string, kind: Standard['unit']): Township[] {
  const own = book.find(applicant);
  const townships = levelOf(applicant) === 'city' ? book.all.filter((d) => d.level === 'township') : own ? [own] : [];
  return townships.map((township) => {
    const villages = book.children(township.code);
    return { name: township.name, places: kind === 'named' ? [township, ...villages] : villages };
  });
}

export const countOf = (townships: readonly Township[]): number =>
  townships.reduce((sum, { places }) => sum + places.length, 0);

/** Only what `find` finds by name, code, pinyin or initials. */
export function found(townships: readonly Township[], find: string, book: DivisionBook): Township[] {
  const codes = new Set(book.search(find).map(({ code }) => code));
  return townships.flatMap(({ name, places }) => {
    const left = places.filter(({ code }) => codes.has(code));
    return left.length > 0 ? [{ name, places: left }] : [];
  });
}
