import { NumberLabel } from "../kit/NumberLabel.tsx";
import text from "../kit/text.module.css";
import type { PlacedBlock, PlacedStack } from "./placed.ts";
import styles from "./Stack.module.css";

type Props = {
  readonly placed: NonNullable<PlacedStack["government"]>;
  readonly right: number;
};

/** The government's own money on the scale of the ask; beside it, never on it, never added to it. */
export function Government({ placed, right }: Props) {
  return (
    <g className={styles.government}>
      <text className={`${text.text} ${styles.heading}`} x={placed.heading.x} y={placed.heading.y}>
        {placed.heading.text}
      </text>
      {placed.note.map((line) => (
        <text key={line.y} className={`${text.text} ${text.muted}`} x={line.x} y={line.y}>
          {line.text}
        </text>
      ))}
      {placed.blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
      {placed.baselines.map((y) => (
        <line key={y} className={styles.base} x1={0} x2={right} y1={y} y2={y} />
      ))}
    </g>
  );
}

function Block({ block }: { block: PlacedBlock }) {
  return (
    <g data-state={block.state}>
      {block.boxes.map((box) => (
        <rect
          key={box.y}
          className={styles.block}
          data-solid={block.solid}
          data-state={block.state}
          {...box}
        />
      ))}
      {block.yearMarks.map((mark) => (
        <line
          key={mark.x}
          className={styles.yearMark}
          x1={mark.x}
          x2={mark.x}
          y1={mark.y1}
          y2={mark.y2}
        />
      ))}
      {block.detail !== null && (
        <text
          className={`${text.text} ${text.muted} ${block.inside ? "" : text.halo}`}
          data-n=""
          x={block.detail.x}
          y={block.detail.y}
          textAnchor={block.detail.anchor}
        >
          {block.detail.text}
        </text>
      )}
      <NumberLabel
        {...block.number}
        door={`funding:${block.id}`}
        state={block.state}
        halo={!block.inside}
        label={`${block.sentence}; open its source`}
      />
    </g>
  );
}
