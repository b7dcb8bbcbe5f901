import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compared, nearlySame, shortName, similarTo } from '../../../../shared/domain/application/similar.ts';
import { sameName } from '../../../../shared/domain/application/unit.ts';

const PLACES = ['绍兴市', '越城区', '塔山街道', '花园社区'];

test.each([
  ['绍兴市越城区塔山小学', '塔山小学'],
  ['绍兴塔山小学', '塔山小学'],
  ['浙江省绍兴市塔山街道塔山小学', '塔山小学'],
  ['塔山小学（南校区）', '塔山小学南校区'],
  ['绍兴市第一医院', '第1医院'],
  ['绍兴市自来水有限公司', '自来水公司'],
  ['越城区立信集团有限责任公司', '立信'],
  ['ＡＢＣ 酒店', 'abc酒店'],
])('%s is nearly %s', (a, b) => {
  expect(nearlySame(a, b, PLACES)).toBe(true);
});

test.each([
  ['绍兴小学', '越城小学'],
  ['第一小学', '第二小学'],
  ['塔山小学', '塔山小学南校区'],
  ['诸暨市塔山小学', '塔山小学'],
  ['花园社区', '塔山街道'],
])('%s is not nearly %s', (a, b) => {
  expect(nearlySame(a, b, PLACES)).toBe(false);
});

const name = fc
  .array(
    fc.constantFrom(
      ...PLACES,
      '绍兴',
      '浙江',
      '公司',
      '有限公司',
      '集团',
      '小学',
      '第',
      '一',
      '1',
      'Ａ',
      ' ',
      '（',
      '）',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

describe('properties of nearly the same', () => {
  test('what is left of a name is its own short name', () => {
    fc.assert(
      fc.property(name, (one) => {
        const short = shortName(one, PLACES);
        expect(shortName(short, PLACES)).toBe(short);
      }),
    );
  });

  test('names that are the same are nearly the same, whichever stands first', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        if (sameName(a, b)) expect(nearlySame(a, b, PLACES)).toBe(true);
        expect(nearlySame(a, b, PLACES)).toBe(nearlySame(b, a, PLACES));
      }),
    );
  });

  test('where it is may be written before any name that is long enough, and signs anywhere', () => {
    const long = name.filter((one) => shortName(one, PLACES).length >= 3);
    fc.assert(
      fc.property(long, fc.subarray(PLACES), (one, before) => {
        expect(nearlySame(`${before.join('')}（${one}）`, one, PLACES)).toBe(true);
      }),
    );
  });
});

const mine: Compared = { id: 'a', programme: '2023', category: 'school', state: 'draft', name: '塔山小学' };
const found = (other: Partial<Compared>, kind: 'named' | 'village' = 'named') =>
  similarTo(mine, [{ ...mine, id: 'b', state: 'submitted', ...other }], kind, PLACES).map(({ how }) => how);

test.each([
  [{}, ['same']],
  [{ state: 'draft' }, ['same']],
  [{ name: ' 塔山 小学' }, ['same']],
  [{ name: '绍兴市塔山小学' }, ['near']],
  [{ name: '府山小学' }, []],
  [{ id: 'a' }, []],
  [{ category: 'office' }, []],
  [{ state: 'withdrawn' }, []],
  [{ state: 'revoked', programme: '2022' }, []],
  [{ state: 'named', programme: '2022', name: '绍兴市塔山小学' }, ['named-before']],
  [{ state: 'assessing', programme: '2022' }, []],
] as const)('another application that is %j is told as %j', (other, how) => {
  expect(found(other)).toEqual(how);
});

test('a village is known by its name alone, and a unit without a name by nothing', () => {
  expect([found({ name: '绍兴市塔山小学' }, 'village'), found({}, 'village')]).toEqual([[], ['same']]);
  const blank = { ...mine, name: ' ' };
  expect(similarTo(blank, [{ ...blank, id: 'b' }], 'named', PLACES)).toEqual([]);
});
