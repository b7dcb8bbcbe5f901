import type { Division } from '../../../shared/domain/division.ts';
import type { Chance } from './chance.ts';
import type { District, Township } from './ground.ts';

/** Where a unit stands. */
export interface Place {
  readonly district: District;
  readonly township: Township;
  readonly village: Division;
}

export function placeIn(district: District, category: string, chance: Chance): Place {
  // The district's own offices crowd its seat.
  const [seat] = district.townships;
  const township = category === 'office' && seat && chance.happens(50) ? seat : chance.pick(district.townships);
  const wanted = category === 'residential' ? township.villages.filter(isCommunity) : [];
  return { district, township, village: chance.pick(wanted.length > 0 ? wanted : township.villages) };
}

/** A community (社区, 居) has no fields and no stables; a village (村) may have. The last three digits tell: domain.md. */
export const isCommunity = ({ code }: Division): boolean => Number(code.slice(-3)) < 200;
