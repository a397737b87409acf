import { startTransition, useEffect, useRef, useState, type ComponentType } from "react";
import { useInSight } from "#/charts/kit/useInSight.ts";
import { Boundary } from "../parts/Boundary.tsx";
import { whenQuiet } from "../parts/whenQuiet.ts";
import type { Explored } from "./explore.ts";
import styles from "./InSight.module.css";

/** A panel of which no more than its heading stands at the foot of the window is not read yet, px. */
const footPx = 120;

type Props = {
  /** What is said when it fails. */
  readonly what: string;
  readonly view: Explored;
  /** Drawn again only when its view is another: a memo. */
  readonly panel: ComponentType<{ readonly view: Explored }>;
};

/**
 * Draws a panel at once while the reader can see it. One that is out of sight follows when the reader
 * pauses, and the browser leaves out its layout and paint until it comes near.
 */
export function InSight({ what, view, panel: Panel }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const seen = useInSight(ref, footPx);
  const drawn = useFollowed(view, seen);
  return (
    <div ref={ref} className={styles.place} data-seen={seen}>
      <Boundary what={what}>
        <Panel view={drawn} />
      </Boundary>
    </div>
  );
}

/** A view at once while it is seen, else the one before until the reader pauses. */
function useFollowed(view: Explored, seen: boolean): Explored {
  const [drawn, setDrawn] = useState(view);
  const isBehind = drawn !== view;
  if (seen && isBehind) setDrawn(view);
  useEffect(() => {
    if (seen || !isBehind) return;
    return whenQuiet(() => {
      startTransition(() => {
        setDrawn(view);
      });
    });
  }, [view, seen, isBehind]);
  return seen ? view : drawn;
}
