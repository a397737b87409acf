import type { Door } from "#/words/phrase.ts";
import { placeTiles, type TilePlace } from "./place.ts";

/** A place with its shade, from 0 for the least; null where nothing is published. */
export type TileRow = TilePlace & {
  readonly shade: number | null;
  readonly flagged: boolean;
  /** The full sentence that its tile says. */
  readonly sentence: string;
  /** What its number opens. */
  readonly door: Door;
};
export type PlacedTile = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly shade: number | null;
  readonly flagged: boolean;
  readonly sentence: string;
  readonly door: Door;
};
export type TilesLayout = {
  readonly width: number;
  readonly height: number;
  /** The side of a tile, its gap left out. */
  readonly side: number;
  /** The corner of a tile that says its number is odd. */
  readonly corner: string;
  /** In reading order: north to south, west to east. */
  readonly tiles: readonly PlacedTile[];
  /** The edges between regions, and round them. */
  readonly borders: string;
};

const gap = 2;
const largest = 44;

/** Tiles in px: as large as the width allows, one for each place. */
export function layoutTiles(rows: readonly TileRow[], width: number): TilesLayout {
  const cells = placeTiles(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const columns = Math.max(1, ...cells.map(({ column }) => column + 1));
  const down = Math.max(1, ...cells.map(({ row }) => row + 1));
  const pitch = Math.max(8, Math.min(largest, Math.floor(width / columns)));
  const regionAt = new Map(
    cells.map(({ id, column, row }) => [`${column} ${row}`, byId.get(id)?.region]),
  );
  const edges = cells.flatMap(({ id, column, row }): string[] => {
    const own = byId.get(id)?.region;
    const [x, y] = [column * pitch, row * pitch];
    const differs = (c: number, r: number) => regionAt.get(`${c} ${r}`) !== own;
    return [
      ...(differs(column, row - 1) ? [`M${x} ${y}h${pitch}`] : []),
      ...(differs(column - 1, row) ? [`M${x} ${y}v${pitch}`] : []),
      ...(differs(column + 1, row) ? [`M${x + pitch} ${y}v${pitch}`] : []),
      ...(differs(column, row + 1) ? [`M${x} ${y + pitch}h${pitch}`] : []),
    ];
  });
  return {
    width: columns * pitch,
    height: down * pitch,
    side: pitch - gap,
    corner: `M${pitch - gap} 0v${(pitch - gap) / 3}L${((pitch - gap) * 2) / 3} 0z`,
    borders: edges.join(""),
    tiles: cells.flatMap(({ id, column, row }) => {
      const own = byId.get(id);
      return own
        ? [
            {
              id,
              x: column * pitch + gap / 2,
              y: row * pitch + gap / 2,
              shade: own.shade,
              flagged: own.flagged,
              sentence: own.sentence,
              door: own.door,
            },
          ]
        : [];
    }),
  };
}
