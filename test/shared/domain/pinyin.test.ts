import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spells } from '../../../shared/domain/pinyin.ts';

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
