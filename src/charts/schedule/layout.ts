import { textWidth } from "../kit/text.ts";
import type { TimeScale } from "../timeline/scale.ts";
import type { Box, ScheduleGroup, ScheduleRow, Stretch } from "./rows.ts";

/** A row in its place. Boxes are null where there is nothing to draw. */
export type PlacedRow = {
  readonly row: ScheduleRow;
  /** A proposal may stand in several groups: what tells its marks apart. */
  readonly key: string;
  readonly y: number;
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
  readonly hit: Box;
  readonly bar: Box | null;
  /** The certain part of the bar, and where its end fades. */
  readonly sure: Box | null;
  readonly fade: Box | null;
  readonly tail: { readonly x0: number; readonly x1: number } | null;
  readonly before: Box | null;
  /** A milestone: it takes no time. */
  readonly diamond: number | null;
  readonly ticks: readonly number[];
  readonly flag: { readonly x: number; readonly text: Placed | null } | null;
  readonly slip: Placed | null;
  readonly note: Placed | null;
  /** It lies before or after the years that are shown. */
  readonly outside: "before" | "after" | null;
};
type Placed = { readonly x: number; readonly text: string; readonly anchor: "start" | "end" };
export type PlacedHead = {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly y: number;
  readonly textY: number;
};
export type Tie = {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  readonly path: string;
  readonly isCritical: boolean;
};
export type ScheduleLayout = {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly PlacedHead[];
  readonly rows: readonly PlacedRow[];
  readonly ties: readonly Tie[];
  readonly field: { readonly top: number; readonly bottom: number };
};
/** Which *requires* are drawn: those of the critical chain, those of one proposal too, or all. */
export type Ties = "critical" | "all" | { readonly of: string };

const pitch = 20;
const headHeight = 26;
const barHeight = 11;
const labelSize = 12.5;

/** Places the bars of the schedule under their heads, along an axis that other lanes share. */
export function layoutSchedule(
  groups: readonly ScheduleGroup[],
  axis: TimeScale,
  ties: Ties,
): ScheduleLayout {
  const heads: PlacedHead[] = [];
  const rows: PlacedRow[] = [];
  let y = 4;
  for (const group of groups) {
    heads.push({
      id: group.id,
      label: group.label,
      count: group.rows.length,
      y,
      textY: y + 18,
    });
    y += headHeight;
    for (const row of group.rows) {
      rows.push(placeRow(row, `${group.id} ${row.id}`, y, axis));
      y += pitch;
    }
    y += 6;
  }
  return {
    width: axis.right,
    height: y + 4,
    heads,
    rows,
    ties: tiesOf(rows, ties),
    field: { top: 0, bottom: y },
  };
}

/**
 * The rows between two heights, and the links that touch them; the first and the last row as well, which
 * keys lead to from anywhere.
 */
