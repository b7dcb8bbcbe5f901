import { createHash } from 'node:crypto';
import { orderFreeHash } from './order-free-hash.ts';

/** How much there is of something, and the hash over all of it, whatever its order. */
export interface Measure {
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** By the kind of item, in the order of their names. */
export type Measures = Readonly<Record<string, Measure>>;

export function measuring() {
  const hash = orderFreeHash();
  let [count, bytes] = [0, 0];
  return {
    add(text: string, size = Buffer.byteLength(text)): void {
      hash.add(text);
      count += 1;
      bytes += size;
    },
    measure: (): Measure => ({ count, bytes, sha256: hash.hex() }),
  };
}

export function measuringKinds() {
  const kinds = new Map<string, ReturnType<typeof measuring>>();
  return {
    add(kind: string, text: string): void {
      const known = kinds.get(kind) ?? measuring();
      kinds.set(kind, known);
      known.add(text);
    },
    measures: (): Measures =>
      Object.fromEntries([...kinds.keys()].sort().map((kind) => [kind, kinds.get(kind)?.measure() ?? NOTHING])),
  };
}

const NOTHING = measuring().measure();

/** All kinds together. */
export function total(kinds: Measures): Measure {
  const sum = (what: 'count' | 'bytes') => Object.values(kinds).reduce((all, kind) => all + kind[what], 0);
  const names = Object.keys(kinds).sort();
  const text = names.map((kind) => `${kind} ${kinds[kind]?.count} ${kinds[kind]?.sha256}\n`).join('');
  return { count: sum('count'), bytes: sum('bytes'), sha256: createHash('sha256').update(text).digest('hex') };
}

/** The kinds that are not the same here and there. */
export const differing = (here: Measures, there: Measures): string[] =>
  [...new Set([...Object.keys(here), ...Object.keys(there)])]
    .filter((kind) => here[kind]?.sha256 !== there[kind]?.sha256)
    .sort();
