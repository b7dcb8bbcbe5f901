import type { Chance } from './chance.ts';
import type { Place } from './places.ts';
import { filled } from './wording.ts';

/**
 * What units are called, by category: `{town}` 店口镇, `{t}` 店口, `{v}` a village's name without 村委会, `{seat}` the
 * township's government. The places are real; every other word is invented or common to all places.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  school: ['{town}中心小学', '{town}中心幼儿园', '{t}初级中学', '{t}实验学校', '{v}小学', '{v}幼儿园'],
  hospital: ['{town}{clinic}', '{v}社区卫生服务站', '{v}卫生室'],
  office: ['{seat}机关', '{town}综合行政执法中队', '{town}便民服务中心', '{town}水利管理站', '{town}农业综合服务中心'],
  residential: ['{v}花园', '{v}嘉园', '{v}家园', '{v}名苑', '{v}新苑', '{v}小区'],
  factory: ['{firm}{brand}{trade}有限公司', '{firm}{brand}{trade}股份有限公司'],
  hotel: ['{t}{inn}大酒店', '{t}{inn}宾馆', '{t}{inn}饭店', '{v}农家菜馆'],
  shop: ['{t}{shop}超市', '{t}{shop}购物中心', '{t}{shop}商场'],
  park: ['{v}公园', '{v}文化公园', '{v}体育公园', '{t}中心公园', '{t}滨河公园'],
  scenic: ['{v}乡村旅游区', '{v}生态旅游区', '{t}老街景区', '{t}山水景区'],
  'industrial-park': ['{t}工业园区', '{t}小微企业园', '{t}{trade}产业园', '{t}科技创业园'],
};

/** The district's own offices stand in its seat only. */
const BUREAUS = ['财政局', '水利局', '教育局', '农业农村局', '统计局', '应急管理局', '交通运输局', '卫生健康局'].concat(
  ...[
    '民政局',
    '审计局',
    '司法局',
    '住房和城乡建设局',
    '市场监督管理局',
    '人力资源和社会保障局',
    '文化广电旅游局',
    '退役军人事务局',
  ],
);

/** How a district's companies begin their names, and what they make. */
const INDUSTRIES: Readonly<Record<string, { readonly firm: string; readonly trades: readonly string[] }>> = {
  330602: { firm: '绍兴', trades: ['黄酒酿造', '电子科技', '集成电路材料', '食品', '印刷包装'] },
  330603: { firm: '绍兴柯桥', trades: ['纺织', '印染', '针纺织', '经编', '家纺', '化纤'] },
  330604: { firm: '绍兴上虞', trades: ['化工', '照明电器', '新材料', '风机', '伞业', '医药化工'] },
  330624: { firm: '新昌', trades: ['轴承', '制药', '机械', '汽车零部件', '茶业', '胶囊'] },
  330681: { firm: '诸暨', trades: ['袜业', '珍珠', '铜业', '五金', '管业', '弹簧'] },
  330683: { firm: '嵊州', trades: ['厨具', '电器', '领带服饰', '电机', '茶叶', '机械'] },
};
const WORDS: Readonly<Record<string, readonly string[]>> = {
  brand: '华恒盛嘉瑞永宏天东正新鑫锦'
    .split('')
    .flatMap((a) => '达泰丰源益润隆辉祥通宇成裕'.split('').map((b) => a + b)),
  inn: ['明珠', '金悦', '云溪', '聚贤', '悦来', '锦华', '福满', '临江', '清和'],
  shop: ['惠民', '万家乐', '百姓缘', '家家福', '好又鲜', '联丰', '每日'],
};

/** City-level units (市直), which no township applies for. */
export const CITY_UNITS: readonly (readonly [category: string, name: string])[] = [
  ...['财政局', '水利局', '交通运输局', '农业农村局', '卫生健康委员会', '统计局', '应急管理局', '市场监督管理局'].map(
    (bureau) => ['office', `绍兴市${bureau}机关`] as const,
  ),
  ...['绍兴市稽山湖实验学校', '绍兴市越清中学', '绍兴市镜水幼儿园'].map((name) => ['school', name] as const),
  ...['绍兴市镜水康复医院', '绍兴市越清口腔医院'].map((name) => ['hospital', name] as const),
  ...['绍兴市体育文化公园', '绍兴市运河园林公园'].map((name) => ['park', name] as const),
  ...['绍兴镜水国际酒店', '绍兴越清宾馆'].map((name) => ['hotel', name] as const),
  ['shop', '绍兴镜水购物中心'],
  ['scenic', '绍兴运河文化景区'],
  ['industrial-park', '绍兴城北现代物流园'],
];

/** A name that a unit of this category may have at this place. */
export function nameAt(category: string, { district, township, village }: Place, chance: Chance): string {
  const { firm = '绍兴', trades = ['机械'] } = INDUSTRIES[district.code] ?? {};
  const words = Object.fromEntries(Object.entries(WORDS).map(([word, choice]) => [word, chance.pick(choice)]));
  const facts = { ...words, ...placeWords(township.name, village.name), firm, trade: chance.pick(trades) };
  const isSeat = township === district.townships[0];
  if (category === 'office' && isSeat && chance.happens(80)) return `${district.name}${chance.pick(BUREAUS)}机关`;
  return filled(chance.pick(NAMES[category] ?? ['{v}']), facts, chance);
}

function placeWords(town: string, village: string) {
  const street = town.endsWith('街道');
  return {
    town,
    t: town.replace(/(街道|镇|乡)$/, ''),
    v: shortName(village),
    seat: street ? `${town}办事处` : `${town}人民政府`,
    clinic: street ? '社区卫生服务中心' : '卫生院',
  };
}

/** 花溪社区居委会 is 花溪, 王家村村委会 is 王家村; a single character or a number keeps its 村. */
function shortName(village: string): string {
  const short = village.replace(/(社区居民委员会|居民委员会|村民委员会|社区居委会|居委会|村委会|社区)$/, '');
  return [...short].length > 1 && !/[一二三四五六七八九十]$/.test(short) ? short : `${short}村`;
}
