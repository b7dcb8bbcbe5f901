/**
 * Points and rates are whole hundredths everywhere in the domain: 92.5 points are 9250, 90 % is 9000.
 * Sums, caps and comparisons of whole numbers are exact; floating point drifts.
 */
export type Hundredths = number;

/** The hundredths of a decimal with at most two decimals, or undefined when `value` has more, or is not finite. */
export function toHundredths(value: number): Hundredths | undefined {
  const hundredths = Math.round(value * 100);
  return Number.isSafeInteger(hundredths) && hundredths / 100 === value ? hundredths : undefined;
}

/** The decimal of `hundredths`, for showing: 9250 is 92.5. */
export const fromHundredths = (hundredths: Hundredths): number => hundredths / 100;

/**
 * `a × b / c` for whole numbers of at least 0 (`c` above 0), rounded half up, without leaving the whole numbers.
 * Safe while a × b × 2 stays below 2^53: points (10,000) times points are far inside.
 */
export const rescale = (a: number, b: number, c: number): number => Math.floor((2 * a * b + c) / (2 * c));

/** The middle of some points: half are no more, half no less. Of an even number the mean of the two in the middle, rounded half up. */
export function medianOf(all: readonly Hundredths[]): Hundredths | undefined {
  const sorted = [...all].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
