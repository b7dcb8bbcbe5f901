import type { Work } from './measured.ts';
import { ASSUMED, STACK } from './scenarios.ts';

/** Lambda gives a function one whole processor from here on, and below it a share. */
const WHOLE_PROCESSOR_MB = 1_769;
type FunctionName = keyof typeof STACK.memoryMB;

/** Seconds that a function is billed for some work: its thinking on a share of a processor, and its waiting for the store. */
export function secondsOf(name: FunctionName, { ms, requests }: Pick<Work, 'ms' | 'requests'>): number {
  const thinking = (ms * ASSUMED.slower * WHOLE_PROCESSOR_MB) / STACK.memoryMB[name];
  return (thinking + requests * ASSUMED.storeMs) / 1_000;
}

/** The same in GB-seconds. */
export const compute = (name: FunctionName, work: Pick<Work, 'ms' | 'requests'>): number =>
  secondsOf(name, work) * gigabytes(name);

/** GB-seconds of so many first requests to fresh functions. */
export const starts = (name: FunctionName, many: number): number => many * ASSUMED.startSeconds * gigabytes(name);

const gigabytes = (name: FunctionName) => STACK.memoryMB[name] / 1_024;
