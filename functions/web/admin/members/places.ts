import type { Policy } from '../../../../shared/data/load.ts';
import type { Division } from '../../../../shared/domain/division.ts';
import type { Role } from '../../../../shared/domain/member.ts';
import { PLACES } from '../../../../shared/domain/membership.ts';

/** A place as it is chosen and shown: `塔山街道 330602001`; villages of one name are told apart by their codes. */
export const placeText = (policy: Policy, code: string): string => {
  const found = policy.divisions().find(code);
  return found ? `${found.name} ${code}` : code;
};

/** Everything that some role answers for: the city, its districts, its townships. */
export function placesToChoose({ city, divisions }: Policy): readonly Division[] {
  const book = divisions();
  const districts = book.children(city);
  const own = book.find(city);
  return [...(own ? [own] : []), ...districts, ...districts.flatMap(({ code }) => book.children(code))];
}

/**
 * The code of a place that was chosen or typed: by code, or by a name or pinyin that fits one place alone. What is no
 * place stays as it was typed, and is refused with it. Whoever works for the whole city need not say so.
 */
export function placeIn(policy: Policy, typed: string, role?: Role): string {
  const text = typed.normalize('NFKC').trim();
  if (text === '' && role) return PLACES[role].includes('city') && role !== 'submitter' ? policy.city : '';
  const [code] = /\d{4,12}$/.exec(text) ?? [];
  if (code && policy.divisions().find(code)) return code;
  const fitting = policy
    .divisions()
    .search(text)
    .filter(({ level }) => !role || PLACES[role].includes(level));
  const exact = fitting.filter(({ name }) => name === text);
  const [one, another] = exact.length > 0 ? exact : fitting;
  return one && !another ? one.code : text;
}
