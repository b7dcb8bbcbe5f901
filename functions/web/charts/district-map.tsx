import type { Positions } from '../../../shared/data/positions-file.ts';
import { attainedInAll } from '../../../shared/domain/progress/attainment.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import type { Text } from '../text/text.ts';
import { percent } from './percent.ts';
import { TileMap } from './tile-map.tsx';

interface Drawn {
  readonly t: Text;
  readonly districts: readonly DistrictProgress[];
  readonly positions: Positions;
  readonly name: (code: string) => string;
}

/** The districts with their colours and shares; the ranking beside it is its table. */
export function DistrictMap({ t, districts, positions, name }: Drawn) {
  const many = (colour: DistrictProgress['colour']) => districts.filter((one) => one.colour === colour).length;
  const tiles = districts.map((one) => ({
    code: one.district,
    name: name(one.district),
    figure: percent(t, attainedInAll(one)),
    says: t.home.colour[one.colour],
    href: `/districts/${one.district}`,
    tone: one.colour,
  }));
  return (
    <TileMap
      label={t.charts.map.label(many('green'), many('amber'), many('red'))}
      tiles={tiles}
      positions={positions}
    />
  );
}
