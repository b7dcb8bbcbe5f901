import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';

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
