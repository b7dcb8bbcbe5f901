import type { Measure } from './measure.ts';

/** Says how far it has come, in a line. */
export type Tell = (line: string) => void;

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `3,412 items (2.1 MB)` */
export function sizeOf({ count, bytes }: Measure, what: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const rounded = (bytes / 1_000 ** power).toLocaleString('en', { maximumFractionDigits: 1 });
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'} (${rounded} ${UNITS[power]})`;
}
