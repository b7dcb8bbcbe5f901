import type { Positions } from '../../../shared/data/positions-file.ts';

/** A district as a tile: what it is called, what is written on it, where it leads and how it is coloured. */
export interface Tile {
  readonly code: string;
  readonly name: string;
  readonly figure: string;
  readonly says: string;
  readonly href: string;
  readonly tone: string;
  /** The one that is chosen, where tiles choose. */
  readonly current?: boolean;
}

const [WIDTH, HEIGHT, GAP] = [112, 84, 6];

/** The districts of a city where `positions` puts them; those without a place, and cities without places, are left out. */
export function TileMap({ label, tiles, positions }: { label: string; tiles: readonly Tile[]; positions: Positions }) {
  const placed = tiles.flatMap((tile) => {
    const [column, row] = positions[tile.code] ?? [];
    return column === undefined || row === undefined
      ? []
      : [{ tile, x: column * (WIDTH + GAP) + 2, y: row * (HEIGHT + GAP) + 2 }];
  });
  if (placed.length === 0) return null;
  const [width, height] = [
    Math.max(...placed.map(({ x }) => x)) + WIDTH + 2,
    Math.max(...placed.map(({ y }) => y)) + HEIGHT + 2,
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing
    <svg class="tiles" role="group" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {placed.map(({ tile, x, y }) => (
        <TileOf tile={tile} x={x} y={y} />
      ))}
    </svg>
  );
}

const TileOf = ({ tile, x, y }: { tile: Tile; x: number; y: number }) => (
  <a href={tile.href} class={`tile ${tile.tone}`} aria-current={tile.current ? 'true' : undefined}>
    <rect x={x} y={y} width={WIDTH} height={HEIGHT} rx="6" />
    <text class="name" x={x + WIDTH / 2} y={y + 25}>
      {tile.name}
    </text>{' '}
    <text class="figure" x={x + WIDTH / 2} y={y + 50}>
      {tile.figure}
    </text>{' '}
    <text class="says" x={x + WIDTH / 2} y={y + 71}>
      {tile.says}
    </text>
  </a>
);
