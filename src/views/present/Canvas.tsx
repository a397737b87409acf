import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { canvasOf, type CanvasSize } from "#/charts/callouts/canvas.ts";
import { ScaledContext } from "#/charts/kit/usePaper.ts";
import styles from "./Stage.module.css";

type Props = { readonly isLarge?: boolean; readonly children: ReactNode };

/** A wall enlarged to the box it stands in: whatever the projector, a scene is composed the same way. */
export function Canvas({ isLarge = false, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<CanvasSize>();
  useLayoutEffect(() => {
    const outer = box.current;
    if (!outer) return undefined;
    const measure = () => {
      setSize(canvasOf(outer.clientWidth, outer.clientHeight, isLarge));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => {
      observer.disconnect();
    };
  }, [isLarge]);
  return (
    <div className={styles.canvas} ref={box}>
      {size && (
        <div
          className={styles.sheet}
          style={{
            width: `${size.width}px`,
            height: `${size.height}px`,
            transform: `scale(${size.scale})`,
          }}
        >
          <ScaledContext value={true}>{children}</ScaledContext>
        </div>
      )}
    </div>
  );
}
