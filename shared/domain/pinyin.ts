import { SYLLABLES } from './syllables.ts';

/**
 * Does `typed` spell some syllables in a row by their beginnings? Each syllable may be given whole, by its first
 * letters or by its initial: `hua yuan she qu` is found by `huayuan`, `hysq`, `hyshq` and `yuanshe`.
 */
export function spells(syllables: readonly string[], typed: string): boolean {
  /** How much of `typed` may be spelt already when a syllable begins. */
  let reached = new Set([0]);
  for (const syllable of syllables) {
    const next = new Set([0]);
    for (const from of reached)
      for (let n = 1; n <= syllable.length && typed[from + n - 1] === syllable[n - 1]; n++) next.add(from + n);
    if (next.has(typed.length)) return true;
    reached = next;
  }
  return false;
}

/** What is typed, or a name, as they are compared: without spaces, width or case. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Letters alone may spell a sound; anything else is looked for as it stands. */
export const isSpelling = (typed: string): boolean => /^[a-z]+$/.test(plain(typed));

/** Is a name found by a part of it, or by its sound or initials? */
export function isFoundBy(name: string, typed: string): boolean {
  const looked = plain(typed);
  return plain(name).includes(looked) || (isSpelling(looked) && spells(syllablesOf(name), looked));
}

/**
 * A name's syllables as its characters sound one by one: one that has several sounds has its most common one here, so
 * that some names are spelt wrongly. Letters stand for themselves, other signs for nothing.
 */
export const syllablesOf = (name: string): string[] =>
  [...name.normalize('NFKC').toLowerCase()].flatMap((sign) => {
    if (/[a-z]/.test(sign)) return [sign];
    return /\p{Script=Han}/u.test(sign) ? [syllableOf(sign)] : [];
  });

/** Sounds that are more common in the names of places and units than the one that the order of characters is by. */
const IN_NAMES: Readonly<Record<string, string>> = { 长: 'chang', 地: 'di', 拓: 'tuo', 佛: 'fo', 埔: 'pu', 剥: 'bo' };
/** Made with the first name that is sounded: it takes milliseconds, and most who start a function spell nothing. */
let order: Intl.Collator | undefined;
function bySound(a: string, b: string): number {
  order ??= new Intl.Collator('zh-u-co-pinyin');
  return order.compare(a, b);
}
const heard = new Map(Object.entries(IN_NAMES));

function syllableOf(character: string): string {
  const known = heard.get(character);
  if (known) return known;
  let [low, high] = [0, SYLLABLES.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bySound(SYLLABLES[middle]?.[1] ?? '', character) <= 0) low = middle;
    else high = middle;
  }
  const syllable = SYLLABLES[low]?.[0] ?? '';
  heard.set(character, syllable);
  return syllable;
}
