import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef } from "react";
import { expect, test, vi } from "vitest";
import { useRoving } from "#/charts/kit/useRoving.ts";

type Mark = { readonly name: string; readonly row?: boolean };

function Chart({ marks, onChoose }: { marks: readonly Mark[]; onChoose?: (name: string) => void }) {
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  return (
    <figure tabIndex={-1}>
      <button>before</button>
      <svg ref={root} role="group" aria-label="chart" {...roving}>
        {marks.map(({ name, row = false }) => (
          <g
            key={name}
            role="button"
            data-mark={row ? "row" : ""}
            aria-label={name}
            tabIndex={-1}
            onClick={(event) => onChoose?.(event.shiftKey ? `shift ${name}` : name)}
          />
        ))}
      </svg>
      <button>after</button>
    </figure>
  );
}
const three: readonly Mark[] = [{ name: "a" }, { name: "b" }, { name: "c" }];
const at = (name: string) => screen.getByRole("button", { name });

test("a chart is one tab stop, in both directions", async () => {
  const user = userEvent.setup();
  render(<Chart marks={three} />);
  await user.tab();
  await user.tab();
  expect(screen.getByRole("group")).toHaveFocus();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(at("b")).toHaveFocus();
  await user.tab();
  expect(at("after")).toHaveFocus();
  await user.tab({ shift: true });
  expect(screen.getByRole("group")).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(at("b")).toHaveFocus();
  await user.tab({ shift: true });
  expect(at("before")).toHaveFocus();
});

test("arrows walk the marks in reading order and stop at the ends", async () => {
  const user = userEvent.setup();
  render(<Chart marks={three} />);
  screen.getByRole("group").focus();
  await user.keyboard("{End}");
  expect(at("c")).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(at("c")).toHaveFocus();
  await user.keyboard("{ArrowUp}");
  expect(at("b")).toHaveFocus();
  await user.keyboard("{Home}{ArrowLeft}");
  expect(at("a")).toHaveFocus();
});

test("up and down go from row to row where there are rows", async () => {
  const user = userEvent.setup();
  render(
    <Chart
      marks={[
        { name: "one", row: true },
        { name: "a" },
        { name: "b" },
        { name: "two", row: true },
        { name: "c" },
      ]}
    />,
  );
  screen.getByRole("group").focus();
  await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(at("b")).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(at("two")).toHaveFocus();
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(at("two")).toHaveFocus();
  await user.keyboard("{ArrowUp}");
  expect(at("one")).toHaveFocus();
});

test("Enter and Space click the mark in focus, once, with the keys held", async () => {
  const user = userEvent.setup();
  const onChoose = vi.fn();
  render(<Chart marks={three} onChoose={onChoose} />);
  screen.getByRole("group").focus();
  await user.keyboard("{ArrowRight}{Enter} ");
  await user.keyboard("{Shift>}{Enter}{/Shift}");
  expect(onChoose.mock.calls).toEqual([["a"], ["a"], ["shift a"]]);
});

test("Escape goes back to the figure", async () => {
  const user = userEvent.setup();
  render(<Chart marks={three} />);
  screen.getByRole("group").focus();
  await user.keyboard("{ArrowRight}{Escape}");
  expect(screen.getByRole("figure")).toHaveFocus();
});

test("a chart without marks lets the keys through", async () => {
  const user = userEvent.setup();
  render(<Chart marks={[]} />);
  screen.getByRole("group").focus();
  await user.keyboard("{ArrowRight}{Enter}");
  expect(screen.getByRole("group")).toHaveFocus();
});
