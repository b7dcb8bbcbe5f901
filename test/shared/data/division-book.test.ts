import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { divisionBook, readDivisions, readPinyin } from '../../../shared/data/division-book.ts';
import { loadPolicy } from '../../../shared/data/load.ts';
import { levelOf } from '../../../shared/domain/division.ts';

const book = loadPolicy('3306').divisions();
const codes = (query: string, most = 20) =>
  book
    .search(query)
    .slice(0, most)
    .map((d) => d.code);
const names = (query: string, most = 20) =>
  book
    .search(query)
    .slice(0, most)
    .map((d) => d.name);

test('the list has the city, 6 districts, 103 townships and 2,168 villages', () => {
  const levels = Map.groupBy(book.all, (d) => d.level);
  expect([...levels].map(([level, all]) => [level, all.length])).toEqual([
    ['city', 1],
    ['district', 6],
    ['township', 103],
    ['village', 2168],
  ]);
});

test.each([
  ['330602', 17, 352],
  ['330603', 16, 341],
  ['330604', 20, 364],
  ['330681', 23, 515],
  ['330683', 15, 304],
  ['330624', 12, 292],
])('%s has %d townships and %d villages', (district, townships, villages) => {
  expect(book.count(district)).toEqual({ townships, villages });
});

test('what is not there has none', () => {
  expect(book.count('330699')).toEqual({ townships: 0, villages: 0 });
  expect(book.children('330699')).toEqual([]);
  expect(book.find('330699')).toBeUndefined();
});

test('the children of the city are its districts', () => {
  expect(book.children('3306').map((d) => [d.code, d.name])).toEqual([
    ['330602', '越城区'],
    ['330603', '柯桥区'],
    ['330604', '上虞区'],
    ['330624', '新昌县'],
    ['330681', '诸暨市'],
    ['330683', '嵊州市'],
  ]);
});

test('every division but the city is a child of the one above it, by code and by level', () => {
  const wrong = book.all.filter((d) => {
    const above = book.find(d.parent);
    const length = { city: 0, district: 4, township: 6, village: 9 }[d.level];
    return d.level !== 'city' && (above?.code !== d.code.slice(0, length) || !book.children(d.parent).includes(d));
  });
  expect(wrong).toEqual([]);
  expect(book.all.filter((d) => levelOf(d.code) !== d.level)).toEqual([]);
});

test('every division has its pinyin, a syllable for each character', () => {
  const csv = readFileSync(new URL('../../../shared/data/divisions/pinyin-3306.csv', import.meta.url), 'utf8');
  const pinyin = readPinyin(csv);
  expect([...pinyin.keys()]).toEqual(book.all.map((d) => d.code));
  expect(book.all.filter((d) => pinyin.get(d.code)?.length !== [...d.name].length)).toEqual([]);
});

describe('search', () => {
  test('finds by the whole name, and that before longer names', () => {
    expect(names('花园社区')).toEqual(['花园社区', '龙洲花园社区', '润沁花园社区居委会']);
  });

  test('finds a whole name or code before what only begins so, wherever they stand', () => {
    const rows = [
      { code: '330602', name: '上虞新区', level: 'district', parent: '3306' },
      { code: '3306', name: '上虞', level: 'city', parent: '' },
    ] as const;
    const { search } = divisionBook(rows, () => new Map());
    expect(search('上虞').map((d) => d.code)).toEqual(['3306', '330602']);
    expect(search('3306').map((d) => d.code)).toEqual(['3306', '330602']);
  });

  test('finds by the beginning of a name before the middle', () => {
    expect(names('花园').slice(0, 1)).toEqual(['花园社区']);
    const ranks = names('花园', 100).map((name) => (name.startsWith('花园') ? 0 : 1));
    expect(ranks).toEqual(ranks.toSorted());
  });

  test('finds by code, whole or begun', () => {
    expect(codes('330602001004')).toEqual(['330602001004']);
    expect(codes('330602001', 3)).toEqual(['330602001', '330602001004', '330602001008']);
    expect(codes('3306', 100)).toHaveLength(100);
  });

  /** Of all that a query finds, what stands in this one place: 花园社区. */
  const garden = (query: string) => codes(query, 3000).filter((code) => code === '330602001004');

  test.each(['hysq', 'hyshq', 'huayuanshequ', 'HYSQ', 'ｈｙｓｑ', 'hua yuan', 'yuanshe'])(
    '“%s” finds 花园社区 once',
    (query) => {
      expect(garden(query)).toEqual(['330602001004']);
    },
  );

  test.each(['hq', 'hysqq', 'yhsq'])('“%s” does not find 花园社区', (query) => {
    expect(garden(query)).toEqual([]);
  });

  test('finds districts and townships by their initials', () => {
    expect(codes('ycq').filter((code) => code.length === 6)).toEqual(['330602']);
    expect(codes('zhujishi')).toEqual(['330681']);
  });

  test('finds every division by its code, and by its name among those called so', () => {
    const some = book.all.filter((_, n) => n % 50 === 0);
    expect(some.map((d) => codes(d.code, 1)[0])).toEqual(some.map((d) => d.code));
    expect(some.map((d) => names(d.name, 1)[0])).toEqual(some.map((d) => d.name));
  });

  test('full-width digits, spaces and case do not matter', () => {
    expect(codes('３３０６０２ ００１ ００４')).toEqual(['330602001004']);
    expect(names(' 花园 社区 ', 1)).toEqual(['花园社区']);
  });

  test.each(['', '  ', '火星', 'xyzzy', '花园x', '.*', '999'])('“%s” finds nothing', (query) => {
    expect(codes(query)).toEqual([]);
  });
});

describe('reading rows', () => {
  const HEADER = 'code,name,level,parent';
  const city = { code: '33', name: '', level: 'city', parent: '' };

  test('rows may end as Windows ends them', () => {
    expect(readDivisions(`${HEADER}\r\n3306,绍兴市,city,\r\n330602,越城区,district,3306\r\n`)).toEqual([
      { ...city, code: '3306', name: '绍兴市' },
      { code: '330602', name: '越城区', level: 'district', parent: '3306' },
    ]);
  });

  test('the first fault is told with its line', () => {
    expect(readDivisions(`${HEADER}\n3306,绍兴市,city,\n330602,越城区,district,3307\nbad`)).toEqual({
      line: 3,
      fault: 'parent 3307 does not stand above',
    });
  });

  test('a division without pinyin is still found by name', () => {
    const rows = [{ code: '3306', name: '绍兴市', level: 'city', parent: '' } as const];
    const plain = divisionBook(rows, () => new Map());
    expect([plain.search('绍兴'), plain.search('sx')]).toEqual([rows, []]);
  });
});
