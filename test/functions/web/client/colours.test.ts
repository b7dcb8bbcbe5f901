import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { BAR } from '../../../../functions/web/parts/page.tsx';
import { LOOKS, sheets, tokensIn } from './tokens.ts';

interface Colour {
  parseString(written: string): void;
}
/** What axe reckons contrast with; its types leave it out. */
const { Color, getContrast } = (
  axe.commons as unknown as {
    color: { Color: new () => Colour; getContrast: (ground: Colour, above: Colour) => number };
  }
).color;

/** What the site writes on what. */
const GROUNDS = ['paper', 'card', 'sunken'] as const;
const WORDS = ['ink', 'quiet', 'accent', 'accent-dark', 'green', 'amber', 'red', 'neutral', 'star'];
const TINTED = ['accent', 'green', 'amber', 'red', 'neutral'];
const WRITTEN = [
  ...GROUNDS.flatMap((ground) => WORDS.map((word) => [word, ground] as const)),
  ...TINTED.flatMap((name) => [name, 'ink', 'quiet'].map((word) => [word, `${name}-bg`] as const)),
  ...['ink', 'quiet'].map((word) => [word, 'field'] as const),
  ...[1, 2, 3, 4].map((heat) => ['ink', `heat-${heat}`] as const),
  ...['accent', 'accent-dark'].map((ground) => ['on-accent', ground] as const),
  ...['green', 'amber', 'red', 'neutral'].map((ground) => ['on-solid', ground] as const),
];

/** What is drawn beside what: edges of fields, the ring of the focus, bars. */
const DRAWN = [
  ...['card', 'paper', 'field'].flatMap((ground) => [['field-line', ground] as const, ['focus', ground] as const]),
  ...['green', 'amber', 'red'].map((name) => [`${name}-mark`, 'card'] as const),
];

describe.each(LOOKS)('%s', (look) => {
  const tokens = tokensIn(look);
  const colour = (name: string) => {
    const made = new Color();
    made.parseString(tokens.get(name) ?? expect.fail(`no token ${name}`));
    return made;
  };
  const below = (least: number, pairs: readonly (readonly [string, string])[]) =>
    pairs.filter(([above, ground]) => getContrast(colour(ground), colour(above)) < least);

  test('every text stands out from what it is written on', () => expect(below(4.5, WRITTEN)).toEqual([]));
  test('what is drawn can be told from its ground', () => expect(below(3, DRAWN)).toEqual([]));
});

test('every colour of the site stands among the tokens, for a light screen, a dark one and paper', () => {
  const literal =
    /#[0-9a-f]{3,8}\b(?=[^{]*[;}])|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color-mix)\(|:\s*(?:white|black)\b/gi;
  const found = [...sheets].flatMap(([name, css]) =>
    name === 'style/tokens.css' ? [] : (css.match(literal) ?? []).map((colour) => `${name}: ${colour}`),
  );
  expect(found).toEqual([]);
});

test('the browser paints around a page what the page paints its bar with', () =>
  expect(BAR).toEqual({ light: tokensIn('light').get('card'), dark: tokensIn('dark').get('card') }));

test('a style uses no token that there is not', () => {
  const known = tokensIn('light');
  const used = [...sheets.values()].flatMap((css) =>
    [...css.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name),
  );
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});
