import { expect, test } from 'vitest';
import { Sample } from '../../../../functions/web/parts/sample.tsx';
import { LANGUAGES } from '../../../../functions/web/text/language.ts';
import { texts } from '../../../../functions/web/text/text.ts';
import { loadPolicy } from '../../../../shared/data/load.ts';
import { indicatorsOf } from '../../../../shared/domain/standard/indicator.ts';
import { wordsOf } from '../../../forms.ts';

const all = loadPolicy('3306').everyStandard().flatMap(indicatorsOf);

test.each(LANGUAGES)(
  'every indicator of every standard says how to answer it, and what shows it, in %s',
  (language) => {
    const t = texts[language];
    const said = all.map((indicator) => wordsOf(String(Sample({ t, indicator }))));
    expect(said.filter((words) => /undefined|NaN|\[object/.test(words))).toEqual([]);
    const methods = all.map(({ methods }) => methods.map((method) => t.sample.shown[method]));
    expect(said.filter((words, n) => !methods[n]?.every((shown) => words.includes(shown)))).toEqual([]);
    expect(said.filter((words, n) => !words.includes(all[n]?.sample?.[language] ?? 'none'))).toEqual([]);
  },
);

test('a count says how many give all points', () => {
  const [indicator] = all.filter(({ rule }) => rule.kind === 'additive');
  if (indicator?.rule.kind !== 'additive') throw new Error('no such indicator');
  const { points, rule } = indicator;
  const words = wordsOf(String(Sample({ t: texts.zh, indicator })));
  expect(words).toContain(`填 ${Math.ceil(points / rule.each)} 即得满分`);
});

test('a standard without an example of its own says what a note tells', () => {
  const [indicator] = all.filter(({ rule }) => rule.kind === 'rate');
  if (!indicator) throw new Error('no such indicator');
  const { sample, ...bare } = indicator;
  const t = texts.zh;
  const said = [indicator, bare].map((one) => wordsOf(String(Sample({ t, indicator: one }))));
  expect(said.map((words) => words.includes(t.sample.notes.rate))).toEqual([false, true]);
  expect(said.map((words) => words.includes(sample?.zh ?? 'none'))).toEqual([true, false]);
});
