/** What every test starts from: matchers, a clean page, and silence on the console. */
import "@testing-library/jest-dom/vitest";
import { format } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

const spoken: string[] = [];

// A warning is a fault nobody has met yet. A test that expects one spies on the console itself.
beforeEach(() => {
  spoken.length = 0;
  for (const method of ["error", "warn"] as const) {
    console[method] = (...args: unknown[]) => void spoken.push(`${method}: ${format(...args)}`);
  }
});

afterEach(async () => {
  if (typeof document !== "undefined") {
    const { cleanup } = await import("@testing-library/react");
    cleanup();
  }
  expect(spoken, "the console should be silent").toEqual([]);
});

/** Sizes never arrive in jsdom: components are tested at their first size, layouts by numbers. */
class SilentResizeObserver implements ResizeObserver {
  observe() {
    // nothing is ever resized
  }
  unobserve() {
    // nothing was observed
  }
  disconnect() {
    // nothing was observed
  }
}

// jsdom lacks these three, and React code cannot be rendered around them.
if (typeof window !== "undefined") {
  window.ResizeObserver = SilentResizeObserver;
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
}
