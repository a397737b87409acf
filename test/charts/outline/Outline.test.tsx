import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Outline } from "#/charts/outline/Outline.tsx";
import type { OutlineItem } from "#/charts/outline/tree.ts";

const onChoose = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
});
const items: readonly OutlineItem[] = [
  {
    key: "needs",
    title: "Leads into it",
    count: 1,
    open: true,
    children: [
      {
        key: "needs/1",
        id: "B",
        title: "Training",
        kind: "requires",
        lead: "needs first",
        reason: "Nobody knows how.",
        mark: { mark: "square", themeIndex: 0, standing: "sourced" },
        open: false,
        children: [{ key: "needs/1/2", id: "C", title: "Law", open: false, children: [] }],
      },
    ],
  },
];
function Kept() {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  return (
    <Outline
      label="What comes first"
      items={items}
      changed={changed}
      onChange={setChanged}
      onChoose={onChoose}
    />
  );
}
const draw = () => render(<Kept />);
const line = (name: RegExp) => screen.getByRole("treeitem", { name });

test("each line says its link and its reason, and how deep it lies", () => {
  draw();
  expect(screen.getByRole("tree", { name: "What comes first" })).toBeVisible();
  expect(line(/needs first.*Training.*Nobody knows how/)).toHaveAttribute("aria-level", "2");
  expect(line(/Leads into it/)).toHaveAttribute("aria-expanded", "true");
});

test("pressing the sign opens, pressing the line chooses", async () => {
  draw();
  await userEvent.click(line(/Training/).querySelector("[data-fold]")!);
  expect(line(/Law/)).toHaveAttribute("aria-level", "3");
  expect(onChoose).not.toHaveBeenCalled();
  await userEvent.click(line(/Law/));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("C");
});

test("one tab stop: arrows open and walk, a letter jumps, Enter chooses", async () => {
  const user = userEvent.setup();
  draw();
  await user.tab();
  expect(line(/Leads into it/)).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(line(/Law/)).toHaveFocus();
  await user.keyboard("{ArrowLeft}");
  expect(line(/Training/)).toHaveFocus();
  await user.keyboard("l");
  expect(line(/Law/)).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("C");
  await user.tab();
  expect(document.body).toHaveFocus();
});

test("the focus goes with what was chosen when the list begins anew from it", async () => {
  const about = (id: string, title: string): OutlineItem => ({
    key: `centre/${id}`,
    id,
    title,
    open: true,
    children: [{ key: `${id}/more`, id: "Z", title: "More", open: false, children: [] }],
  });
  function Recentred() {
    const [centre, setCentre] = useState<readonly OutlineItem[]>(items);
    return (
      <Outline
        label="What comes first"
        items={centre}
        changed={new Set()}
        onChange={vi.fn()}
        onChoose={(id) => {
          setCentre([about(id, "Training")]);
        }}
      />
    );
  }
  render(<Recentred />);
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(line(/Training/)).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(line(/More/)).toHaveFocus();
});
