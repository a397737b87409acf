import { useMemo } from "react";
import { asRead, wrapText } from "../kit/text.ts";
import text from "../kit/text.module.css";
import { layoutRivals, type Rival } from "./layout.ts";
import { RivalDot } from "./Rivals.tsx";
import styles from "./Rivals.module.css";

type Props = {
  readonly label: string;
  readonly rows: readonly (Rival & { readonly says: string; readonly shown: string })[];
  readonly format: (value: number) => string;
};

const scale = 300;
const side = 190;
const step = 16;
const top = 26;

/** Claims on one scale with their values and who says so, in one drawing: what leaves the page as a picture. */
export function RivalsPicture({ label, rows, format }: Props) {
  const layout = useMemo(() => layoutRivals(rows, scale, format), [rows, format]);
  const placed = useMemo(() => {
    let y = top;
    return rows.flatMap((row, i) => {
      const rival = layout.rows[i];
      if (!rival) return [];
      const shown = wrapText(row.shown, side - 14, 13, "bold");
      const says = wrapText(row.says, side - 4, 12);
      const height = Math.max(shown.length, says.length) * step + 12;
      const at = y;
      y += height;
      return [{ id: row.id, rival, shown, says, y: at, height }];
    });
  }, [rows, layout]);
  const last = placed.at(-1);
  const height = last ? last.y + last.height : top;
  return (
    <svg
      className={text.text}
      width={scale + 2 * side}
      height={height}
      role="group"
      aria-label={label}
    >
      <path className={styles.axis} d={`M0 ${top - 4.5}H${scale}`} />
      {layout.ticks.map((tick) => (
        <g key={tick.at}>
          <path className={styles.grid} d={`M${tick.at} ${top - 4}V${height}`} />
          <text
            className={`${text.text} ${text.muted} ${text.figures}`}
            data-axis=""
            x={tick.at}
            y="12"
            textAnchor="middle"
          >
            {tick.label}
          </text>
        </g>
      ))}
      {placed.map((row) => (
        <g key={row.id} transform={`translate(0,${row.y})`}>
          <path className={styles.base} d={`M0 ${row.height / 2}H${scale}`} />
          <RivalDot rival={row.rival} y={row.height / 2} />
          <Words lines={row.shown} x={scale + 14} className={text.number} size={13} />
          <Words lines={row.says} x={scale + side + 4} className={text.text} size={12} />
        </g>
      ))}
    </svg>
  );
}

function Words(props: {
  lines: readonly string[];
  x: number;
  className: string | undefined;
  size: number;
}) {
  return asRead(props.lines).map((line, i) => (
    <text
      key={line}
      className={props.className}
      fontSize={props.size}
      data-row=""
      x={props.x}
      y={16 + i * step}
    >
      {line}
    </text>
  ));
}
