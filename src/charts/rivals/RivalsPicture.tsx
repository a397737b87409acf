import { useMemo } from "react";
import { asRead } from "../kit/text.ts";
import text from "../kit/text.module.css";
import { layoutPicture, pictureStep, type TitledRival } from "./layout.ts";
import { RivalDot } from "./Rivals.tsx";
import styles from "./Rivals.module.css";

type Props = {
  readonly label: string;
  readonly rows: readonly TitledRival[];
  readonly format: (value: number) => string;
};

/** Claims on one scale with their values and who says so, in one drawing: what leaves the page as a picture. */
export function RivalsPicture({ label, rows, format }: Props) {
  const layout = useMemo(() => layoutPicture(rows, format), [rows, format]);
  const { top, scale, height } = layout;
  return (
    <svg className={text.text} width={layout.width} height={height} role="group" aria-label={label}>
      <path className={styles.axis} d={`M0 ${top}H${scale}`} />
      {layout.ticks.map((tick) => (
        <g key={tick.at}>
          <path className={styles.grid} d={`M${tick.at} ${top}V${height}`} />
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
      {layout.rows.map((row) => (
        <g key={row.id} transform={`translate(0,${row.y})`}>
          <path className={styles.base} d={`M0 ${row.height / 2}H${scale}`} />
          <RivalDot rival={row.rival} y={row.height / 2} />
          <Words lines={row.shown} x={row.shownX} className={text.number} size={13} />
          <Words lines={row.says} x={row.saysX} className={text.text} size={12} />
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
      y={16 + i * pictureStep}
    >
      {line}
    </text>
  ));
}
