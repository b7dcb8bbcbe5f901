/**
 * Does `typed` spell some syllables in a row by their beginnings? Each syllable may be given whole, by its first
 * letters or by its initial: `hua yuan she qu` is found by `huayuan`, `hysq`, `hyshq` and `yuanshe`.
 */
export function spells(syllables: readonly string[], typed: string): boolean {
  return syllables.some((_, start) => spellsFrom(syllables, start, typed));
}

function spellsFrom(syllables: readonly string[], start: number, typed: string): boolean {
  if (typed === '') return true;
  const syllable = syllables[start] ?? '';
  for (let length = 1; length <= syllable.length && typed[length - 1] === syllable[length - 1]; length++)
    if (spellsFrom(syllables, start + 1, typed.slice(length))) return true;
  return false;
}
