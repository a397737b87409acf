import { useEffect, useRef } from "react";
import { panBy, zoomBy, type TimeScale } from "#/charts/timeline/scale.ts";
import type { Stretch } from "#/state/codecs.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { moment } from "#/words/phrase.ts";
import { Say } from "../parts/Say.tsx";
import styles from "./WhenPanel.module.css";
import { stretchOf, timesOf } from "./zoomed.ts";

type Props = {
  readonly value: Stretch;
  /** All of time that can be shown, in calendar years and fractions. */
  readonly bounds: readonly [number, number];
  readonly axis: TimeScale;
};

/** Which years the timeline shows, from decades to months: by button, by key, or by wheel with Ctrl. */
export function Zoom({ value, bounds, axis }: Props) {
  const store = useAppStore();
  const root = useRef<HTMLDivElement>(null);
  const now = value === null ? bounds : timesOf(value);
  const go = (next: readonly [number, number]) => {
    setParams(store, { zoom: stretchOf(next, bounds) });
  };
  const acts = {
    closer: () => {
      go(zoomBy(now, 1 / 2, bounds));
    },
    wider: () => {
      go(zoomBy(now, 2, bounds));
    },
    earlier: () => {
      go(panBy(now, -1 / 2, bounds));
    },
    later: () => {
      go(panBy(now, 1 / 2, bounds));
    },
    all: () => {
      go(bounds);
    },
  };
  const latest = useRef({ acts, now, axis, bounds, go });
  useEffect(() => {
    latest.current = { acts, now, axis, bounds, go };
  });
  useEffect(() => {
    const panel = root.current?.closest<HTMLElement>("[data-panel]");
    if (!panel) return;
    const key = (event: KeyboardEvent) => {
      const act = { "+": "closer", "=": "closer", "-": "wider", "0": "all" } as const;
      const name = act[event.key as keyof typeof act] as (typeof act)[keyof typeof act] | undefined;
      const isTyping = event.target instanceof HTMLInputElement && event.target.type !== "radio";
      if (name === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      latest.current.acts[name]();
    };
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      const svg = event.target instanceof Element ? event.target.closest("svg") : null;
      if (svg === null) return;
      event.preventDefault();
      const { axis, now, bounds, go } = latest.current;
      const at = axis.time(
        Math.max(
          axis.left,
          event.clientX - (svg.ownerSVGElement ?? svg).getBoundingClientRect().left,
        ),
      );
      go(
        zoomBy(now, event.deltaY > 0 ? 1.25 : 0.8, bounds, Math.min(now[1], Math.max(now[0], at))),
      );
    };
    panel.addEventListener("keydown", key);
    panel.addEventListener("wheel", wheel, { passive: false });
    return () => {
      panel.removeEventListener("keydown", key);
      panel.removeEventListener("wheel", wheel);
    };
  }, []);
  const isAll = value === null;
  return (
    <div ref={root} className={styles.zoom} role="group" aria-label="Years shown">
      <button type="button" onClick={acts.closer} aria-keyshortcuts="+">
        closer
      </button>
      <button type="button" onClick={acts.wider} disabled={isAll} aria-keyshortcuts="-">
        wider
      </button>
      <button type="button" onClick={acts.earlier} disabled={isAll}>
        earlier
      </button>
      <button type="button" onClick={acts.later} disabled={isAll}>
        later
      </button>
      <button type="button" onClick={acts.all} disabled={isAll} aria-keyshortcuts="0">
        all years
      </button>
      <span role="status" className={styles.shown}>
        {value === null ? (
          "Showing all years."
        ) : (
          <Say phrase={["Showing ", moment(value[0]), " to ", moment(value[1]), "."]} />
        )}{" "}
        Also with the keys + and −, or the wheel with Ctrl.
      </span>
    </div>
  );
}
