/** One line of the table: what was measured, what the design allows, and whether it was kept. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  /** Undefined where the design has no budget and the number is only told. */
  readonly kept: boolean | undefined;
}

const limited = (sign: '≤' | '≥', what: string, values: readonly number[], budget: number, unit: string): Row => ({
  what,
  measured: values.map((value) => `${number(value)}${unit}`).join(' / '),
  budget: `${sign} ${budget}${unit}`,
  kept: values.every((value) => (sign === '≤' ? value <= budget : value >= budget)),
});

/** A row whose every value must not be above (or below) its budget. */
export const atMost = (what: string, values: number | readonly number[], budget: number, unit = '') =>
  limited('≤', what, [values].flat(), budget, unit);
export const atLeast = (what: string, values: number | readonly number[], budget: number, unit = '') =>
  limited('≥', what, [values].flat(), budget, unit);

/** A row without a budget. */
export const told = (what: string, value: number, unit = ''): Row => ({
  ...atMost(what, value, 0, unit),
  budget: '-',
  kept: undefined,
});

const number = (value: number): string => String(Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}

/** The rows as one aligned table. */
export function table(rows: readonly Row[]): string {
  const lines = [
    ['what', 'measured', 'budget', 'kept'],
    ...rows.map(({ what, measured, budget, kept }) => [
      what,
      measured,
      budget,
      kept === undefined ? '-' : kept ? 'yes' : 'NO',
    ]),
  ];
  const width = (column: number) => Math.max(...lines.map((line) => (line[column] ?? '').length));
  return lines.map((line) => line.map((cell, n) => cell.padEnd(width(n))).join('  ')).join('\n');
}
