import type { Unit } from '../../../../shared/domain/application/application.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import type { Day } from '../../../../shared/domain/time.ts';
import { type Chance, chance } from '../chance.ts';
import type { District, Ground } from '../ground.ts';

/** How far an application goes by the end of the year; all that come so far are named together. */
export type Reach = 'submitted' | 'returned' | 'assessing' | 'rectifying' | 'proposed' | 'named';

/** A unit that applies in a sibling programme, on which day it does, and how far it comes. */
export interface Sibling {
  readonly key: string;
  readonly programme: string;
  readonly standard: Standard;
  readonly applicant: string;
  readonly unit: Omit<Unit, 'name'>;
  readonly begins: Day;
  readonly reach: Reach;
}

const LOW_CARBON = 'lowcarbon2023';
export const ECO = 'eco2023';
/** Rounds of low-carbon pilots: when they begin, how many townships and villages of each district, and how far they come. */
const ROUNDS = [
  ['2023-02-13', 1, 5, 'named'],
  ['2023-08-07', 0, 4, 'named'],
  ['2023-11-06', 1, 2, 'assessing'],
  ['2023-12-11', 0, 1, 'submitted'],
  // Due on 28 December, and in grace on the last day of the year.
  ['2023-11-29', 0, 1, 'returned'],
] as const satisfies readonly (readonly [Day, number, number, Reach])[];
/** How far districts come on the way to an ecological district; the last has not filed yet, and so is late. */
const DISTRICTS: readonly Reach[] = ['proposed', 'rectifying', 'assessing', 'assessing', 'submitted'];
const ECO_BEGINS: Day = '2023-09-04';

/** All who apply in sibling programmes: equal on equal ground. */
export const siblingsOn = (ground: Ground): Sibling[] => [
  ...ground.districts.flatMap((district) => pilotsOf(district, ground)),
  ...ground.districts.flatMap((district, n) => {
    const reach = DISTRICTS[n];
    const of = { programme: ECO, standard: standardOf(ground, 'eco-district'), begins: ECO_BEGINS };
    return reach ? [siblingAt(`eco-${district.code}`, district, { ...of, reach })] : [];
  }),
];

/** Townships and villages of a district that nobody else is, round after round. */
function pilotsOf(district: District, ground: Ground): Sibling[] {
  const drawn = chance(`pilots of ${district.code}`);
  const townships = drawn.shuffled(district.townships);
  const villages = drawn.shuffled(townships.flatMap((township) => township.villages));
  const [township, village] = ['low-carbon-township', 'low-carbon-village'].map((id) => standardOf(ground, id));
  if (!township || !village) return [];
  return ROUNDS.flatMap(([begins, many, more, reach], round) => {
    const places = [
      ...townships.splice(0, many).map((place) => [township, place] as const),
      ...villages.splice(0, more).map((place) => [village, place] as const),
    ];
    return places.map(([standard, place], n) =>
      siblingAt(`pilot-${district.code}-${round}-${n}`, place, { programme: LOW_CARBON, standard, begins, reach }),
    );
  });
}

type Applied = Pick<Sibling, 'programme' | 'standard' | 'begins' | 'reach'>;

function siblingAt(key: string, { code, name }: { code: string; name: string }, applied: Applied): Sibling {
  const applicant = applied.standard.unit === 'village' ? code.slice(0, 9) : code;
  return { key, applicant, ...applied, unit: unitOf(name, code, chance(`unit of ${key}`)) };
}

const unitOf = (name: string, division: string, drawn: Chance): Sibling['unit'] => ({
  division,
  address: `${name}便民服务中心`,
  contact: `${drawn.pick([...'王陈张李徐朱周吴'])}${drawn.pick(['建国', '晓燕', '海峰', '丽萍', '文斌'])}`,
  phone: `0575-8${drawn.whole(1_000_000, 9_999_999)}`,
  summary: `${name}已制定创建方案，明确责任分工，各项指标逐月调度。`,
});

function standardOf({ standards }: Ground, category: string): Standard {
  const found = standards.find((standard) => standard.category === category);
  if (!found) throw new Error(`the registry has no standard for ${category}`);
  return found;
}
