/** A part of what the public may count but not know by name. */
export interface Countable<K> {
  readonly key: K;
  readonly n: number;
  /** How many such units there are, where that is known. */
  readonly of?: number | undefined;
}

export interface ToldApart<K> {
  /** The most first. */
  readonly told: readonly Pick<Countable<K>, 'key' | 'n'>[];
  /** Put together: none, or at least as many as a part that is told, unless nothing is told at all. */
  readonly rest: number;
}

/**
 * The parts that may be told apart. At least `fewest` are in each, so that it could be any of them; and of units that
 * everybody can list, such as the townships of a district, at least as many are not in it, so that it is not nearly all
 * of them. The others are put together, and as long as these are too few, the smallest that may be told joins them, or
 * the difference to the whole would tell them.
 */
export function toldApart<K>(parts: readonly Countable<K>[], fewest: number): ToldApart<K> {
  const may = ({ n, of = Number.POSITIVE_INFINITY }: Countable<K>) => n >= fewest && of - n >= fewest;
  const told = parts.filter(may).toSorted((a, b) => b.n - a.n);
  let rest = parts.filter((part) => !may(part)).reduce((sum, { n }) => sum + n, 0);
  while (rest > 0 && rest < fewest && told.length > 0) rest += told.pop()?.n ?? 0;
  return { told: told.map(({ key, n }) => ({ key, n })), rest };
}

/** How many of `n` are from `from` on and below `until`; without an end, all that are more. */
export interface Span {
  readonly from: number;
  readonly until?: number;
  readonly n: number;
}

/** Sorts values by bounds that rise from 0; neighbours are put together until each span has at least `fewest`, or there is but one. */
export function spansOf(values: readonly number[], bounds: readonly number[], fewest: number): Span[] {
  const spans: Span[] = [];
  bounds.forEach((from, n) => {
    const until = bounds[n + 1];
    const here = values.filter((value) => value >= from && (until === undefined || value < until)).length;
    const last = spans.at(-1);
    const span = { from, n: here, ...(until !== undefined && { until }) };
    if (last && last.n < fewest) spans[spans.length - 1] = { ...span, from: last.from, n: last.n + here };
    else spans.push(span);
  });
  const [before, last] = spans.slice(-2);
  if (!before || !last || last.n >= fewest) return spans;
  return [...spans.slice(0, -2), { from: before.from, n: before.n + last.n }];
}
