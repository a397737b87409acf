import { act, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ScaledContext } from "#/charts/kit/usePaper.ts";
import { useSize } from "#/charts/kit/useSize.ts";

function Box() {
  const { ref, width } = useSize(640);
  return <div ref={ref}>{width}</div>;
}

test("useSize(initial) is the initial width until the container is measured", () => {
  render(<Box />);
  expect(screen.getByText("640")).toBeVisible();
});

test("useSize follows its container in whole px, and keeps its size while that is hidden", () => {
  let resized: (px: number) => void = () => undefined;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(tell: (entries: readonly { contentRect: { width: number } }[]) => void) {
        resized = (width) => tell([{ contentRect: { width } }]);
      }
      observe() {
        // sizes are told by hand
      }
      disconnect() {
        resized = () => undefined;
      }
    },
  );
  render(<Box />);
  act(() => resized(391.7));
  expect(screen.getByText("391")).toBeVisible();
  act(() => resized(0));
  expect(screen.getByText("391")).toBeVisible();
  vi.unstubAllGlobals();
});

test("useSize measures a container that comes later than the part it stands in, and a new one in its place", () => {
  const observed: Element[] = [];
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(element: Element) {
        observed.push(element);
      }
      disconnect() {
        observed.length = 0;
      }
    },
  );
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(391);
  function Late({ at }: { readonly at: string }) {
    const { ref, width } = useSize(640);
    if (at === "") return <p>Looking for what fits…</p>;
    return (
      <div key={at} ref={ref}>
        {at}: {width}
      </div>
    );
  }
  const { rerender } = render(<Late at="" />);
  rerender(<Late at="first" />);
  const first = screen.getByText("first: 391");
  expect(observed).toEqual([first]);
  rerender(<Late at="second" />);
  expect(observed).toEqual([screen.getByText("second: 391")]);
  rerender(<Late at="" />);
  expect(observed).toEqual([]);
  vi.unstubAllGlobals();
});

test("useSize(initial) is no more than a sheet of paper has room for while the page is printed", () => {
  render(<Box />);
  const page = (width: number) =>
    vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(width);
  page(1300);
  render(<Box />);
  expect(screen.getByText("1300")).toBeVisible();
  act(() => {
    dispatchEvent(new Event("beforeprint"));
  });
  expect(screen.getByText("680")).toBeVisible();
  expect(screen.getByText("640")).toBeVisible();
  act(() => {
    dispatchEvent(new Event("afterprint"));
  });
  expect(screen.getByText("1300")).toBeVisible();
  vi.restoreAllMocks();
});

test("useSize(initial) keeps its width on paper inside what is scaled to the paper as a whole", () => {
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(1300);
  render(
    <ScaledContext value={true}>
      <Box />
    </ScaledContext>,
  );
  act(() => {
    dispatchEvent(new Event("beforeprint"));
  });
  expect(screen.getByText("1300")).toBeVisible();
  act(() => {
    dispatchEvent(new Event("afterprint"));
  });
  vi.restoreAllMocks();
});
