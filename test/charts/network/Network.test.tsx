import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { layout } from "#/charts/network/layout.ts";
import { Network } from "#/charts/network/Network.tsx";
import { picture } from "../picture.tsx";
import { rows } from "./rows.ts";

const onChoose = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
});
const placed = layout(rows, { width: 800 });
const draw = (changes: Partial<ComponentProps<typeof Network>> = {}) =>
  render(
    <figure tabIndex={-1} aria-label="Connections">
      <Network
        label="What waits for what"
        placed={placed}
        size={{ width: 800, height: placed.height }}
        start="A"
        told={{
          node: (id) => `Proposal ${id}, accepted.`,
          link: (id, from) => `${from ?? "someone"} along ${id}, because.`,
        }}
        hint="Walk along a link."
        onChoose={onChoose}
        {...changes}
      />
    </figure>,
  );
const mark = (id: string) => screen.getByRole("button", { name: `Proposal ${id}, accepted.` });
const graph = () => screen.getByRole("group", { name: "What waits for what" });

test("each proposal is a button that chooses it, and says how it stands", async () => {
  draw();
  await userEvent.click(mark("B"));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("B");
  expect(mark("A")).toHaveAttribute("data-state", "chosen");
});

test("arrows walk along links and tell the reason; Enter chooses; Escape leaves", async () => {
  const user = userEvent.setup();
  draw();
  graph().focus();
  await user.keyboard("{ArrowRight}");
  expect(mark("A")).toHaveFocus();
  expect(screen.getByRole("status")).toHaveTextContent("Proposal A, accepted.");
  await user.keyboard("{ArrowLeft}");
  expect(mark("B")).toHaveFocus();
  expect(screen.getByRole("status")).toHaveTextContent("A along B-A, because.");
  await user.keyboard("{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("B");
  await user.keyboard("two");
  expect(mark("Z")).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(screen.getByRole("figure")).toHaveFocus();
});

test("while a mark has the focus Shift+Tab leaves the graph, which is one stop", async () => {
  const user = userEvent.setup();
  draw();
  await user.tab();
  expect(graph()).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(graph()).toHaveAttribute("tabindex", "-1");
  await user.tab({ shift: true });
  expect(document.body).toHaveFocus();
  expect(graph()).toHaveAttribute("tabindex", "0");
});

test("pressing a link tells why it is there", async () => {
  const { container } = draw();
  await userEvent.click(container.querySelector("[data-link='B-A'] path")!);
  expect(screen.getByRole("status")).toHaveTextContent("someone along B-A, because.");
});

test("links carry both their ends, for pointing, and their kind, for their shape", () => {
  const { container } = draw();
  const kinds = [...container.querySelectorAll("[data-about]")].map((one) => [
    one.getAttribute("data-about"),
    one.getAttribute("data-kind"),
    one.getAttribute("data-weight"),
  ]);
  expect(kinds).toContainEqual(["B A", "requires", "strong"]);
  expect(kinds).toContainEqual(["D C", "conflicts", "hidden"]);
});

test("what a scenario does to a proposal is drawn on its mark", () => {
  const late = {
    ...placed,
    nodes: placed.nodes.map((one) => ({ ...one, node: { ...one.node, fate: "late" as const } })),
  };
  draw({ placed: late });
  expect(mark("B")).toHaveAttribute("data-fate", "late");
});

test("buttons go closer and back to all of it where the drawing is larger than its window", async () => {
  const user = userEvent.setup();
  const { container } = draw({ size: { width: 400, height: 200 } });
  const moved = () => container.querySelector("svg svg > g")!.getAttribute("transform");
  const first = moved();
  await user.click(screen.getByRole("button", { name: "closer" }));
  expect(moved()).not.toBe(first);
  await user.click(screen.getByRole("button", { name: "all of it" }));
  expect(moved()).toBe(first);
});

test("the picture of three columns and three rows", async () => {
  const { container } = draw();
  await expect(
    picture(container, [
      "charts/kit/text.module.css",
      "charts/kit/emphasis.module.css",
      "charts/network/Network.module.css",
    ]),
  ).toMatchFileSnapshot("network.svg");
});

test("on a wall all of it is in sight, and there is nothing to move it with while that is closed", () => {
  const size = { width: 400, height: placed.height / 2 };
  const { container } = draw({ size, wall: "closed" });
  const moved = container.querySelector("svg svg > g")?.getAttribute("transform");
  expect(moved).toBe("translate(0,0)scale(0.5)");
  expect(screen.queryByRole("button", { name: "closer" })).toBeNull();
});

test("on a wall a drawing that is seen closer at first has no buttons either while that is closed", () => {
  draw({ labels: ["A"], wall: "closed" });
  expect(screen.queryByRole("button", { name: "closer" })).toBeNull();
});
