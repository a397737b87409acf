import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { layoutStances, type StanceHead, type StanceLine } from "#/charts/stances/layout.ts";
import { Stances } from "#/charts/stances/Stances.tsx";
import { picture } from "../picture.tsx";

const sign = (id: string, stance: "supports" | "concern" | "says missing") => ({
  ...{ id, stance, proposals: ["P-1"], state: "plain" as const },
});
const heads: readonly StanceHead[] = [
  { theme: "help", short: "Family Help", themeIndex: 0, sentence: "Family Help: 2." },
  { theme: "people", short: "Workforce", themeIndex: 5, sentence: "Workforce: 2." },
];
const lines: readonly StanceLine[] = [
  {
    ...{ body: "union", label: "A union", sentence: "A union: 2." },
    cells: [
      { theme: "help", signs: [sign("a", "supports")], sentence: "A union on Family Help." },
      {
        theme: "people",
        signs: [sign("a", "supports"), sign("b", "concern")],
        sentence: "A union on Workforce.",
      },
    ],
  },
  {
    ...{ body: "trust", label: "A trust", sentence: "A trust: 1." },
    cells: [
      { theme: "help", signs: [sign("c", "says missing")], sentence: "A trust on Family Help." },
      { theme: "people", signs: [], sentence: "" },
    ],
  },
];

test("layoutStances(lines, heads, width) has a cell where something is said and none where nothing is", () => {
  const { rows } = layoutStances(lines, heads, 700);
  expect(rows.map(({ cells }) => cells.map(({ cell: { theme } }) => theme))).toEqual([
    ["help", "people"],
    ["help"],
  ]);
  expect(rows[1]!.y).toBe(rows[0]!.y + rows[0]!.height);
});

test("rows grow until all their signs have room", () => {
  const many = Array.from({ length: 40 }, (_, i) => sign(String(i), "concern"));
  const crowded = [{ ...lines[1]!, cells: [{ ...lines[1]!.cells[0]!, signs: many }] }];
  const [row] = layoutStances(crowded, heads.slice(0, 1), 600).rows;
  for (const { y } of row!.cells[0]!.signs) expect(y + 6).toBeLessThanOrEqual(row!.y + row!.height);
});

test("on a phone a body has one line of signs, each position once", () => {
  const [union] = layoutStances(lines, heads, 340).rows;
  expect(union!.cells).toHaveLength(1);
  expect(union!.cells[0]!.signs.map(({ sign: { id } }) => id)).toEqual(["a", "b"]);
});

const draw = (width = 700) => {
  const onCell = vi.fn();
  const { container } = render(
    <Stances
      label="Who says what"
      lines={lines}
      heads={heads}
      size={{ width }}
      open={["union", "people"]}
      onCell={onCell}
    />,
  );
  return { onCell, container };
};

test("names, themes and cells open what was said; what is open is pressed", async () => {
  const { onCell } = draw();
  const cell = screen.getByRole("button", { name: "A union on Workforce." });
  expect(cell).toHaveAttribute("aria-pressed", "true");
  await userEvent.click(cell);
  await userEvent.click(screen.getByRole("button", { name: "A trust: 1." }));
  await userEvent.click(screen.getByRole("button", { name: "Family Help: 2." }));
  expect(onCell.mock.calls.map(([one]) => one as unknown)).toEqual([
    ["union", "people"],
    ["trust", ""],
    ["", "help"],
  ]);
});

test("the grid is one tab stop; up and down go from body to body, left and right along cells", async () => {
  const user = userEvent.setup();
  draw();
  await user.tab();
  expect(screen.getByRole("group", { name: "Who says what" })).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}");
  expect(screen.getByRole("button", { name: "A union on Family Help." })).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("button", { name: "A trust: 1." })).toHaveFocus();
  await user.tab();
  expect(document.body).toHaveFocus();
});

test("the picture of two bodies and two themes", async () => {
  const { container } = draw();
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/stances/Stances.module.css"]),
  ).toMatchFileSnapshot("stances.svg");
});
