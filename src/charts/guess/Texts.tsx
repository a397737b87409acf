type Words = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
};
type Props = {
  readonly words: readonly Words[];
  readonly className: string | undefined;
  readonly size: number;
  /** The words are an axis's, or somebody's own; else they are a number. */
  readonly axis?: boolean;
  readonly row?: boolean;
};

/** Words at places of a chart. */
export function Texts({ words, className, size, axis = false, row = false }: Props) {
  return words.map(({ x, y, text, anchor }) => (
    <text
      key={`${x} ${y} ${text}`}
      className={className}
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      data-axis={axis ? "" : undefined}
      data-row={row ? "" : undefined}
      data-n={axis || row ? undefined : ""}
    >
      {text}
    </text>
  ));
}
