import emphasis from "../kit/emphasis.module.css";
import { themeText } from "../kit/palette.ts";
import text from "../kit/text.module.css";
import type { PlacedName } from "./placed.ts";
import styles from "./Stack.module.css";

/** The cost lines by name, beside their segments or as a key; choosing one opens its proposal. */
export function Names({
  names,
  onChoose,
}: {
  readonly names: readonly PlacedName[];
  readonly onChoose: (proposal: string) => void;
}) {
  return names.map(({ proposal, ...name }) => (
    <g
      key={name.cost}
      className={styles.name}
      data-id={proposal}
      data-state={name.state}
      data-mark=""
      role="button"
      aria-label={name.sentence}
      tabIndex={-1}
      onClick={
        proposal === undefined
          ? undefined
          : () => {
              onChoose(proposal);
            }
      }
    >
      {name.leader !== null && <path className={styles.leader} d={name.leader} />}
      {name.swatch !== null && (
        <rect
          className={`${emphasis.part} ${styles.swatch}`}
          data-state={name.state === "ghost" ? "ghost" : "plain"}
          {...name.swatch}
        />
      )}
      {name.state === "chosen" && (
        <rect
          className={styles.wash}
          x={name.x}
          y={name.y}
          width={name.wide}
          height="16"
          transform="translate(-3,-12)"
        />
      )}
      <text
        className={`${text.text} ${name.state === "chosen" ? "" : text.halo}`}
        data-state={name.state}
        x={name.x}
        y={name.y}
      >
        <tspan className={text.strong} fill={nameHue(name)}>
          {name.name}
        </tspan>{" "}
        <tspan className={text.figures} data-n="">
          {name.amount}
        </tspan>
      </text>
    </g>
  ));
}

/** Coloured words would be too faint on the highlighter, so the chosen name is in ink. */
function nameHue({ state, hue }: Pick<PlacedName, "state" | "hue">): string {
  switch (state) {
    case "plain":
      return themeText(hue);
    case "chosen":
      return "var(--ink)";
    case "ghost":
      return "var(--muted)";
  }
}