export function drawnPart(
  { rows, ties }: Pick<ScheduleLayout, "rows" | "ties">,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Pick<ScheduleLayout, "rows" | "ties"> {
  const last = rows.length - 1;
  const own = rows.filter(({ y }, i) => (y >= top && y <= bottom) || i === 0 || i === last);
  if (own.length === rows.length) return { rows, ties };
  const ids = new Set(own.map(({ row }) => row.id));
  return { rows: own, ties: ties.filter(({ before, after }) => ids.has(before) || ids.has(after)) };
}

function placeRow(row: ScheduleRow, key: string, top: number, axis: TimeScale): PlacedRow {
  const y = top + pitch / 2;
  const [least, most] = [axis.time(axis.left), axis.time(axis.right)];
  const box = (stretch: Stretch | null, inset = 0): Box | null => {
    if (stretch === null || stretch.to < least || stretch.from > most) return null;
    const x = axis.x(stretch.from);
    return {
      x,
      y: y - barHeight / 2 + inset,
      width: Math.max(1, axis.x(stretch.to) - x),
      height: barHeight - 2 * inset,
    };
  };
  const { span, fade } = row;
  const isPoint = span !== null && span.to === span.from && !row.isOpen;
  const shows = (time: number) => time >= least && time <= most;
  const outside =
    span === null ? null : span.to < least ? "before" : span.from > most ? "after" : null;
  const tailTo = row.slackTo;
  const tail =
    tailTo === null || span === null || tailTo < least || span.to > most
      ? null
      : { x0: axis.x(Math.max(span.to, fade?.to ?? span.to)), x1: axis.x(tailTo) };
  const ticks = row.ticks.filter(shows).map(axis.x);
  const flagX = row.flag !== null && shows(row.flag.at) ? axis.x(row.flag.at) : null;
  const taken = ticks.map((x): Taken => [x - 2, x + 2]);
  const flagText = flagX === null ? null : beside(row.flag?.text ?? "", flagX + 8, axis, taken);
  if (flagX !== null) taken.push([flagX - 6, flagX + 6]);
  if (flagText?.anchor === "start")
    taken.push([flagText.x, flagText.x + textWidth(flagText.text, 12)]);
  const end = Math.max(
    span === null ? axis.left : axis.x(Math.max(span.to, fade?.to ?? span.to)),
    row.before === null ? 0 : axis.x(row.before.to),
  );
  return {
    row,
    key,
    y,
    label: {
      x: 0,
      y: y + 4.5,
      text: cutText(`${row.id} ${row.title}`, axis.left - 10, labelSize),
    },
    hit: { x: 0, y: top, width: axis.right, height: pitch },
    bar: isPoint ? null : box(span),
    sure:
      isPoint || span === null
        ? null
        : box({ from: span.from, to: fade === null ? span.to : Math.min(span.to, fade.from) }),
    fade: isPoint ? null : box(fade),
    tail: tail !== null && tail.x1 - tail.x0 > 1 ? tail : null,
    before: box(row.before, -2),
    diamond: isPoint && shows(span.from) ? axis.x(span.from) : null,
    ticks,
    flag: flagX === null ? null : { x: flagX, text: flagText },
    slip: row.slip === null || outside !== null ? null : beside(row.slip, end + 6, axis, taken),
    note:
      row.note === null
        ? outside === null
          ? null
          : {
              x: outside === "before" ? axis.left + 14 : axis.right - 14,
              text: outside === "before" ? "earlier" : "later",
              anchor: outside === "before" ? "start" : "end",
            }
        : beside(
            row.note,
            span === null && row.before === null ? axis.left + 6 : end + 6,
            axis,
            taken,
          ),
    outside,
  };
}

/** From where to where something else stands in a row, px. */
type Taken = readonly [from: number, to: number];

/** Words to the right of a place, beyond what stands there; to its left when there is no room. */
function beside(text: string, x: number, axis: TimeScale, taken: readonly Taken[]): Placed | null {
  if (text === "") return null;
  const width = textWidth(text, 12);
  let at = x;
  for (const [from, to] of [...taken].sort((a, b) => a[0] - b[0]))
    if (from < at + width + 4 && to > at - 4) at = to + 5;
  return at + width <= axis.right
    ? { x: at, text, anchor: "start" }
    : { x: x - 22, text, anchor: "end" };
}

/** A text cut to a width, px, with an ellipsis where it was. */
export function cutText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function tiesOf(rows: readonly PlacedRow[], ties: Ties): readonly Tie[] {
  const places = new Map<string, PlacedRow>();
  for (const placed of rows) if (!places.has(placed.row.id)) places.set(placed.row.id, placed);
  return rows.flatMap((after) =>
    after.row.waits.flatMap((id): Tie[] => {
      const before = places.get(id);
      if (before === undefined) return [];
      const isCritical =
        before.row.isCritical && after.row.isCritical && meets(before.row, after.row);
      const asked =
        ties === "all" || (ties !== "critical" && (ties.of === id || ties.of === after.row.id));
      const path = isCritical || asked ? pathOf(before, after) : null;
      return path === null
        ? []
        : [{ key: `${id} ${after.key}`, before: id, after: after.row.id, path, isCritical }];
    }),
  );
}

/** Whether one begins just when the other ends: of several links between critical bars, the one that holds. */
const meets = (before: ScheduleRow, after: ScheduleRow): boolean =>
  before.span !== null && after.span !== null && Math.abs(before.span.to - after.span.from) < 1e-6;

/** From the end of what comes first, down or up beside the bars, to the start of what waits. */
function pathOf(before: PlacedRow, after: PlacedRow): string | null {
  const from = before.bar === null ? before.diamond : before.bar.x + before.bar.width;
  const to = after.bar?.x ?? after.diamond;
  if (from === null || to === null) return null;
  const down = after.y > before.y ? 1 : -1;
  const edge = after.y - (down * barHeight) / 2;
  if (to - from >= -0.5 && to - from < 7)
    return `M${from} ${before.y + (down * barHeight) / 2}V${edge}`;
  const turn = to > from ? from + 5 : Math.max(from, to) + 5;
  const lane = after.y - down * (pitch / 2);
  return to > from
    ? `M${from} ${before.y}H${turn}V${after.y}H${to}`
    : `M${from} ${before.y}H${turn}V${lane}H${to + 3}V${edge}`;
}
