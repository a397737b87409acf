import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** The inner width and height of a box in its own px, whatever it is enlarged by; and the ref to give it. */
export function useRoom(
  width: number,
  height: number,
): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly height: number;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width, height });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) setRoom({ width: clientWidth, height: clientHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, ...room };
}
