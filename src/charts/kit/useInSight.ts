import { useEffect, useState, type RefObject } from "react";

/**
 * Whether an element is in the window, but for so many px at the window's head and foot; true where nothing tells.
 */
export function useInSight(ref: RefObject<Element | null>, headPx = 0, footPx = headPx): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) setSeen(entry.isIntersecting);
      },
      { rootMargin: `-${headPx}px 0px -${footPx}px 0px` },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref, headPx, footPx]);
  return seen;
}
