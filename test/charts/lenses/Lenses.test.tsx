import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { layoutLenses, type LensRow } from "#/charts/lenses/layout.ts";
import { Lenses } from "#/charts/lenses/Lenses.tsx";
import { picture } from "../picture.tsx";

const mark = (id: string, themeIndex: number) => ({
  ...{ id, themeIndex, mark: "square" as const, standing: "sourced" as const },
  ...{ state: "plain" as const, sentence: `${id} serves it.` },
});
const themes = [
  { id: "help", short: "Family Help", themeIndex: 0 },
  { id: "people", short: "Workforce", themeIndex: 5 },
];
const rows: readonly LensRow[] = [
  {
    ...{
      id: "safety",
      label: "Safety",
      kind: "Objectives",
      sentence: "Safety: 3.",
      isChosen: true,
    },
    cells: [
      { theme: "help", marks: [mark("P-1", 0), mark("P-2", 0), mark("P-3", 0)] },
      { theme: "people", marks: [] },
    ],
    ...{ money: "at least £2bn", unpriced: "2 of 3 unpriced" },
    steps: [
      { delivery: "delivered", n: 1 },
      { delivery: "dropped", n: 1 },
      { delivery: "unknown", n: 1 },
    ],
  },
  {
    ...{
      id: "home",
      label: "A home",
      kind: "Missions",
      sentence: "A home: none.",
      isChosen: false,
    },
    cells: [
      { theme: "help", marks: [] },
      { theme: "people", marks: [] },
    ],
    ...{ money: null, unpriced: "nothing serves it", steps: [] },
  },
];

test("layoutLenses(rows, themes, width) puts a slot wherever nothing serves a lens, and no mark in it", () => {
  const layout = layoutLenses(rows, themes, 700);
  const [safety, home] = layout.rows;
  expect(safety!.slots).toHaveLength(1);
  expect(home!.slots).toHaveLength(2);
  expect(safety!.marks.every(({ x }) => x < safety!.slots[0]!.x)).toBe(true);
  expect([safety!.kind?.text, home!.kind?.text]).toEqual(["Objectives", "Missions"]);
});

test("each proposal has its square of delivery, furthest first", () => {
  const [safety] = layoutLenses(rows, themes, 700).rows;
  expect(safety!.units.map(({ delivery }) => delivery)).toEqual([
    "delivered",
    "dropped",
    "unknown",
  ]);
});

test.each([320, 400, 700, 1200])("at %i px rows do not overlap and marks stay inside", (width) => {
  const layout = layoutLenses(rows, themes, width);
  for (const row of layout.rows)
    for (const { x, y } of row.marks) {
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThan(row.y + row.height);
    }
  expect(layout.rows[1]!.y).toBeGreaterThanOrEqual(layout.rows[0]!.y + layout.rows[0]!.height);
});

const draw = () => {
  const did = { onLens: vi.fn(), onChoose: vi.fn() };
  const view = render(
    <Lenses
      label="Aims"
      rows={rows}
      themes={themes}
      size={{ width: 700 }}
      moneyDoor={(lens) => `method:published-total@${lens}`}
      {...did}
    />,
  );
  return { ...did, ...view };
};

test("a lens opens, a mark is chosen, money has a door; what is not published is said", async () => {
  const { onLens, onChoose } = draw();
  const lens = screen.getByRole("button", { name: "Safety: 3." });
  expect(lens).toHaveAttribute("aria-pressed", "true");
  await userEvent.click(lens);
  expect(onLens).toHaveBeenCalledExactlyOnceWith("safety");
  await userEvent.click(screen.getByRole("button", { name: "P-2 serves it." }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("P-2");
  expect(screen.getByRole("button", { name: /^at least £2bn/ })).toHaveAttribute(
    "data-door",
    "method:published-total@safety",
  );
  expect(screen.getByText("no published cost")).toBeVisible();
});

test("the picture of two aims", async () => {
  const { container } = draw();
  await expect(
    picture(container, [
      "charts/kit/text.module.css",
      "charts/kit/emphasis.module.css",
      "charts/lenses/Lenses.module.css",
    ]),
  ).toMatchFileSnapshot("lenses.svg");
});
