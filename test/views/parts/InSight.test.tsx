import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { memo } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { InSight } from "#/views/parts/InSight.tsx";

const Panel = memo(({ view }: { readonly view: string }) => <p>{view}</p>);
const shown = (view: string, late: boolean) => (
  <InSight what="The panel" view={view} panel={Panel} late={late} />
);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a panel in sight shows a new view at once", () => {
  const { rerender } = render(shown("before", false));
  rerender(shown("after", false));
  expect(screen.getByText("after")).toBeVisible();
});

test("a late panel keeps the view before, marked as busy, until the reader pauses", () => {
  vi.useFakeTimers();
  const { rerender, container } = render(shown("before", true));
  rerender(shown("after", true));
  expect(screen.getByText("before")).toBeVisible();
  expect(container.firstElementChild).toHaveAttribute("aria-busy", "true");
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(screen.getByText("after")).toBeVisible();
  expect(container.firstElementChild).not.toHaveAttribute("aria-busy");
});

test("a panel out of sight follows at once when the pointer comes to it", async () => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void;
      constructor(tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        this.tell = tell;
      }
      observe() {
        this.tell([{ isIntersecting: false }]);
      }
      disconnect() {
        // nothing was observed
      }
    },
  );
  const { rerender } = render(shown("before", false));
  rerender(shown("after", false));
  expect(screen.getByText("before")).toBeVisible();
  await userEvent.hover(screen.getByText("before"));
  expect(screen.getByText("after")).toBeVisible();
});
