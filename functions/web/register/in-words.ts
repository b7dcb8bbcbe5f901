import type { Standing } from '../../../shared/domain/cell.ts';
import { timeText } from '../parts/show.tsx';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import type { RegisterQuery } from './search.ts';

/** A filter of the register in words; one that was not used says nothing. */
interface Asked {
  readonly field: keyof RegisterQuery;
  readonly label: string;
  readonly says: string | undefined;
}

/** What was asked of the register, in words: each filter's name and value, in the order in which people read them. */
export function inWords({ policy }: Site, t: Text, query: RegisterQuery): Asked[] {
  const { district, place, category, star, standing, q, programme, asOf } = query;
  const { register } = t;
  const called = (code: string) =>
    code === policy.city ? t.home.cityLevel : (policy.divisions().find(code)?.name ?? code);
  const asked = (field: keyof RegisterQuery, label: string, says: string | undefined) => ({ field, label, says });
  const stands = standing === 'all' ? register.anyStanding : standing && t.standings[standing as Standing];
  return [
    asked('programme', t.files.of.programme, programme && (policy.programme(programme)?.name[t.language] ?? programme)),
    asked('district', register.district, district && called(district)),
    asked('place', register.columns.place, place && called(place)),
    asked('category', register.category, category && (policy.standard(category)?.name[t.language] ?? category)),
    asked('star', register.star, star && t.site.stars(Number(star))),
    asked('standing', register.standing, stands),
    asked('q', register.q, q),
    asked('asOf', t.files.about.asOf, asOf && timeText(t, asOf)),
  ];
}
