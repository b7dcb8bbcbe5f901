import fc from 'fast-check';
import type { Quotas } from '../../../../shared/domain/progress/attainment.ts';

type Pair = readonly [named: number, target: number];
const pair = ([named, target]: Pair) => ({ named, target });

export const quotasOf = ({ townships, villages, cells }: Record<keyof Quotas, Pair>): Quotas => ({
  townships: pair(townships),
  villages: pair(villages),
  cells: pair(cells),
});

const anyPair = fc.tuple(fc.nat(120), fc.nat(120));
export const anyQuotas = fc.record({ townships: anyPair, villages: anyPair, cells: anyPair }).map(quotasOf);
