import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { DecisionGlyph } from "#/charts/kit/DecisionGlyph.tsx";
import { DeliveryBoxes } from "#/charts/kit/DeliveryBoxes.tsx";
import { LinkGlyph } from "#/charts/kit/LinkGlyph.tsx";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import { NumberLabel } from "#/charts/kit/NumberLabel.tsx";
import { ProposalMark } from "#/charts/kit/ProposalMark.tsx";
import { decisions, deliveries, linkKinds } from "#/data/vocabulary.ts";

const proposal = {
  id: "CR-5.05",
  mark: "square",
  themeIndex: 3,
  standing: "sourced",
  state: "plain",
} as const;

test("a mark with a label is a button that chooses its proposal", async () => {
  const onChoose = vi.fn();
  render(
    <svg>
      <ProposalMark
        {...proposal}
        x={10}
        y={20}
        label="Regional cooperatives, sourced"
        onChoose={onChoose}
      />
    </svg>,
  );
  const mark = screen.getByRole("button", { name: "Regional cooperatives, sourced" });
  await userEvent.click(mark);
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("CR-5.05");
  expect(mark).toHaveAttribute("data-id", "CR-5.05");
  expect(mark).toHaveAttribute("data-mark");
  expect(mark).toHaveAttribute("transform", "translate(10,20)");
  expect(mark.style.getPropertyValue("--hue")).toBe("var(--theme-4)");
});

test("a mark without a label says nothing and is no button", () => {
  render(
    <svg>
      <ProposalMark {...proposal} x={0} y={0} />
    </svg>,
  );
  expect(screen.queryByRole("button")).toBeNull();
});

test("the fill of a mark is its standing: filled, half, hollow", () => {
  const shapes = (["sourced", "part sourced", "recalled"] as const).map((standing) => {
    const { container } = render(<MarkIcon {...proposal} standing={standing} />);
    const paths = [...container.querySelectorAll("path")];
    return [paths.length, paths[0]?.getAttribute("data-filled") ?? null];
  });
  expect(shapes).toEqual([
    [1, "true"],
    [2, null],
    [1, null],
  ]);
});

test("a chosen mark has the highlighter's ring", () => {
  const plain = render(<MarkIcon {...proposal} />).container.querySelectorAll("rect").length;
  const chosen = render(<MarkIcon {...proposal} state="chosen" />).container;
  expect(chosen.querySelectorAll("rect")).toHaveLength(plain + 1);
  expect(chosen.querySelector("svg")).toHaveAttribute("data-state", "chosen");
});

test("each decision, delivery and link has a drawing of its own, without its colour", () => {
  const drawings = (elements: readonly React.ReactElement[]) =>
    new Set(
      elements.map((element) =>
        render(element).container.innerHTML.replace(/var\(--[\w-]+\)/g, "hue"),
      ),
    ).size;
  expect(drawings(decisions.map((d) => <DecisionGlyph key={d} decision={d} />))).toBe(
    decisions.length,
  );
  expect(drawings(linkKinds.map((k) => <LinkGlyph key={k} kind={k} />))).toBe(linkKinds.length);
  expect(
    new Set(deliveries.map((d) => render(<DeliveryBoxes delivery={d} />).container.innerHTML)).size,
  ).toBe(deliveries.length);
});

test("a dropped delivery is crossed and an unknown one dashed", () => {
  const dropped = render(<DeliveryBoxes delivery="dropped" />).container;
  expect(dropped.querySelectorAll("path")).toHaveLength(1);
  const unknown = render(<DeliveryBoxes delivery="unknown" />).container;
  expect(unknown.querySelectorAll("rect[stroke-dasharray]")).toHaveLength(5);
});

test("a number with a door is a button that names it; without one it is text", () => {
  render(
    <svg>
      <NumberLabel
        text="1,257"
        x={0}
        y={0}
        door="cost:cost-programme"
        label="1,257, open its source"
      />
      <NumberLabel text="46" x={0} y={0} />
    </svg>,
  );
  expect(screen.getByRole("button", { name: "1,257, open its source" })).toHaveAttribute(
    "data-door",
    "cost:cost-programme",
  );
  expect(screen.getByText("46")).not.toHaveAttribute("role");
  expect(screen.getByText("46")).toHaveAttribute("data-n");
});
