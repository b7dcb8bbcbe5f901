import type { Chance } from './chance.ts';

/** Fills a sentence: `{village}` with a fact, `{20-60}` with a number of that range. */
export const filled = (sentence: string, facts: Readonly<Record<string, string>>, chance: Chance): string =>
  sentence.replace(/\{(?:(\d+)-(\d+)|(\w+))\}/g, (_, least, most, fact) =>
    fact === undefined ? String(chance.whole(Number(least), Number(most))) : (facts[fact] ?? ''),
  );
