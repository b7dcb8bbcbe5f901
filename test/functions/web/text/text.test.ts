import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { refuse } from '../../../../shared/domain/refusal.ts';

const code = globSync('functions/{web,messages}/**/*.{ts,tsx}')
  .filter((file) => !file.includes('/text/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** The texts that a page names by a word of the domain (a state, a refusal, a fact …) are used by every such word. */
const BY_WORD = ['refusal', 'fault', 'roles', 'states', 'moves', 'methods', 'unit', 'operations', 'tags', 'told'];

test('both languages have the same texts', () => {
  const shape = (value: object): unknown =>
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        inner && typeof inner === 'object' ? shape(inner) : typeof inner,
      ]),
    );
  expect(shape(texts.en)).toEqual(shape(texts.zh));
});

test('every text of a page is used', () => {
  const groups = Object.entries(texts.zh).filter(
    ([name, group]) => typeof group === 'object' && !BY_WORD.includes(name),
  );
  const unused = groups.flatMap(([name, group]) =>
    Object.keys(group)
      .filter((key) => !code.includes(`.${name}.${key}`) && !code.includes(`t.${name}[`))
      .map((key) => `${name}.${key}`),
  );
  expect(unused).toEqual([]);
});

test('Chinese texts use Chinese punctuation', () => {
  const files = globSync('functions/web/text/zh/*.ts').map((file) => readFileSync(file, 'utf8'));
  const half = files.flatMap((file) => file.match(/[\u4e00-\u9fff][,;:()]|[,;(][\u4e00-\u9fff]/g) ?? []);
  expect(half).toEqual([]);
});

test('no text names the city, so that any city’s registry says the same', () => {
  const files = globSync('functions/web/text/**/*.ts').filter((file) =>
    /Shaoxing|绍兴/.test(readFileSync(file, 'utf8')),
  );
  expect(files).toEqual([]);
});

test('a refusal, a forecast and a rounding say their days and rules as each language writes them', () => {
  const { zh, en } = texts;
  const refusal = refuse('notice-runs', { until: '2023-06-08' });
  const rate = { basis: 'rate', missing: 3, named: 1, days: 10, daysToGo: 30, inTime: true } as const;
  expect([
    zh.refusal(refusal).detail,
    en.refusal(refusal).detail,
    zh.home.forecast({ ...rate, date: '2023-07-01' }),
    en.home.forecast({ ...rate, date: '2023-07-01' }),
    zh.district.denominator(17, 170, '官方统计', '2023年6月30日', 'nearest'),
    en.district.denominator(17, 170, 'Official counts', '30 June 2023', 'nearest'),
    en.desk.keepHint(90),
  ]).toEqual([
    '公示至2023年6月8日 24 时（北京时间）止，期满后方可命名。',
    'The notice runs to the end of 8 June 2023 in Shanghai; it can be named after that.',
    '申报开始以来 10 天，命名 1 个，按此速度补齐 3 个还需 30 天，预计2023年7月1日达标，可按期完成。',
    '1 named in 10 days; at that rate the 3 still needed take 30 more days: expected on 1 July 2023, in time.',
    '乡镇（街道）17 个、村（社区）170 个；依据：官方统计（2023年6月30日）。比例四舍五入。',
    '17 townships, 170 villages and communities; source: Official counts (30 June 2023). Percentages are rounded to the nearest number.',
    'Kept within the last 90 days of its validity, the name is good for another term; otherwise the validity stays.',
  ]);
});
