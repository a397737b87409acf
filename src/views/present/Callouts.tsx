import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { placeCallouts, type Pinned, type PlacedCallout } from "#/charts/callouts/layout.ts";
import type { Obstacle } from "#/charts/callouts/route.ts";
import type { StoryScene } from "#/data/schema.ts";
import type { Telling } from "#/words/telling.ts";
import { Say } from "../parts/Say.tsx";
import styles from "./Wall.module.css";

type Callout = NonNullable<StoryScene["callouts"]>[number];
type Props = {
  readonly callouts: readonly Callout[];
  readonly tell: Telling;
  /** Where the chart is drawn: what a callout is pinned to is looked for in it. */
  readonly chart: RefObject<HTMLElement | null>;
};

/** Sentences beside a chart, each joined by a line to what it is about. */
export function Callouts({ callouts, tell, chart }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<readonly PlacedCallout[]>([]);
  useMeasured(root, chart, callouts, setPlaced);
  return (
    <div className={styles.beside} ref={root}>
      <svg className={styles.leaders} aria-hidden="true" focusable="false">
        {placed.map(({ leader, ring }, i) => (
          // Callouts have no identity but their place.
          <g key={i}>
            {leader !== null && (
              <>
                <path d={leader} data-clears="" />
                <path d={leader} data-leader="" />
              </>
            )}
            {ring && <circle cx={ring.x} cy={ring.y} r={ring.r} data-ring="" />}
          </g>
        ))}
      </svg>
      <ul>
        {callouts.map(({ text }, i) => (
          <li
            key={i}
            className={styles.callout}
            style={{ transform: `translateY(${placed[i]?.top ?? 0}px)` }}
            data-placed={placed.length > 0 || undefined}
            data-led={(placed[i]?.leader ?? null) !== null || undefined}
          >
            <Say phrase={tell(text)} strong />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wider or taller than this, in px of the wall, is no mark. */
const largeMark = 32;
/** What takes the pointer is larger than the mark that is drawn. */
const largestRing = 7;

/** Measures where the marks are, in px of the wall, whenever the chart was drawn again or they have come to rest. */
function useMeasured(
  root: RefObject<HTMLDivElement | null>,
  chart: RefObject<HTMLElement | null>,
  callouts: readonly Callout[],
  onPlaced: (placed: readonly PlacedCallout[]) => void,
) {
  const latest = useRef(onPlaced);
  useEffect(() => {
    latest.current = onPlaced;
  });
  useLayoutEffect(() => {
    const [own, drawn] = [root.current, chart.current];
    if (!own || !drawn) return undefined;
    let frame = 0;
    const measure = () => {
      // Marks on their way are nowhere yet.
      if (drawn.querySelector("[data-unsettled], [data-moving]")) return;
      const box = own.getBoundingClientRect();
      const scale = own.offsetWidth > 0 ? box.width / own.offsetWidth : 1;
      const onWall = ({ left, top, right, bottom }: DOMRect) => ({
        left: (left - box.left) / scale,
        top: (top - box.top) / scale,
        right: (right - box.left) / scale,
        bottom: (bottom - box.top) / scale,
      });
      const items = [...own.querySelectorAll<HTMLElement>("li")];
      const pinned = callouts.map((callout, i): Pinned => {
        const mark = markOf(drawn, callout);
        const height = items[i]?.offsetHeight ?? 0;
        if (!mark) return { height, at: null };
        const middle = middleOf(mark);
        if (middle)
          return {
            height,
            at: { x: (middle.x - box.left) / scale, y: (middle.y - box.top) / scale, r: 0 },
          };
        const { left, top, right, width: wide, height: high } = mark.getBoundingClientRect();
        // What is drawn large, or is a number, is pointed at from its edge; a mark has a ring round it.
        const isLarge = mark.hasAttribute("data-n") || Math.max(wide, high) / scale > largeMark;
        return {
          height,
          at: {
            x: ((isLarge ? right : left + wide / 2) - box.left) / scale,
            y: (top + high / 2 - box.top) / scale,
            r: isLarge ? 0 : Math.min(largestRing, Math.min(wide, high) / 2 / scale),
          },
        };
      });
      const isPinned = pinned.some(({ at }) => at !== null);
      const obstacles = isPinned ? obstaclesIn(drawn, onWall) : [];
      latest.current(
        placeCallouts(pinned, { x: 0, height: own.offsetHeight }, obstacles.filter(notAt(pinned))),
      );
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const size = new ResizeObserver(soon);
    size.observe(own);
    size.observe(drawn);
    const change = new MutationObserver(soon);
    change.observe(drawn, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: [
        "style",
        "d",
        "transform",
        "x",
        "y",
        "width",
        "height",
        "data-unsettled",
        "data-moving",
      ],
    });
    // A mark that glides tells no one but by this that it has arrived.
    const arrive = ({ propertyName }: TransitionEvent) => {
      if (propertyName === "transform") soon();
    };
    drawn.addEventListener("transitionend", arrive);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      drawn.removeEventListener("transitionend", arrive);
      size.disconnect();
      change.disconnect();
    };
  }, [root, chart, callouts]);
}

/** The element that a callout is about, the smallest where several stand for it; undefined when none is drawn. */
function markOf(chart: HTMLElement, callout: Callout): Element | undefined {
  const { proposal, link, year, group } = callout;
  const name = (id: string) => CSS.escape(id);
  const selector =
    proposal !== undefined
      ? `svg [data-id="${name(proposal)}"], [data-id="${name(proposal)}"]`
      : link !== undefined
        ? `[data-link="${name(link)}"]`
        : group !== undefined
          ? `[data-group="${name(group)}"]`
          : year !== undefined
            ? `[data-year="${name(year)}"], [data-mark][data-door*="@${name(year)}"]`
            : undefined;
  if (selector === undefined) return undefined;
  const area = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
  };
  const [found] = [...chart.querySelectorAll(selector)]
    .filter((element) => area(element) > 0)
    .sort((a, b) => area(a) - area(b));
  // A column is as tall as its chart, and a bar has its number beyond its end.
  if (found?.hasAttribute("data-year"))
    return found.parentElement?.querySelector("[data-n]") ?? found;
  // An empty slot is itself what is pointed at.
  return group === undefined || !found?.hasAttribute("data-basis")
    ? found
    : ([...(found.closest("g:has([data-n])")?.querySelectorAll("[data-n]") ?? [])].at(-1) ?? found);
}

/** Half way along a line that is drawn, on the screen; undefined for what is no line. */
function middleOf(mark: Element): DOMPoint | undefined {
  const path = mark instanceof SVGPathElement ? mark : mark.querySelector("path");
  const matrix = path?.getScreenCTM();
  if (!path || !matrix || !mark.hasAttribute("data-link")) return undefined;
  const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
  return new DOMPoint(x, y).matrixTransform(matrix);
}

/** The words and the marks of a chart, which a line to one of them had better not cross. */
const obstaclesIn = (
  chart: HTMLElement,
  onWall: (box: DOMRect) => Omit<Obstacle, "kind">,
): readonly Obstacle[] =>
  [...chart.querySelectorAll("svg text, svg [data-id], svg [data-words]")].flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    return [{ ...onWall(box), kind: element.tagName === "text" ? "words" : "mark" } as const];
  });

/** Whether something is not itself what a callout is about. */
const notAt =
  (pinned: readonly Pinned[]) =>
  ({ left, right, top, bottom }: Obstacle): boolean =>
    pinned.every(
      ({ at }) =>
        at === null || at.x < left - 1 || at.x > right + 1 || at.y < top - 1 || at.y > bottom + 1,
    );
