import { themeText } from "../kit/palette.ts";
import text from "../kit/text.module.css";
import styles from "./Network.module.css";
import type { Placed } from "./placed.ts";

/** The heads of the columns, and the lines between them. */
export function Heads({ placed }: { placed: Placed }) {
  return (
    <g className={styles.heads}>
      {placed.heads.map((head) => (
        <g key={head.left}>
          <path className={styles.column} d={`M${head.left} 0V${placed.height}`} />
          <text className={text.number} data-n="" fontSize="12" x={head.x} y={12}>
            {head.count}
          </text>
          {head.lines.map((line) => (
            <text
              key={line.y}
              className={`${text.text} ${text.muted}`}
              data-axis=""
              x={line.x}
              y={line.y}
            >
              {line.text}
            </text>
          ))}
        </g>
      ))}
      {placed.countHeads.map((line) => (
        <text
          key={line.x}
          className={`${text.text} ${text.muted}`}
          textAnchor="end"
          x={line.x}
          y={line.y}
        >
          {line.text}
        </text>
      ))}
      {placed.bands.map((band) => (
        <path key={band.top} className={styles.row} d={`M0 ${band.top}H${placed.width}`} />
      ))}
      <path className={styles.row} d={`M0 ${placed.height}H${placed.width}`} />
    </g>
  );
}

/** The names of the rows, which stay in sight while the drawing is moved, and their counts. */
export function Bands({ placed, shift }: { placed: Placed; shift: number }) {
  const names = placed.heads[0]?.left ?? 0;
  return (
    <>
      <g transform={`translate(${shift},0)`}>
        {shift > 0 && (
          <rect className={styles.cover} x={0} y={0} width={names} height={placed.height} />
        )}
        {placed.bands.map((band) => (
          <g key={band.top} style={{ fill: themeText(band.themeIndex) }}>
            {band.lines.map((line) => (
              <text
                key={line.y}
                className={`${text.text} ${styles.name}`}
                data-row=""
                x={line.x}
                y={line.y}
              >
                {line.text}
              </text>
            ))}
          </g>
        ))}
      </g>
      {placed.bands.map((band) => (
        <g key={band.top}>
          {[band.out, band.into].map(
            (one) =>
              one && (
                <text
                  key={one.x}
                  className={text.number}
                  data-n=""
                  fontSize="12"
                  textAnchor="end"
                  x={one.x}
                  y={one.y}
                >
                  {one.text}
                </text>
              ),
          )}
        </g>
      ))}
    </>
  );
}
