import { useMemo, useRef, type KeyboardEvent, type MouseEvent } from "react";
import type { Door } from "#/words/phrase.ts";
import { YAxis } from "../kit/Axis.tsx";
import emphasis from "../kit/emphasis.module.css";
import { NumberLabel } from "../kit/NumberLabel.tsx";
import text from "../kit/text.module.css";
import { useBrushX } from "../kit/useBrushX.ts";
import { useRoving } from "../kit/useRoving.ts";
import { Government } from "./Government.tsx";
import { layout, placeOf, yearAt, yearsBetween } from "./layout.ts";
import { Names } from "./Names.tsx";
import type { PlacedGap, PlacedStack, PlacedYear, Size, StackRows, YearSpan } from "./placed.ts";
import { pricedWords, yearsAfter, yearsTapped, yearsWith } from "./sentences.ts";
import styles from "./Stack.module.css";
import { Strip } from "./Strip.tsx";

type Props = StackRows & {
  readonly size: Size;
  /** What the total of a year opens, and what lies outside the years ("gap"). */
  readonly doorOf?: ((part: string) => Door | undefined) | undefined;
  /** The chart's name for assistive technology. */
  readonly label: string;
  /** The years chosen by dragging, tapping or keys; null when they are cleared. */
  readonly onYears: (years: YearSpan | null) => void;
  readonly onChoose: (proposal: string) => void;
};

/** What was asked for year by year, how it splits, what the government put in, and what has no cost. */
export function Stack({ size, label, doorOf, onYears, onChoose, ...rows }: Props) {
  const { years, gap, hueOf, blocks, blocksNote, selectedYears, uncosted, chosen } = rows;
  const { pricesOf } = rows;
  const { width, height } = size;
  const placed = useMemo(
    () =>
      layout(
        { years, gap, pricesOf, hueOf, blocks, blocksNote, selectedYears, uncosted, chosen },
        { width, height },
      ),
    // prettier-ignore
    [years, gap, pricesOf, hueOf, blocks, blocksNote, selectedYears, uncosted, chosen, width, height],
  );
  const root = useRef<SVGSVGElement>(null);
  const brush = useRef<SVGGElement>(null);
  const roving = useRoving(root);
  useBrushX<YearSpan>(brush, {
    extent: placed.brush ?? [0, 0, 0, 0],
    value: selectedYears,
    place: (span) => placeOf(placed, span),
    invert: (from, to) => yearsBetween(placed, from, to),
    onBrush: onYears,
    onTap: (at) => {
      const year = yearAt(placed, at);
      if (year !== undefined) onYears([year, year]);
    },
  });
  return (
    <svg
      ref={root}
      className={styles.chart}
      role="group"
      aria-label={label}
      width={placed.width}
      height={placed.height}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      data-form={placed.form}
      {...roving}
    >
      <YAxis ticks={placed.grid} x1={0} x2={placed.width} />
      {placed.brush !== null && <g ref={brush} className={styles.brush} aria-hidden="true" />}
      {placed.years.map((year) => (
        <Year
          key={year.year}
          placed={year}
          form={placed.form}
          door={doorOf?.(year.year)}
          pricesOf={pricesOf}
          selectedYears={selectedYears}
          onYears={onYears}
          onChoose={onChoose}
        />
      ))}
      {placed.form === "columns" && (
        <line
          className={styles.base}
          x1={0}
          x2={placed.right}
          y1={placed.baseline}
          y2={placed.baseline}
        />
      )}
      <Names names={placed.names} onChoose={onChoose} />
      {placed.gap !== null && <Gap placed={placed.gap} door={doorOf?.("gap")} />}
      {placed.government !== null && <Government placed={placed.government} right={placed.right} />}
      {placed.strip !== null && (
        <Strip placed={placed.strip} door={uncosted.door} onChoose={onChoose} />
      )}
    </svg>
  );
}

type YearProps = Pick<Props, "pricesOf" | "selectedYears" | "onYears" | "onChoose"> & {
  readonly door: Door | undefined;
  readonly placed: PlacedYear;
  readonly form: PlacedStack["form"];
};

function Year({ placed, form, door, pricesOf, selectedYears, onYears, onChoose }: YearProps) {
  const { year, field, bar, number, name, state } = placed;
  const byKey = (event: KeyboardEvent<SVGGElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!event.shiftKey || step === undefined) return;
    const next = neighbour(event.currentTarget, step);
    onYears(yearsWith(selectedYears, year, next?.dataset["year"] ?? year));
    next?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const byClick = (event: MouseEvent) => {
    if (event.shiftKey) onYears(yearsWith(selectedYears, year));
    else if (event.detail > 0) onYears(yearsTapped(selectedYears, year));
    else onYears(yearsAfter(selectedYears, year));
  };
  return (
    <g data-state={state}>
      {form === "rows" && placed.selected && <rect className={styles.wash} {...field} />}
      <g
        className={styles.year}
        role="button"
        data-mark=""
        data-year={year}
        aria-pressed={placed.selected}
        aria-label={placed.sentence}
        tabIndex={-1}
        onClick={byClick}
        onKeyDown={byKey}
      >
        <rect className={styles.field} {...field} />
        {name !== null && placed.selected && form === "columns" && (
          <rect
            className={styles.wash}
            x={field.x}
            y={name.y - 12}
            width={field.width}
            height={16}
          />
        )}
      </g>
      {name !== null && (
        <text
          className={`${text.text} ${text.figures} ${styles.beside}`}
          data-axis=""
          aria-hidden="true"
          data-state={state}
          x={name.x}
          y={name.y}
          textAnchor={name.anchor}
        >
          {name.text}
        </text>
      )}
      {placed.segments.map((segment) => (
        <rect
          key={segment.cost}
          className={`${emphasis.part} ${styles.segment}`}
          data-id={segment.proposal}
          data-state={segment.state}
          x={segment.x}
          y={segment.y}
          width={segment.width}
          height={segment.height}
          fill={segment.fill}
          aria-hidden="true"
          onClick={
            segment.proposal === undefined
              ? undefined
              : () => {
                  onChoose(segment.proposal ?? "");
                }
          }
        />
      ))}
      {bar !== null && <rect className={styles.total} {...bar} aria-hidden="true" />}
      {number !== null && (
        <NumberLabel
          {...number}
          door={door}
          state={state}
          halo={form === "columns"}
          label={`${number.text} ${pricedWords(pricesOf)} for ${year}, open its source`}
        />
      )}
    </g>
  );
}

function neighbour(mark: SVGGElement, step: number): SVGGElement | undefined {
  const years = [...(mark.ownerSVGElement?.querySelectorAll<SVGGElement>("[data-year]") ?? [])];
  return years[years.indexOf(mark) + step];
}

function Gap({ placed, door }: { placed: PlacedGap; door: Door | undefined }) {
  return (
    <g data-state={placed.state}>
      <rect className={styles.slot} {...placed.slot} />
      {placed.lines.map((line) => (
        <text
          key={line.y}
          className={`${text.text} ${text.muted} ${text.halo}`}
          x={line.x}
          y={line.y}
        >
          {line.text}
        </text>
      ))}
      <NumberLabel
        {...placed.number}
        door={door}
        state={placed.state}
        label={`${placed.sentence}, open its source`}
      />
    </g>
  );
}
