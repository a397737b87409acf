/** Px that a pressed pointer moves before it drags and no longer clicks. */
const still = 4;

/**
 * Lets a drag that begins on what lies over a brush be the brush's; without movement it stays a click on what was
 * pressed. Gives what ends it.
 */
export function dragThrough(drawing: SVGSVGElement, brush: SVGGElement): () => void {
  const page = new AbortController();
  const press = (pressed: MouseEvent) => {
    const overlay = brush.querySelector(".overlay");
    if (!overlay || pressed.button !== 0 || brush.contains(pressed.target as Node)) return;
    if (!isOver(overlay, pressed)) return;
    const { clientX, clientY, shiftKey, altKey, metaKey } = pressed;
    const drag = new AbortController();
    const end = () => {
      drag.abort();
    };
    const move = (moved: MouseEvent) => {
      if (Math.hypot(moved.clientX - clientX, moved.clientY - clientY) < still) return;
      end();
      getSelection()?.removeAllRanges();
      const at = { clientX, clientY, shiftKey, altKey, metaKey, buttons: 1 };
      const how = { bubbles: true, cancelable: true, view: window };
      overlay.dispatchEvent(new MouseEvent("mousedown", { ...at, ...how }));
    };
    window.addEventListener("mousemove", move, { signal: drag.signal });
    window.addEventListener("mouseup", end, { signal: drag.signal });
  };
  drawing.addEventListener("mousedown", press, { signal: page.signal });
  return () => {
    page.abort();
  };
}

function isOver(overlay: Element, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = overlay.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
