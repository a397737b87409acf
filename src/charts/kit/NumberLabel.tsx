import type { ComponentProps } from "react";
import type { Door } from "#/words/phrase.ts";
import styles from "./text.module.css";

type Props = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly size?: number;
  readonly door?: Door | undefined;
  /** What the number is, for a door: "1,257: published for 2024-25, open its source". */
  readonly label?: string | undefined;
  readonly halo?: boolean;
  readonly state?: "plain" | "ghost";
} & Pick<ComponentProps<"text">, "className">;

/** A number in a chart; with a door it is a button that shows where the number comes from. */
export function NumberLabel(props: Props) {
  const { text, x, y, anchor = "start", size = 14, door, label, halo = true } = props;
  const button =
    door === undefined
      ? {}
      : {
          role: "button",
          "aria-label": label ?? `${text}, open its source`,
          "data-door": door,
          "data-mark": "",
          tabIndex: -1,
        };
  return (
    <text
      className={[styles.number, halo && styles.halo, door && styles.door, props.className]
        .filter(Boolean)
        .join(" ")}
      data-n=""
      data-state={props.state}
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      {...button}
    >
      {text}
    </text>
  );
}
