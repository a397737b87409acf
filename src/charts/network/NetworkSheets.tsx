import { useMemo } from "react";
import { Bands } from "./Bands.tsx";
import { Drawing, type Told } from "./Drawing.tsx";
import styles from "./Network.module.css";
import type { Placed } from "./placed.ts";
import { slices } from "./slices.ts";

type Props = {
  readonly label: string;
  readonly placed: Placed;
  /** How much it is shrunk to the width of the paper. */
  readonly k: number;
  readonly told: Told;
};

/** Links drawn as lines on paper, in parts that no end of a sheet cuts through. */
export function NetworkSheets({ label, placed, k, told }: Props) {
  const parts = useMemo(() => slices(placed), [placed]);
  return (
    <div role="group" aria-label={label} className={styles.sheets}>
      {parts.map(({ top, bottom }) => (
        <svg
          key={top}
          className={styles.part}
          width={placed.width * k}
          height={(bottom - top) * k}
          viewBox={`0 ${top} ${placed.width} ${bottom - top}`}
        >
          <Drawing placed={placed} k={1} labels={undefined} told={told} />
          <Bands placed={placed} shift={0} />
        </svg>
      ))}
    </div>
  );
}
