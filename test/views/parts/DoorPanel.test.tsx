import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef, useState, type ComponentProps } from "react";
import { expect, test, vi } from "vitest";
import { DoorPanel } from "#/views/parts/DoorPanel.tsx";
import { readDoor, useDoor } from "#/views/parts/useDoor.ts";
import type { Opened } from "#/words/behind.ts";
import { small } from "../../small.ts";

type Props = ComponentProps<typeof DoorPanel>;
const props: Props = {
  door: "cost:cost-service",
  whole: small(),
  error: null,
  onRetry: () => undefined,
  counts: () => undefined,
  onChoose: () => undefined,
  onClose: () => undefined,
  citation: (sources) => `From ${sources.map(({ title }) => title).join(" and ")}.`,
};
const show = (more: Partial<Props> = {}) => {
  const shown = render(<DoorPanel {...props} {...more} />);
  return {
    user: userEvent.setup(),
    again: (next: Partial<Props>) => {
      shown.rerender(<DoorPanel {...props} {...more} {...next} />);
    },
  };
};
/** The facts of the panel, as "label: text". */
const facts = () =>
  screen
    .getAllByRole("term")
    .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent ?? ""}`);

test("DoorPanel tells what a cost line is, its period, prices and basis", () => {
  show();
  expect(screen.getByRole("dialog", { name: "Play service" })).toBeVisible();
  expect(screen.getByText("£20m")).toBeVisible();
  expect(facts()).toEqual([
    "What it is: spending asked for, for a time",
    "Period: four years",
    "Prices: as published; the price base is not known",
    "Basis: Stated by its source, which we have read.",
  ]);
});

test("DoorPanel lists the sources with links that tell them nothing", () => {
  show();
  const link = screen.getByRole("link", { name: "The report (opens in a new tab)" });
  expect(link).toHaveAttribute("href", "https://example.org/report");
  expect(link).toHaveAttribute("target", "_blank");
  expect(link).toHaveAttribute("rel", "noopener noreferrer");
  expect(screen.getByText(/we read the whole of it/)).toHaveTextContent(
    "Ann Field, 23 May 2022; we read the whole of it",
  );
});

test("DoorPanel never links to an address that is not a web address", () => {
  const whole = small();
  const sources = whole.sources.map((row) => ({ ...row, url: "javascript:alert(1)" }));
  show({ whole: { ...whole, sources } });
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByText("The report")).toBeVisible();
});

test("DoorPanel sets rival figures side by side, each a door, with the one that is open marked", () => {
  show({ door: "figure:fig-30m" });
  const rows = within(screen.getByRole("region", { name: "Who says what" })).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual([
    "FigureSaid byPeriod",
    "£30mAnn Fieldfour years",
    "£35mAnn Fieldfour years",
  ]);
  expect(rows[1]).toHaveAttribute("aria-current", "true");
  expect(screen.getByRole("button", { name: "£35m" })).toHaveAttribute(
    "data-door",
    "figure:fig-35m",
  );
  expect(screen.getByText("None of them is preferred here.")).toBeVisible();
});

test("DoorPanel moves the focus to the new title when another door is opened from it", () => {
  const { again } = show({ door: "figure:fig-30m" });
  again({ door: "figure:fig-35m" });
  expect(screen.getByRole("heading", { name: "£35m in all" })).toHaveFocus();
});

test("DoorPanel closes, then chooses the proposal that is clicked", async () => {
  const calls: string[] = [];
  const { user } = show({
    onClose: () => calls.push("closed"),
    onChoose: (id) => calls.push(id),
  });
  await user.click(screen.getByRole("button", { name: "A play service in every town" }));
  expect(calls).toEqual(["closed", "P-1"]);
});

test("DoorPanel shows a position with who holds it and where it is from", () => {
  show({ door: "position:PO-1" });
  expect(screen.getByRole("dialog", { name: "Play" })).toHaveTextContent("They are for it.");
  expect(facts()).toContain("Who: Union of Players");
  expect(screen.getByRole("region", { name: "Sources" })).toHaveTextContent("The report");
});

test("DoorPanel shows both sides of a dilemma, and chooses a proposal that leans to one", async () => {
  const calls: string[] = [];
  const { user } = show({
    door: "dilemma:DI-1",
    onClose: () => calls.push("closed"),
    onChoose: (id) => calls.push(id),
  });
  const side = (name: string) => screen.getByRole("region", { name });
  const [fewer] = small().dilemmas[0]!.poles;
  expect(side("Fewer")).toHaveTextContent(fewer.argument);
  for (const { who, says } of fewer.voices) {
    expect(side("Fewer")).toHaveTextContent(who);
    expect(side("Fewer")).toHaveTextContent(says);
  }
  expect(within(side("Fewer")).queryByRole("button")).toBeNull();
  expect(side("Safer")).toHaveTextContent("It adds a rule.");
  expect(facts()).toEqual(["Government, later: Nothing came of it."]);
  await user.click(
    within(side("Safer")).getByRole("button", { name: "A law for sound playgrounds" }),
  );
  expect(calls).toEqual(["closed", "P-3"]);
});

test("readDoor(text) takes every kind of row that can be opened", () => {
  for (const door of ["position:a", "event:a", "dilemma:a", "source:a"])
    expect(readDoor(door)).toBe(door);
  expect(readDoor("dilemma:")).toBeUndefined();
});

test("DoorPanel copies the value with the citation of its sources", async () => {
  const { user } = show();
  await user.click(screen.getByRole("button", { name: "Copy citation" }));
  expect(await screen.findByText("Copied")).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe("Play service: £20m\nFrom The report.");
});

test("DoorPanel explains a count by its whole door, even before the whole dataset is there", () => {
  const counts = vi.fn(() => ({
    title: "2 proposals accepted",
    how: "Every proposal whose latest answer is accepted.",
    proposals: [{ id: "P-1", title: "A play service in every town" }],
  }));
  show({ door: "count:accepted", whole: undefined, counts });
  expect(counts).toHaveBeenCalledWith("count:accepted");
  expect(screen.getByRole("dialog", { name: "2 proposals accepted" })).toBeVisible();
  expect(screen.getByText("Every proposal whose latest answer is accepted.")).toBeVisible();
  expect(screen.getByRole("region", { name: "Proposals" })).toHaveTextContent("P-1");
});

test("DoorPanel shows a sum line by line, each a door, with its sources and its citation", async () => {
  const amount = { text: "£20m", door: "cost:cost-service" } as const;
  const counts = () => ({
    title: "Published: £20m",
    how: "Play service £20m.",
    proposals: [],
    behind: {
      words: { title: "The sum", value: ["£20m"], facts: [], note: [], rivals: [] },
      parts: {
        heads: ["Line", "From", "Counted"] as const,
        rows: [{ name: "Play service", how: ["stated"], amount }],
      },
      sources: small().sources.slice(0, 1),
      proposals: [],
      rivals: [],
    },
  });
  const { user } = show({ door: "method:published-total@cost-service", counts });
  expect(screen.getByRole("row", { name: /^Play service stated/ })).toBeVisible();
  expect(screen.getByRole("button", { name: "£20m" })).toHaveAttribute(
    "data-door",
    "cost:cost-service",
  );
  expect(screen.getByRole("region", { name: "Sources" })).toHaveTextContent("The report");
  await user.click(screen.getByRole("button", { name: "Copy citation" }));
  expect(await navigator.clipboard.readText()).toBe("The sum: £20m\nFrom The report.");
});

test("DoorPanel waits for the dataset, and offers to try again when it doesn’t come", async () => {
  const onRetry = vi.fn();
  const { user, again } = show({ whole: undefined, onRetry });
  expect(screen.getByRole("status")).toHaveTextContent("Fetching where this number comes from …");
  again({ error: new Error("The site answered 500.") });
  expect(screen.getByRole("alert")).toHaveTextContent("The site answered 500.");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(onRetry).toHaveBeenCalledOnce();
});

test("DoorPanel says so when there is nothing behind a door", () => {
  show({ door: "figure:gone" });
  expect(screen.getByText(/nothing behind this number/)).toBeVisible();
});

test("DoorPanel opens an authority that is kept apart from the dataset, without a list of sources", () => {
  const whole = small();
  show({ door: "area:E1", whole: { ...whole, areas: [] }, areas: whole.areas });
  expect(screen.getByRole("dialog", { name: "Northtown" })).toBeVisible();
  expect(screen.queryByRole("region", { name: "Sources" })).toBeNull();
});

function Page({ onOpen }: { onOpen: (door: Opened) => void }) {
  const root = useRef<HTMLDivElement>(null);
  useDoor(root, onOpen);
  return (
    <div ref={root}>
      <button data-door="cost:cost-service">
        <b>£20m</b>
      </button>
      <svg>
        <text data-door="figure:fig-30m" tabIndex={-1}>
          30
        </text>
      </svg>
      <button data-door="nonsense">no door</button>
    </div>
  );
}

test("useDoor opens any door below the root, in text and in charts, and gives it the focus", async () => {
  const onOpen = vi.fn();
  const user = userEvent.setup();
  render(<Page onOpen={onOpen} />);
  await user.click(screen.getByText("£20m"));
  expect(screen.getByRole("button", { name: "£20m" })).toHaveFocus();
  await user.click(screen.getByText("30"));
  await user.click(screen.getByText("no door"));
  expect(onOpen.mock.calls).toEqual([["cost:cost-service"], ["figure:fig-30m"]]);
});

test("readDoor(text) knows a door by its kind", () => {
  expect(readDoor("method:published-total")).toBe("method:published-total");
  for (const text of [null, "", "cost:", "other:x", "constructor:x"])
    expect(readDoor(text)).toBeUndefined();
});

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        onClick={() => {
          setOpen(true);
        }}
      >
        open
      </button>
      {open && (
        <DoorPanel
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

test("a dialog closes on Escape and on a click beside it, and the focus goes back to what opened it", async () => {
  const user = userEvent.setup();
  render(<Opener />);
  await user.click(screen.getByText("open"));
  screen.getByRole("button", { name: "Close" }).focus();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByText("open")).toHaveFocus();
  await user.click(screen.getByText("open"));
  await user.click(screen.getByRole("dialog"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a dialog falls back to the open attribute where it can’t be modal", () => {
  const own = Object.getOwnPropertyDescriptors(HTMLDialogElement.prototype);
  Object.assign(HTMLDialogElement.prototype, { showModal: undefined, close: undefined });
  const { unmount } = render(<DoorPanel {...props} />);
  expect(screen.getByRole("dialog")).toHaveAttribute("open");
  unmount();
  Object.defineProperties(HTMLDialogElement.prototype, own);
});
