import { memo } from "react";
import type { LinkKind } from "#/data/vocabulary.ts";
import styles from "./Network.module.css";
import type { PlacedLink } from "./placed.ts";
import type { Pose } from "./route.ts";

type Props = {
  readonly link: PlacedLink;
  /** Drawn so much smaller than the drawing is enlarged. */
  readonly shrink: number;
};

/** A link as its kind is drawn: arrows at what comes after, a cross at what would end. */
export const LinkLine = memo(function LinkLine({ link, shrink }: Props) {
  const { id, kind, before, after, weight, d, start, end } = link;
  return (
    <g
      className={styles.link}
      data-about={`${before} ${after}`}
      data-link={id}
      data-kind={kind}
      data-weight={weight}
    >
      {weight !== "faint" && <path className={styles.reachable} d={d} />}
      <path className={styles.line} d={d} />
      {kind === "funds" && <path className={styles.gap} d={d} />}
      <End kind={kind} at={end} shrink={shrink} />
      {kind === "conflicts" && (
        <End kind={kind} at={{ ...start, angle: start.angle + 180 }} shrink={shrink} />
      )}
    </g>
  );
});

const shapes: Readonly<Record<LinkKind, string>> = {
  requires: "M-6 -3.6L1 0L-6 3.6Z",
  enables: "M-6 -3.6L1 0L-6 3.6Z",
  funds: "M-6 -4.4L1 0L-6 4.4Z",
  replaces: "M-8 -4.5L0 4.5M0 -4.5L-8 4.5",
  conflicts: "M1 -4.5L-5 0L1 4.5",
};

function End({ kind, at, shrink }: { kind: LinkKind; at: Pose; shrink: number }) {
  const open = kind === "replaces" || kind === "conflicts";
  return (
    <path
      className={open ? styles.open : styles.head}
      d={shapes[kind]}
      transform={`translate(${at.x},${at.y})rotate(${at.angle})scale(${shrink})`}
    />
  );
}
