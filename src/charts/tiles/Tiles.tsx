import { useMemo, useRef } from "react";
import { useRoving } from "../kit/useRoving.ts";
import text from "../kit/text.module.css";
import { layoutTiles, type TileRow } from "./layout.ts";
import styles from "./Tiles.module.css";

type Props = {
  readonly label: string;
  readonly rows: readonly TileRow[];
  readonly size: { readonly width: number };
  /** The place that is chosen; empty for none. */
  readonly chosen: string;
};

/** One tile for each authority, about where it lies, shaded by one measure. */
export function Tiles({ label, rows, size: { width }, chosen }: Props) {
  const layout = useMemo(() => layoutTiles(rows, width), [rows, width]);
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  const { side } = layout;
  return (
    <svg
      ref={root}
      className={`${text.text} ${styles.tiles}`}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      {layout.tiles.map((tile) => (
        <g
          key={tile.id}
          className={styles.tile}
          role="button"
          tabIndex={-1}
          data-mark=""
          data-door={tile.door}
          data-state={tile.id === chosen ? "chosen" : "plain"}
          aria-label={tile.sentence}
          transform={`translate(${tile.x},${tile.y})`}
        >
          <title>{tile.sentence}</title>
          <rect
            className={styles.face}
            data-shade={tile.shade ?? "none"}
            width={side}
            height={side}
          />
          {tile.flagged && <path className={styles.flag} d={layout.corner} />}
        </g>
      ))}
      <path className={styles.borders} d={layout.borders} aria-hidden="true" />
    </svg>
  );
}

/** What the shades stand for, least first. */
export function TilesKey({ groups }: { groups: readonly string[] }) {
  return groups.map((words, shade) => (
    <span key={words} className={styles.key}>
      <svg width="16" height="12" aria-hidden="true">
        <rect className={styles.face} data-shade={shade} width="16" height="12" />
      </svg>{" "}
      <span data-axis="">{words}</span>
    </span>
  ));
}
