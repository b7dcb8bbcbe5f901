import type { Unit } from '../../../shared/domain/application/application.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import type { Chance } from './chance.ts';
import type { District } from './ground.ts';
import { nameAt } from './names.ts';
import { type Place, placeIn } from './places.ts';
import { summaryOf } from './summaries.ts';

/** A unit that applies: by whom, and what it says of itself. */
export interface Applicant {
  /** The code of the township, or of the city for a city-level unit. */
  readonly applicant: string;
  /** What it goes by: its own name, or the division's where the division is the unit. */
  readonly name: string;
  readonly place: Place;
  readonly unit: Unit;
}

const SURNAMES = [...'王陈张李徐朱周吴金沈俞章孙钱赵杨何许马傅丁袁宋董'];
const GIVEN = ['建国', '伟明', '丽萍', '晓燕', '海峰', '国平', '秀英', '志强', '佳琪', '雨晴', '永良', '小芳'].concat(
  ...['立新', '文斌', '红梅', '春燕', '宇航', '静', '敏', '磊', '洁', '勇', '浩', '婷', '钢', '琴'],
);
const ROADS = ['人民路', '解放路', '中兴路', '育才路', '环城路', '振兴路', '文化路', '迎宾路', '镇前路', '兴工路'];

/** A unit with a name of its own that nobody has in `taken` yet; its name is added there. */
export function namedUnit(category: string, district: District, taken: Set<string>, chance: Chance): Applicant {
  for (let tries = 0; tries < 500; tries++) {
    const place = placeIn(district, category, chance);
    const name = nameAt(category, place, chance);
    if (taken.has(name)) continue;
    taken.add(name);
    return applicantAt(place, { category, name, division: place.village.code }, chance);
  }
  throw new Error(`no name is left for a ${category} in ${district.name}`);
}

/** A township or village that is itself the unit. */
export function divisionUnit({ category, unit }: Standard, place: Place, chance: Chance): Applicant {
  const { code, name } = unit === 'township' ? place.township : place.village;
  return { ...applicantAt(place, { category, name: '', division: code }, chance), name };
}

export function cityUnit(category: string, name: string, district: District, chance: Chance): Applicant {
  const place = placeIn(district, category, chance);
  const applied = applicantAt(place, { category, name, division: place.village.code }, chance);
  return { ...applied, applicant: district.parent };
}

function applicantAt(
  place: Place,
  { category, name, division }: { category: string; name: string; division: string },
  chance: Chance,
): Applicant {
  const unit = {
    name,
    division,
    address: addressAt(place, chance),
    contact: chance.pick(SURNAMES) + chance.pick(GIVEN),
    phone: `0575-8${chance.whole(1_000_000, 9_999_999)}`,
    summary: summaryOf(category, place, chance),
  };
  return { applicant: place.township.code, name, place, unit };
}

/** Districts (区) are written after the city's name, counties and county-level cities stand for themselves. */
const addressAt = ({ district, township }: Place, chance: Chance): string =>
  `${district.name.endsWith('区') ? '绍兴市' : ''}${district.name}${township.name}${chance.pick(ROADS)}${chance.whole(1, 680)}号`;
