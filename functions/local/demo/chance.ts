/** Chance that comes out the same every time: the demo may not differ from one run to the next. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in `percent` of 100 cases. */
  happens(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): T[];
}

export function chance(seed: string): Chance {
  const next = generator(hash(seed));
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    happens: (percent) => next() * 100 < percent,
    pick: (from) => {
      if (from.length === 0) throw new Error(`nothing to pick from (${seed})`);
      return from[whole(0, from.length - 1)] as (typeof from)[number];
    },
    shuffled: (from) =>
      from
        .map((value) => ({ value, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map((drawn) => drawn.value),
  };
}

/** FNV-1a: near seeds come far apart. */
function hash(seed: string): number {
  let hashed = 0x811c9dc5;
  for (let n = 0; n < seed.length; n++) hashed = Math.imul(hashed ^ seed.charCodeAt(n), 0x01000193);
  return hashed >>> 0;
}

/** Mulberry32: numbers from 0 up to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
