/** Two ways to be compared, and what each measured, round by round. */
export type Both<A, B> = readonly [first: readonly A[], second: readonly B[]];

/** Lets two ways take turns, at being first too, so that whatever else the machine does meets both. Round 0 warms up. */
export async function turns<A, B>(
  rounds: number,
  first: (round: number) => Promise<A>,
  second: (round: number) => Promise<B>,
): Promise<Both<A, B>> {
  const measured: [A[], B[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const early = round % 2 ? await first(round) : undefined;
    const other = await second(round);
    const one = early ?? (await first(round));
    if (round === 0) continue;
    measured[0].push(one);
    measured[1].push(other);
  }
  return measured;
}
