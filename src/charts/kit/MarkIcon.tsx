import type { CSSProperties } from "react";
import styles from "./emphasis.module.css";
import { themeHue } from "./palette.ts";
import { MarkBody, type ProposalMarkData } from "./ProposalMark.tsx";

type Props = Pick<ProposalMarkData, "mark" | "themeIndex" | "standing"> & {
  readonly id?: string;
  readonly state?: ProposalMarkData["state"];
};

/** A proposal's mark in running text and tables; says nothing, since its name stands beside it. */
export function MarkIcon({ id, mark, themeIndex, standing, state = "plain" }: Props) {
  return (
    <svg
      className={styles.mark}
      data-id={id}
      data-state={state}
      width="14"
      height="14"
      viewBox="-7 -7 14 14"
      aria-hidden="true"
      focusable="false"
      style={
        {
          "--hue": themeHue(themeIndex),
          display: "inline-block",
          verticalAlign: "-1px",
          overflow: "visible",
        } as CSSProperties
      }
    >
      <MarkBody mark={mark} standing={standing} state={state} size={9} ring={1.5} />
    </svg>
  );
}
