/** A place that gets a tile: where it is, and the region it stays with. */
export type TilePlace = {
  readonly id: string;
  readonly region: string;
  readonly lon: number | null;
  readonly lat: number | null;
};
/** A tile's cell, counted from the left and from the top. */
export type Cell = { readonly id: string; readonly column: number; readonly row: number };

type Point = { readonly id: string; readonly x: number; readonly y: number };
type Block = {
  readonly region: string;
  readonly x: number;
  readonly y: number;
  readonly cells: readonly Cell[];
};

/** How many columns a region's tiles take, for its shape on the ground. */
const columnsFor = (count: number, wide: number, tall: number): number =>
  Math.max(1, Math.min(count, Math.round(Math.sqrt((count * (wide + 1e-6)) / (tall + 1e-6)))));

/**
 * One cell for each place: none shared, the places of a region together, neighbours kept near. Each region
 * is cut into columns from west to east and each column ordered from north to south; then the regions are
 * set down as near to where they are as room allows, the densest first. The same places in any order give
 * the same cells. Places without a position come last in their region. Ours.
 */
export function placeTiles(places: readonly TilePlace[]): readonly Cell[] {
  const known = places.flatMap(({ lon, lat }) => (lon === null || lat === null ? [] : [lat]));
  if (places.length === 0) return [];
  const middle = known.reduce((sum, lat) => sum + lat, 0) / Math.max(1, known.length);
  // A degree of longitude is shorter than one of latitude: by about the cosine of the latitude.
  const shrink = Math.cos((middle * Math.PI) / 180);
  const points = new Map<string, Point[]>();
  for (const { id, region, lon, lat } of [...places].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const own = points.get(region) ?? [];
    own.push({ id, x: (lon ?? NaN) * shrink, y: -(lat ?? NaN) });
    points.set(region, own);
  }
  const regions = [...points].map(([region, own]) => block(region, withPositions(own)));
  return settled(regions, unitOf(regions, places.length));
}

/** Places without a position stand where the rest of their region is. */
function withPositions(points: readonly Point[]): readonly Point[] {
  const known = points.filter(({ x, y }) => !Number.isNaN(x + y));
  const mean = (of: (point: Point) => number) =>
    known.length === 0 ? 0 : known.reduce((sum, point) => sum + of(point), 0) / known.length;
  return points.map((point) =>
    Number.isNaN(point.x + point.y)
      ? { id: point.id, x: mean(({ x }) => x), y: mean(({ y }) => y) }
      : point,
  );
}

/** A region as columns of cells, each column no more than one cell longer than another. */
function block(region: string, points: readonly Point[]): Block & { readonly extent: number } {
  const by = (of: (point: Point) => number) => (a: Point, b: Point) =>
    of(a) - of(b) || (a.id < b.id ? -1 : 1);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const wide = Math.max(...xs) - Math.min(...xs);
  const tall = Math.max(...ys) - Math.min(...ys);
  const count = columnsFor(points.length, wide, tall);
  const sorted = [...points].sort(by(({ x }) => x));
  const meanY = ys.reduce((a, b) => a + b, 0) / ys.length;
  const step = tall / Math.max(1, points.length / count);
  const cells: Cell[] = [];
  let before: readonly [number, number] | undefined;
  for (let c = 0; c < count; c++) {
    const own = sorted
      .slice(Math.round((c * points.length) / count), Math.round(((c + 1) * points.length) / count))
      .sort(by(({ y }) => y));
    const ownY = own.reduce((sum, { y }) => sum + y, 0) / Math.max(1, own.length);
    let top = Math.round((step === 0 ? 0 : (ownY - meanY) / step) - own.length / 2);
    // A column must touch the one before it, or the region would fall apart.
    if (before !== undefined)
      top = Math.max(before[0] - own.length + 1, Math.min(before[1] - 1, top));
    before = [top, top + own.length];
    for (const [i, { id }] of own.entries()) cells.push({ id, column: c, row: top + i });
  }
  return {
    region,
    x: xs.reduce((a, b) => a + b, 0) / xs.length,
    y: meanY,
    cells,
    extent: Math.max(wide, tall),
  };
}

/** Degrees to a cell, so that the country has about as much room as it has tiles. */
function unitOf(blocks: readonly Block[], tiles: number): number {
  const span = (of: (block: Block) => number) =>
    Math.max(...blocks.map(of)) - Math.min(...blocks.map(of));
  return Math.max(1e-6, Math.sqrt((span(({ x }) => x) * span(({ y }) => y)) / tiles) || 1) * 1.15;
}

/** The blocks set down one after another, each at the free spot nearest to its own. */
function settled(
  blocks: readonly (Block & { readonly extent: number })[],
  unit: number,
): readonly Cell[] {
  const dense = [...blocks].sort(
    (a, b) =>
      b.cells.length / b.extent - a.cells.length / a.extent || (a.region < b.region ? -1 : 1),
  );
  const taken = new Set<string>();
  const placed: Cell[] = [];
  for (const { x, y, cells } of dense) {
    const middle = (of: (cell: Cell) => number) =>
      cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length;
    const left = Math.round(x / unit - middle(({ column }) => column));
    const top = Math.round(y / unit - middle(({ row }) => row));
    const [dx, dy] = nearest(([h, v]) =>
      cells.every(({ column, row }) => !taken.has(`${column + left + h} ${row + top + v}`)),
    );
    for (const { id, column, row } of cells) {
      const cell = { id, column: column + left + dx, row: row + top + dy };
      taken.add(`${cell.column} ${cell.row}`);
      placed.push(cell);
    }
  }
  const [west, north] = [
    Math.min(...placed.map(({ column }) => column)),
    Math.min(...placed.map(({ row }) => row)),
  ];
  return placed
    .map(({ id, column, row }) => ({ id, column: column - west, row: row - north }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The shift nearest to none that fits; of equals the one further north, then west. */
function nearest(fits: (shift: readonly [number, number]) => boolean): readonly [number, number] {
  for (let far = 0; ; far++) {
    const ring: [number, number][] = [];
    for (let v = -far; v <= far; v++)
      for (let h = -far; h <= far; h++)
        if (Math.max(Math.abs(h), Math.abs(v)) === far) ring.push([h, v]);
    ring.sort((a, b) => a[0] * a[0] + a[1] * a[1] - (b[0] * b[0] + b[1] * b[1]));
    const found = ring.find(fits);
    if (found) return found;
  }
}

/**
 * How well neighbours are kept, from 0 to 1: of each place's four nearest on the ground, the share whose
 * tiles are at most two cells away.
 */
export function neighbourScore(places: readonly TilePlace[], cells: readonly Cell[]): number {
  const at = new Map(cells.map((cell) => [cell.id, cell]));
  const known = places.filter(({ lon, lat }) => lon !== null && lat !== null);
  let [kept, all] = [0, 0];
  for (const place of known) {
    const near = known
      .filter(({ id }) => id !== place.id)
      .map((other) => ({
        id: other.id,
        far: Math.hypot(
          ((other.lon ?? 0) - (place.lon ?? 0)) * 0.6,
          (other.lat ?? 0) - (place.lat ?? 0),
        ),
      }))
      .sort((a, b) => a.far - b.far)
      .slice(0, 4);
    const own = at.get(place.id);
    for (const { id } of near) {
      const other = at.get(id);
      if (!own || !other) continue;
      all++;
      if (Math.max(Math.abs(own.column - other.column), Math.abs(own.row - other.row)) <= 2) kept++;
    }
  }
  return all === 0 ? 1 : kept / all;
}
