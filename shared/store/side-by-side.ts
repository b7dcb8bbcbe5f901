const AT_ONCE = 8;

/** Does `work` for all, some of them at a time, and gives the results in order. */
export async function sideBySide<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const open = all.entries();
  const worker = async () => {
    for (const [n, one] of open) done[n] = await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}
