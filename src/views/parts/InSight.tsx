import { startTransition, useEffect, useRef, useState, type ComponentType } from "react";
import { useInSight } from "#/charts/kit/useInSight.ts";
import { Boundary } from "./Boundary.tsx";
import styles from "./InSight.module.css";
import { whenQuiet } from "./whenQuiet.ts";

/** A panel of which no more than its heading stands at the foot of the window is not read yet, px. */
const footPx = 120;
/** One of which no more than its key and notes are left at the head of the window is read no longer, px. */
const headPx = 200;

type Props<V> = {
  /** What is said when it fails. */
  readonly what: string;
  readonly view: V;
  /** Drawn again only when its view is another: a memo. */
  readonly panel: ComponentType<{ readonly view: V }>;
  /** Takes longer than a frame to work out, so it follows when the reader pauses even in sight. */
  readonly late?: boolean;
};

/**
 * Draws a panel at once while the reader can see it. One that is out of sight follows when the reader
 * pauses, and the browser leaves out its layout and paint until it comes near.
 */
export function InSight<V>({ what, view, panel: Panel, late = false }: Props<V>) {
  const ref = useRef<HTMLDivElement>(null);
  const inSight = useInSight(ref);
  const isRead = useInSight(ref, headPx, footPx);
  // What the pointer is on is read wherever it stands: its menu would else save the rows before.
  const [isMet, setMet] = useState(false);
  const drawn = useFollowed(view, (isRead || isMet) && !late);
  return (
    <div
      ref={ref}
      className={styles.place}
      data-seen={inSight}
      aria-busy={drawn !== view || undefined}
      onPointerEnter={() => {
        setMet(true);
      }}
      onPointerLeave={() => {
        setMet(false);
      }}
    >
      <Boundary what={what}>
        <Panel view={drawn} />
      </Boundary>
    </div>
  );
}

/** A view at once where that is asked, else the one before until the reader pauses. */
function useFollowed<V>(view: V, atOnce: boolean): V {
  const [held, setHeld] = useState({ view });
  const isBehind = held.view !== view;
  if (atOnce && isBehind) setHeld({ view });
  useEffect(() => {
    if (atOnce || !isBehind) return;
    return whenQuiet(() => {
      startTransition(() => {
        setHeld({ view });
      });
    });
  }, [view, atOnce, isBehind]);
  return atOnce ? view : held.view;
}
