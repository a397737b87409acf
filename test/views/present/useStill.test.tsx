import { createEvent, fireEvent, render } from "@testing-library/react";
import { expect, test } from "vitest";
import { useStill } from "#/views/present/useStill.ts";

function Wall({ locked }: { readonly locked: boolean }) {
  useStill(locked);
  return <p>wall</p>;
}

/** Whether the browser is kept from what it does on an event. */
function isStopped(locked: boolean, name: "mouseDown" | "mouseUp" | "contextMenu", button: number) {
  const { container, unmount } = render(<Wall locked={locked} />);
  const event = createEvent[name](container, { button });
  fireEvent(container, event);
  unmount();
  return event.defaultPrevented;
}

test.each(["mouseDown", "mouseUp"] as const)("locked, a side button’s %s leads nowhere", (name) => {
  expect([0, 1, 2, 3, 4].map((button) => isStopped(true, name, button))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(isStopped(false, name, 3)).toBe(false);
});

test("locked, no menu opens over the wall", () => {
  expect(isStopped(true, "contextMenu", 2)).toBe(true);
  expect(isStopped(false, "contextMenu", 2)).toBe(false);
});
