import { useMemo, useRef } from "react";
import text from "../kit/text.module.css";
import { useBrushX } from "../kit/useBrushX.ts";
import { usePaper } from "../kit/usePaper.ts";
import { useSeenPart } from "../kit/useSeenPart.ts";
import { useRoving } from "../kit/useRoving.ts";
import axes from "../timeline/axis.module.css";
import { stretchOf, yearsTouched, type TimeScale, type Years } from "../timeline/scale.ts";
import { Ground, Links, type Days } from "./Ground.tsx";
import { drawnPart, layoutSchedule, type Ties } from "./layout.ts";
import type { ScheduleGroup } from "./rows.ts";
import { ScheduleMark } from "./ScheduleMark.tsx";
import { Sheets } from "./Sheets.tsx";

type Props = {
  /** The chart's accessible name: its sentence. */
  readonly label: string;
  readonly groups: readonly ScheduleGroup[];
  /** The time axis it shares with the events. */
  readonly axis: TimeScale;
  readonly days: Days;
  readonly ties: Ties;
  readonly selectedYears: Years | null;
  readonly onYears: (years: Years | null) => void;
  readonly onChoose: (proposal: string) => void;
};

/** Past so many bars no more are drawn than are about to be seen. */
const MOST = 600;

/** When each proposal could happen: a bar each under its head, the chain that decides the end joined. */
export function Schedule({ label, groups, axis, days, ties, onChoose, ...years }: Props) {
  const layout = useMemo(() => layoutSchedule(groups, axis, ties), [groups, axis, ties]);
  const svg = useRef<SVGSVGElement>(null);
  const brush = useRef<SVGGElement>(null);
  const roving = useRoving(svg);
  const part = useSeenPart(svg, layout.rows.length > MOST);
  const drawn = useMemo(() => drawnPart(layout, part), [layout, part]);
  const { selectedYears, onYears } = years;
  useBrushX<Years>(brush, {
    extent: [axis.left, layout.field.top, axis.right, layout.field.bottom],
    value: selectedYears,
    place: (span) => {
      const [from, to] = stretchOf(span);
      return [axis.x(from), axis.x(to)];
    },
    invert: (from, to) => yearsTouched(axis.time(from), axis.time(to)),
    onBrush: onYears,
  });
  const isPrinted = usePaper();
  const ground = { layout, axis, days, selectedYears };
  return (
    <>
      <div hidden={isPrinted}>
        <svg
          ref={svg}
          className={text.text}
          width={layout.width}
          height={layout.height}
          role="group"
          aria-label={label}
          {...roving}
        >
          <Ground {...ground} />
          <g ref={brush} className={axes.brush} />
          <Links ties={drawn.ties} />
          {drawn.rows.map((placed) => (
            <ScheduleMark key={placed.key} placed={placed} onChoose={onChoose} />
          ))}
        </svg>
      </div>
      {isPrinted && <Sheets label={label} {...ground} onChoose={onChoose} />}
    </>
  );
}
