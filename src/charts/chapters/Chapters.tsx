import { useMemo, useRef } from "react";
import type { PartialDate } from "#/model/time.ts";
import { asRead } from "../kit/text.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import { layoutChapters, type ChapterRow, type PlacedChapter } from "./layout.ts";
import styles from "./Chapters.module.css";

type Props = {
  readonly label: string;
  readonly rows: readonly ChapterRow[];
  readonly today: PartialDate;
  readonly size: { readonly width: number };
  readonly onChapter: (id: string) => void;
};

/** How the story went: its chapters along the years, and what happened in each. */
export function Chapters({ label, rows, today, size: { width }, onChapter }: Props) {
  const layout = useMemo(() => layoutChapters(rows, today, width), [rows, today, width]);
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  return (
    <svg
      ref={root}
      className={`${text.text} ${styles.chapters}`}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      {layout.ticks.map((tick) => (
        <g key={tick.label}>
          <path className={styles.grid} d={`M${tick.at} ${layout.top}V${layout.height}`} />
          <text
            className={`${text.text} ${text.muted} ${text.figures}`}
            data-axis=""
            x={tick.at}
            y={14}
          >
            {tick.label}
          </text>
        </g>
      ))}
      <path className={styles.today} d={`M${layout.today} ${layout.top}V${layout.height}`} />
      {layout.rows.map((placed) => (
        <Chapter key={placed.row.id} placed={placed} width={layout.width} onChapter={onChapter} />
      ))}
    </svg>
  );
}

type ChapterProps = Pick<Props, "onChapter"> & {
  readonly placed: PlacedChapter;
  readonly width: number;
};

function Chapter({ placed, width, onChapter }: ChapterProps) {
  const { row, y, height, title, bar, isOpen, events } = placed;
  return (
    <g>
      <g
        className={styles.chapter}
        role="button"
        tabIndex={-1}
        data-mark="row"
        data-state={row.isChosen ? "chosen" : "plain"}
        aria-label={row.sentence}
        aria-pressed={row.isChosen}
        onClick={() => {
          onChapter(row.id);
        }}
      >
        <rect className={styles.field} x={0} y={y} width={width} height={height - 4} />
        {asRead(title).map((line, i) => (
          <text
            key={line}
            className={`${text.text} ${styles.title}`}
            data-row=""
            x={4}
            y={y + 16 + i * 18}
          >
            {line}
          </text>
        ))}
        <rect className={styles.face} x={bar.x} y={bar.y} width={bar.width} height={12} />
        <path
          className={styles.bar}
          d={
            isOpen
              ? `M${bar.x + bar.width} ${bar.y}h${-bar.width}v12h${bar.width}`
              : `M${bar.x} ${bar.y}h${bar.width}v12h${-bar.width}z`
          }
        />
      </g>
      {events.map(({ event, x }) => (
        <g
          key={event.id}
          className={styles.event}
          role="button"
          tabIndex={-1}
          data-mark=""
          data-door={`event:${event.id}`}
          aria-label={event.sentence}
          transform={`translate(${x},${bar.y})`}
        >
          <title>{event.sentence}</title>
          <rect className={styles.hit} x={-5} y={-4} width={10} height={20} />
          <path className={styles.tick} d="M0 -2V14" />
        </g>
      ))}
    </g>
  );
}
