import { useEffect, useMemo, useRef, useState, type MouseEvent, type PointerEvent } from "react";
import text from "../kit/text.module.css";
import { usePaper } from "../kit/usePaper.ts";
import { useRested } from "../kit/useRested.ts";
import { useZoom } from "../kit/useZoom.ts";
import { centredOn, fitZoom, onSheet, showing, zoomedBy, type Zoomed } from "../kit/zoomed.ts";
import { Bands } from "./Bands.tsx";
import { Crowd } from "./Crowd.tsx";
import { Drawing, type Told } from "./Drawing.tsx";
import { above, isCrowd, nodeAt } from "./crowd.ts";
import { MiniMap } from "./MiniMap.tsx";
import styles from "./Network.module.css";
import { NetworkSheets } from "./NetworkSheets.tsx";
import type { Placed } from "./placed.ts";
import { uncover } from "./uncover.ts";
import { useWalk } from "./useWalk.ts";
import { walkMap, type Here, type WalkMap } from "./walk.ts";
import { fittingLabels, stepOf } from "./whole.ts";

type Props = {
  readonly label: string;
  readonly placed: Placed;
  /** Px; the window through which the drawing is seen. */
  readonly size: { readonly width: number; readonly height: number };
  /** Marks and letters keep their size while it is enlarged, and labels come as they fit, in this order. */
  readonly labels?: readonly string[] | undefined;
  /** Where a walk begins, and what is in sight at first. */
  readonly start: string | undefined;
  /** On a wall all of it is in sight; while that is closed, nothing moves it. */
  readonly wall?: "open" | "closed" | undefined;
  readonly told: Told;
  readonly hint: string;
  readonly onChoose: (id: string) => void;
};

/** Links drawn as lines between marks: seen closer or further, walked by keyboard, read by their reasons. */
export function Network({
  label,
  placed,
  labels,
  start,
  wall,
  told,
  hint,
  onChoose,
  ...props
}: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    uncover(svg.current, line.current);
  }, [said]);
  const stage = useMemo(
    () => ({ ...props.size, drawing: { width: placed.width, height: placed.height } }),
    [props.size, placed],
  );
  const first = useMemo((): Zoomed => {
    const mark = placed.nodes.find(({ node }) => node.id === start);
    if (labels !== undefined && mark !== undefined && isCrowd(placed))
      return centredOn(mark, Math.min(1, stage.width / stage.drawing.width), stage);
    if (labels !== undefined || wall !== undefined) return { x: 0, y: 0, k: fitZoom(stage) };
    return mark === undefined ? { x: 0, y: 0, k: 1 } : centredOn(mark, 1, stage);
  }, [labels, placed, stage, start, wall]);
  const [seen, move] = useZoom(svg, stage, first);
  const crowded = isCrowd(placed);
  const isPrinted = usePaper();
  const sheet = useMemo(() => onSheet(stage, crowded), [stage, crowded]);
  const zoomed = isPrinted ? sheet.zoomed : seen;
  const size = isPrinted ? sheet.size : props.size;
  // While it moves, names and marks move and grow with it; they are set anew at rest.
  const rested = useRested(seen);
  const restedK = useRested(seen.k);
  const step = labels === undefined ? 1 : stepOf((isPrinted ? zoomed : rested).k);
  const isPanned = rested !== seen && restedK === seen.k;
  const cut = isPrinted && !crowded && labels === undefined;
  const map = useMemo(() => {
    let made: WalkMap | undefined;
    return () => (made ??= walkMap(placed));
  }, [placed]);
  const zoom = (way: "in" | "out" | "all") => {
    move(way === "all" ? first : zoomedBy(zoomed, way === "in" ? 1.5 : 1 / 1.5, stage));
  };
  const walk = ({ id, came }: Here) => {
    setLit(id);
    setSaid(came === undefined ? told.node(id) : told.link(came.link, came.from));
    const mark = placed.nodes.find(({ node }) => node.id === id);
    if (mark !== undefined) move(showing(zoomed, mark, stage));
  };
  const [lit, setLit] = useState<string>();
  const drawn = useMemo(() => {
    if (!crowded) return placed;
    const named = labels === undefined ? [] : fittingLabels(placed, step, labels).keys();
    const centres = new Set([start, lit].filter((id) => id !== undefined));
    return above(placed, centres, new Set([...named].slice(0, NAMED)));
  }, [crowded, placed, labels, step, start, lit]);
  const nodeUnder = (event: MouseEvent) => {
    if (!crowded || svg.current === null) return undefined;
    const box = svg.current.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    return nodeAt(placed, zoomed, point)?.node.id;
  };
  const roving = useWalk(svg, map, start, { onStep: walk, onChoose, onZoom: zoom });
  const tell = (event: PointerEvent | MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("[data-link]") : null;
    const id = link?.getAttribute("data-link");
    if (id !== null && id !== undefined) setSaid(told.link(id));
  };
  const press = (event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest("[data-mark]") : null;
    const id = mark?.getAttribute("data-id") ?? nodeUnder(event);
    if (id !== undefined) onChoose(id);
    else tell(event);
  };
  const movable =
    labels !== undefined || stage.drawing.width * zoomed.k > stage.width + 1 || zoomed.k > 1;
  return (
    <div className={styles.network}>
      {movable && wall !== "closed" && (
        <div className={styles.buttons}>
          {(["in", "out", "all"] as const).map((way) => (
            <button
              key={way}
              type="button"
              onClick={() => {
                zoom(way);
              }}
            >
              {ways[way]}
            </button>
          ))}
        </div>
      )}
      {cut && <NetworkSheets label={label} placed={placed} k={zoomed.k} told={told} />}
      <div className={styles.stage} hidden={cut}>
        {crowded && <Crowd placed={placed} zoomed={zoomed} size={size} />}
        <svg
          ref={svg}
          className={styles.svg}
          role="group"
          aria-label={label}
          width={size.width}
          height={size.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
          {...roving}
          onClick={press}
          onPointerOver={tell}
          onPointerMove={
            crowded
              ? (event) => {
                  if (event.buttons === 0) setLit(nodeUnder(event) ?? lit);
                }
              : undefined
          }
          data-movable={movable || undefined}
        >
          <svg className={styles.clip} width={size.width} height={size.height}>
            <g
              className={isPanned ? styles.panned : undefined}
              transform={`translate(${zoomed.x},${zoomed.y})scale(${zoomed.k})`}
            >
              <Drawing placed={drawn} k={step} labels={labels} told={told} />
              {placed.bands.length > 0 && (
                <Bands placed={placed} shift={Math.max(0, -zoomed.x / zoomed.k)} />
              )}
            </g>
          </svg>
        </svg>
        {movable && zoomed.k > first.k * 1.05 && (
          <MiniMap
            placed={placed}
            stage={stage}
            zoomed={zoomed}
            onCentre={(point) => {
              move(centredOn(point, zoomed.k, stage));
            }}
          />
        )}
      </div>
      <p ref={line} className={`${styles.said} ${text.text}`} role="status" data-row="">
        {said === "" ? hint : said}
      </p>
    </div>
  );
}

/** How many names a crowd may have at a time. */
const NAMED = 150;
const ways = { in: "closer", out: "further", all: "all of it" } as const;
