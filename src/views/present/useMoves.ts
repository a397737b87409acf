import { createContext, use, useLayoutEffect, type RefObject } from "react";

type Box = { readonly x: number; readonly y: number; readonly size: number };
type Left = { readonly at: number; readonly marks: ReadonlyMap<string, Box> };

/** Where the marks of the scene before were, which is told once. */
type Moves = { readonly leave: (left: Left) => void; readonly take: () => Left | undefined };

/** A memory of where marks were, for the one window whose marks move. */
export function createMoves(): Moves {
  let left: Left | undefined;
  return {
    leave: (next) => {
      left = next;
    },
    take: () => {
      const taken = left;
      left = undefined;
      return taken;
    },
  };
}

/** Null in windows whose marks do not move. */
export const MovesContext = createContext<Moves | null>(null);

/** Ms: long enough to follow a mark with the eye, short enough to wait for. */
const lasting = 420;
/** Ms after which what was left is forgotten: then nothing was there just before. */
const fresh = 1500;
/** What is larger than this, in px of the screen, is no mark. */
const largest = 60;

/**
 * Lets each proposal’s mark go from where it was in the scene before to where it is in this one, once this one
 * has settled, so that a room can follow it; nothing moves for those who asked for no motion.
 */
export function useMoves(root: RefObject<HTMLElement | null>, settled: boolean): void {
  const moves = use(MovesContext);
  useLayoutEffect(() => {
    const element = root.current;
    if (!moves || !element || !settled) return undefined;
    const left = moves.take();
    if (left && performance.now() - left.at < fresh && !isStill()) play(element, left.marks);
    return () => {
      moves.leave({ at: performance.now(), marks: placesIn(element) });
    };
  }, [moves, root, settled]);
}

const isStill = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The smallest element that stands for each proposal. */
function marksIn(root: HTMLElement): ReadonlyMap<string, { element: Element; box: DOMRect }> {
  const found = new Map<string, { element: Element; box: DOMRect }>();
  for (const element of root.querySelectorAll("[data-id]")) {
    const id = element.getAttribute("data-id") ?? "";
    const box = element.getBoundingClientRect();
    const before = found.get(id);
    if (box.width === 0 || Math.max(box.width, box.height) > largest) continue;
    if (!before || box.width * box.height < before.box.width * before.box.height)
      found.set(id, { element, box });
  }
  return found;
}

const placesIn = (root: HTMLElement): ReadonlyMap<string, Box> =>
  new Map(
    [...marksIn(root)].map(([id, { box }]) => [
      id,
      { x: box.x + box.width / 2, y: box.y + box.height / 2, size: box.width },
    ]),
  );

function play(root: HTMLElement, before: ReadonlyMap<string, Box>): void {
  const scale = root.getBoundingClientRect().width / root.offsetWidth;
  const timing = { duration: lasting, easing: "cubic-bezier(0.3, 0, 0.2, 1)" };
  const moving: Animation[] = [];
  for (const [id, { element, box }] of marksIn(root)) {
    const was = before.get(id);
    if (!was) continue;
    const dx = (was.x - box.x - box.width / 2) / scale;
    const dy = (was.y - box.y - box.height / 2) / scale;
    moving.push(
      element.animate([{ translate: `${dx}px ${dy}px` }, { translate: "0px 0px" }], timing),
    );
  }
  if (moving.length === 0) return;
  // Callouts wait until what they point at has come to rest.
  root.dataset["moving"] = "";
  void Promise.allSettled(moving.map(({ finished }) => finished)).then(() => {
    delete root.dataset["moving"];
  });
}
