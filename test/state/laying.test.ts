import { expect, test, vi } from "vitest";
import { laying } from "#/state/laying.ts";
import { layered } from "#/model/layered.ts";

const graph = {
  nodes: ["a", "b", "c"].map((id) => ({ id, group: 0 })),
  edges: [
    { before: "a", after: "b" },
    { before: "b", after: "c" },
  ],
};

test("laying(graph) ends with the drawing, a few milliseconds at a time", async () => {
  const onStep = vi.fn();
  laying(graph, onStep);
  expect(onStep).not.toHaveBeenCalled();
  await vi.waitFor(() => {
    expect(onStep).toHaveBeenLastCalledWith({
      part: 1,
      drawing: layered(graph, { mode: "grouped" }),
    });
  });
});

test("laying(graph), once stopped, says no more", async () => {
  const onStep = vi.fn();
  laying(graph, onStep)();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(onStep).not.toHaveBeenCalled();
});

test("where the browser has no worker, a large graph is laid out on the page", async () => {
  vi.stubGlobal("Worker", undefined);
  const nodes = Array.from({ length: 301 }, (_, i) => ({ id: String(i), group: 0 }));
  const onStep = vi.fn();
  laying({ nodes, edges: [] }, onStep);
  await vi.waitFor(() => {
    expect(onStep.mock.lastCall![0]).toMatchObject({ part: 1 });
  });
  vi.unstubAllGlobals();
});
