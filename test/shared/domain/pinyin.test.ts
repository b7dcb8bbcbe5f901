import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { isFoundBy, isSpelling, spells, syllablesOf } from '../../../shared/domain/pinyin.ts';

const GARDEN = ['hua', 'yuan', 'she', 'qu'];

test.each(['hysq', 'hyshq', 'huayuan', 'yuanshe', 'huayuanshequ', 'h', 'hu', 'qu', 'ysq', 'huays', 'hyuanshqu'])(
  'hua yuan she qu is found by %s',
  (typed) => {
    expect(spells(GARDEN, typed)).toBe(true);
  },
);

test.each(['hq', 'yh', 'a', 'uayuan', 'hysqq', 'huaa', 'huayuanshequn', 'hsq', 'hys q'])(
  'hua yuan she qu is not found by %s',
  (typed) => {
    expect(spells(GARDEN, typed)).toBe(false);
  },
);

test('a division without pinyin is found by nothing', () => {
  expect(spells([], 'h')).toBe(false);
  expect(spells([], '')).toBe(false);
});

test('a syllable that begins like the next is tried both ways', () => {
  expect(spells(['xi', 'an'], 'xian')).toBe(true);
  expect(spells(['x', 'xi'], 'xxi')).toBe(true);
  expect(spells(['na', 'an'], 'nan')).toBe(true);
});

const syllable = fc.stringMatching(/^[a-z]{1,6}$/);

test('any row of beginnings of neighbouring syllables is found', () => {
  const name = fc.array(fc.record({ syllable, typed: fc.integer({ min: 1, max: 6 }) }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (parts, skip, most) => {
      const start = skip % parts.length;
      const taken = parts.slice(start, start + 1 + (most % (parts.length - start)));
      const typed = taken.map((part) => part.syllable.slice(0, part.typed)).join('');
      const syllables = parts.map((part) => part.syllable);
      expect(spells(syllables, typed)).toBe(true);
    }),
  );
});

test.each([
  ['塔山小学', 'ta shan xiao xue'],
  ['绍兴市人民医院', 'shao xing shi ren min yi yuan'],
  ['越城区府山街道花园社区', 'yue cheng qu fu shan jie dao hua yuan she qu'],
  ['绿城集团女子公寓', 'lv cheng ji tuan nv zi gong yu'],
  ['诸暨长乐基地', 'zhu ji chang le ji di'],
  ['兰亭ＫＴＶ（二期）3号', 'lan ting k t v er qi hao'],
])('%s sounds like %s', (name, sound) => {
  expect(syllablesOf(name).join(' ')).toBe(sound);
});

test('a character has one sound whatever stands beside it, so that some names are spelt wrongly', () => {
  expect(syllablesOf('音乐厅').join(' ')).toBe('yin le ting');
});

test.each(['塔山', '山小', 'tsxx', 'tashanxiaoxue', 'TaShan', ' ta shan ', 'ｔｓ', 'xiaox'])(
  '塔山小学 is found by %s',
  (typed) => {
    expect(isFoundBy('塔山小学', typed)).toBe(true);
  },
);

test.each(['塔小', 'tx', 'ashan', '塔s', '1'])('塔山小学 is not found by %s', (typed) => {
  expect(isFoundBy('塔山小学', typed)).toBe(false);
});

test('letters are a spelling, in whatever width; anything with another sign is not', () => {
  expect(['ts', ' T S ', 'ｔｓ', '塔', 't1', ''].map(isSpelling)).toEqual([true, true, true, false, false, false]);
});

test('the commonest characters sound as the dictionary has it, nearly all', () => {
  const decoder = new TextDecoder('gb18030');
  const bytes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
  // The first level of GB 2312: 3,755 characters.
  const common = bytes(0xb0, 0xd7).flatMap((high) =>
    bytes(0xa1, 0xfe).flatMap((low) => decoder.decode(new Uint8Array([high, low])).match(/\p{Script=Han}/u) ?? []),
  );
  const right = common.filter((one) => syllablesOf(one)[0] === pinyin(one, { toneType: 'none', v: true }));
  expect(right.length / common.length).toBeGreaterThan(0.98);
});

test('a long name that repeats itself is searched in no time', () => {
  expect(isFoundBy('南'.repeat(60), `${'nan'.repeat(30)}z`)).toBe(false);
});

test('a name is found by any part of it, and by its initials', () => {
  const name = fc.array(fc.constantFrom(...'绍兴越城塔山小学医院第一中心园区ＡＢab 12（）'), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (signs, skip, most) => {
      const start = skip % signs.length;
      const part = signs.slice(start, start + 1 + (most % (signs.length - start))).join('');
      const initials = syllablesOf(part).map((syllable) => syllable[0]);
      expect([isFoundBy(signs.join(''), part), isFoundBy(signs.join(''), initials.join(''))]).toEqual([true, true]);
    }),
  );
});
