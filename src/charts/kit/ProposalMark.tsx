import { memo, type CSSProperties } from "react";
import type { Mark, Standing } from "#/data/vocabulary.ts";
import styles from "./emphasis.module.css";
import { markPaths } from "./markShape.ts";
import { themeHue } from "./palette.ts";

/** How a mark stands out: as it is, in the inspector, or filtered out but kept as context. */
export type MarkState = "plain" | "chosen" | "ghost";

/** What a mark needs to know of its proposal. */
export type ProposalMarkData = {
  readonly id: string;
  readonly mark: Mark;
  readonly themeIndex: number;
  readonly standing: Standing;
  readonly state: MarkState;
};

type Props = Omit<ProposalMarkData, "id"> & {
  /** Absent when the mark stands for more than one proposal. */
  readonly id?: string | undefined;
  readonly x: number;
  readonly y: number;
  /** Px over the stroke; 9 unless told. */
  readonly size?: number;
  /** Side of the highlighter's box in mark sizes; less where marks stand close. */
  readonly ring?: number;
  /** A full sentence; with it the mark is a button that the arrow keys reach. */
  readonly label?: string;
  readonly onChoose?: (id: string) => void;
};

/** One proposal: hue is its theme, shape its review, fill the standing of its text. */
export const ProposalMark = memo(function ProposalMark(props: Props) {
  const { id, x, y, mark, themeIndex, standing, state, size = 9, ring, label, onChoose } = props;
  const button =
    label === undefined
      ? {}
      : { role: "button", "aria-label": label, "data-mark": "", tabIndex: -1 };
  return (
    <g
      className={styles.mark}
      data-id={id}
      data-state={state}
      transform={`translate(${x},${y})`}
      style={{ "--hue": themeHue(themeIndex) } as CSSProperties}
      onClick={
        id === undefined || onChoose === undefined
          ? undefined
          : () => {
              onChoose(id);
            }
      }
      {...button}
    >
      <MarkBody mark={mark} standing={standing} state={state} size={size} ring={ring} />
    </g>
  );
});

/** The shapes of a mark round the origin; `--hue` comes from what it stands in. */
export function MarkBody({
  mark,
  standing,
  state,
  size,
  ring = 1.9,
}: Pick<ProposalMarkData, "mark" | "standing" | "state"> & {
  readonly size: number;
  readonly ring?: number | undefined;
}) {
  const paths = markPaths(mark, size);
  return (
    <>
      {state === "chosen" && <rect className={styles.wash} {...square(size * ring)} />}
      <rect className={styles.hit} {...square(size * 1.33)} />
      <path
        className={styles.outline}
        data-filled={standing === "sourced" || undefined}
        d={paths.outline}
      />
      {standing === "part sourced" && <path className={styles.half} d={paths.half} />}
    </>
  );
}

/** A square round the origin. */
const square = (side: number) => ({ x: -side / 2, y: -side / 2, width: side, height: side });
