const AT_ONCE = 8;

/** Does `work` for all, some of them at a time, and gives the results in order. */
export async function sideBySide<T, R>(
  all: readonly T[],
  work: (one: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const done: R[] = [];
  const open = all.entries();
  const worker = async () => {
    for (const [n, one] of open) done[n] = await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}

/** Does `work` for all that comes, some of it at a time. The first failure ends it, and nothing is under way any more when it throws. */
export async function asTheyCome<T>(all: AsyncGenerator<T>, work: (one: T) => Promise<void>): Promise<void> {
  const worker = async () => {
    for await (const one of all) await work(one);
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
