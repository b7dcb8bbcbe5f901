import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import { type Chance, chance } from './chance.ts';
import type { District, Ground } from './ground.ts';
import { CITY_UNITS } from './names.ts';
import type { Outcome } from './outcomes.ts';
import { isCommunity, type Place } from './places.ts';
import type { Cast } from './scene.ts';
import { ENDS, type End } from './story.ts';
import { cityUnit, divisionUnit, namedUnit } from './units.ts';

/** How often each category applies, of about fifty. */
const MANY = { school: 9, factory: 8, office: 7, residential: 7 };
const SOME = { hospital: 4, shop: 4, hotel: 4, park: 3, scenic: 2, 'industrial-park': 2 };

type Part = Pick<Cast, 'ends' | 'standard' | 'applied'>;

/** Everybody who applies under one reporting unit, and where each ends. Names in `taken` are not given again. */
export function castOf(outcome: Outcome, ground: Ground, taken: Set<string>): Cast[] {
  const drawn = chance(`cast of ${outcome.unit}`);
  const district = ground.districts.find(({ code }) => code === outcome.unit);
  const parts = district
    ? districtParts(district, outcome, ground, { taken, drawn })
    : cityParts(outcome, ground, drawn);
  return parts.map((part) => ({ ...part, programme: ground.programme, notApplicable: leftOut(part) }));
}

/** A community has no fields: what a standard asks of farming does not apply to it. */
const leftOut = ({ applied, standard }: Part): number =>
  standard.unit === 'village' && isCommunity(applied.place.village) ? 100 : 12;

function districtParts(
  district: District,
  outcome: Outcome,
  ground: Ground,
  { taken, drawn }: { taken: Set<string>; drawn: Chance },
): Part[] {
  const places = freePlaces(district, drawn);
  return rolesOf(outcome, drawn).map(([ends, category]) => {
    const standard = standardOf(ground, category);
    if (standard.unit === 'named') return { ends, standard, applied: namedUnit(category, district, taken, drawn) };
    const kind = standard.unit === 'township' ? 'township' : 'village';
    return { ends, standard, applied: divisionUnit(standard, places[kind](), drawn) };
  });
}

/** Places that have not applied yet for themselves, one after the other. */
function freePlaces(district: District, drawn: Chance): Readonly<Record<'township' | 'village', () => Place>> {
  const all = district.townships.flatMap((township) =>
    township.villages.map((village) => ({ district, township, village })),
  );
  const next = (places: Place[]) => () => {
    const place = places.pop();
    if (!place) throw new Error(`${district.name} has no place left that could apply`);
    return place;
  };
  const villages = drawn.shuffled(all);
  const townships = [...Map.groupBy(villages, ({ township }) => township.code).values()].flatMap(
    ([first]) => first ?? [],
  );
  return { township: next(townships), village: next([...villages]) };
}

/** The category of each application: the named townships and villages first, then what the cards bring. */
function rolesOf({ ends, townships, villages }: Outcome, drawn: Chance): [End, string][] {
  const named = dealt({ ...MANY, ...SOME }, drawn);
  const open = dealt({ ...MANY, ...SOME, village: 12, township: 1 }, drawn);
  return ENDS.flatMap((end) =>
    Array.from({ length: ends[end] }, (_, n): [End, string] => {
      if (end !== 'named') return [end, open()];
      if (n < townships) return [end, 'township'];
      return [end, n < townships + villages ? 'village' : named()];
    }),
  );
}

/** Cards from a shuffled deck, and when it is used up from the next: every category gets its share. */
function dealt(times: Readonly<Record<string, number>>, drawn: Chance): () => string {
  const cards = Object.entries(times).flatMap(([category, n]) => Array<string>(n).fill(category));
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = drawn.shuffled(cards);
    return left.pop() ?? '';
  };
}

function cityParts({ ends }: Outcome, ground: Ground, drawn: Chance): Part[] {
  const [seat] = ground.districts;
  const all = ENDS.flatMap((end) => Array<End>(ends[end]).fill(end));
  const units = drawn.shuffled(CITY_UNITS).slice(0, all.length);
  return units.flatMap(([category, name], n) => {
    const [end, standard] = [all[n], standardOf(ground, category)];
    return seat && end ? [{ ends: end, standard, applied: cityUnit(category, name, seat, drawn) }] : [];
  });
}

function standardOf({ standards }: Ground, category: string): Standard {
  const found = standards.find((standard) => standard.category === category);
  if (!found) throw new Error(`the registry has no standard for ${category}`);
  return found;
}
