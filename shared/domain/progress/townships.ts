import type { Cell } from '../cell.ts';
import { within } from '../division.ts';
import type { Programme } from '../programme.ts';

/** A named cell, as far as it tells where it stands and what it counts for. */
export type PlacedCell = Pick<Cell, 'code' | 'name' | 'category' | 'star' | 'division'>;

/** A place with the award that it has itself, which counts towards a quota once. */
export interface Place {
  readonly code: string;
  readonly award?: PlacedCell;
}

/** What is named in a township: everything that stands there, the township itself, and each of its villages. */
export interface Township extends Place {
  readonly cells: readonly PlacedCell[];
  readonly villages: readonly Place[];
  readonly villagesNamed: number;
}

/** A township with its villages, told by the cells of its district. */
export function townshipOf(
  { quotas }: Pick<Programme, 'quotas'>,
  [code, villages]: readonly [code: string, villages: readonly string[]],
  named: readonly PlacedCell[],
): Township {
  const cells = named.filter(({ division }) => within(division, code));
  const placeOf = (place: string, category: string | undefined): Place => {
    const award = cells.find((cell) => cell.division === place && cell.category === category);
    return award ? { code: place, award } : { code: place };
  };
  const each = villages.map((village) => placeOf(village, quotas.villages?.category));
  return {
    ...placeOf(code, quotas.townships?.category),
    ...{ cells, villages: each, villagesNamed: each.filter(({ award }) => award).length },
  };
}
