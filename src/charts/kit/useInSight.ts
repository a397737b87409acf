import { useEffect, useState, type RefObject } from "react";

/**
 * Whether an element is in the window, but for so many px at its foot; true where nothing tells.
 */
export function useInSight(ref: RefObject<Element | null>, footPx = 0): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) setSeen(entry.isIntersecting);
      },
      { rootMargin: `0px 0px -${footPx}px 0px` },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref, footPx]);
  return seen;
}
