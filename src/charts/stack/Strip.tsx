import type { Door } from "#/words/phrase.ts";
import text from "../kit/text.module.css";
import type { PlacedStrip } from "./placed.ts";
import styles from "./Stack.module.css";

type Props = {
  readonly placed: PlacedStrip;
  readonly door: Door | undefined;
  readonly onChoose: (proposal: string) => void;
};

/** How many proposals have no published cost: a tick for each, inked where there is one. */
export function Strip({ placed, door, onChoose }: Props) {
  const button =
    door === undefined
      ? {}
      : {
          role: "button",
          "aria-label": `${placed.count} ${placed.rest}, see how this is counted`,
          "data-door": door,
          "data-mark": "",
          tabIndex: -1,
        };
  return (
    <g>
      <g aria-hidden="true">
        {placed.ticks.map(({ id, costed, ...box }, place) => (
          <rect
            key={place}
            className={styles.tick}
            data-id={id}
            data-costed={costed ?? "out"}
            {...box}
            onClick={
              id === undefined
                ? undefined
                : () => {
                    onChoose(id);
                  }
            }
          />
        ))}
      </g>
      <text className={text.text} x={placed.words.x} y={placed.words.y}>
        <tspan
          className={`${text.number} ${door === undefined ? "" : text.door}`}
          data-n=""
          {...button}
        >
          {placed.count}
        </tspan>{" "}
        <tspan className={text.muted}>{placed.rest}</tspan>
      </text>
    </g>
  );
}
