import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LayeredGraph } from "#/model/layeredSheet.ts";
import type { Laying } from "#/views/explore/useLayered.ts";
import { useLayered } from "#/views/explore/useLayered.ts";

/** Links as "a>b", those of `dropped` nodes left out. */
function graphOf(links: string, dropped = ""): LayeredGraph {
  const edges = links.split(" ").map((link) => {
    const [before = "", after = ""] = link.split(">");
    return { before, after };
  });
  const ids = [...new Set(edges.flatMap(({ before, after }) => [before, after]))].sort();
  const stays = (id: string) => !dropped.includes(id);
  return {
    nodes: ids.filter(stays).map((id) => ({ id, group: 0 })),
    edges: edges.filter(({ before, after }) => stays(before) && stays(after)),
  };
}

const links = "a>d a>e b>d b>f c>e c>f d>g f>h e>i g>i";
const base = graphOf(links);
/** What is left has room to be drawn with fewer layers: e would stand beside a. */
const part = graphOf(links, "ac");

const placesIn = ({ drawing }: Laying) =>
  new Map(drawing!.nodes.map(({ id, layer, y }) => [id, { layer, y }]));
const show = (first: LayeredGraph) =>
  renderHook(({ graph }) => useLayered(graph, base), { initialProps: { graph: first } });
const done = (hook: ReturnType<typeof show>) =>
  waitFor(() => {
    expect(hook.result.current.part).toBe(1);
  });

test("what stays when something is dropped stays about where it was, and all comes back as it was", async () => {
  const hook = show(base);
  await done(hook);
  const before = placesIn(hook.result.current);
  hook.rerender({ graph: part });
  await done(hook);
  const left = placesIn(hook.result.current);
  expect([...left.keys()]).toEqual(["b", "d", "e", "f", "g", "h", "i"]);
  for (const [id, { layer, y }] of left) {
    expect(layer, id).toBe(before.get(id)!.layer);
    expect(Math.abs(y - before.get(id)!.y), id).toBeLessThanOrEqual(1);
  }
  hook.rerender({ graph: base });
  await done(hook);
  expect(placesIn(hook.result.current)).toEqual(before);
});

test("a part is drawn alike whether it was opened by its address or come to by switching", async () => {
  const opened = show(part);
  await done(opened);
  const switched = show(base);
  await done(switched);
  switched.rerender({ graph: part });
  await done(switched);
  expect(opened.result.current.drawing).toEqual(switched.result.current.drawing);
});

test("stopped before there is a drawing it is over, with none; again finds it", async () => {
  const hook = show(base);
  act(() => {
    hook.result.current.stop();
  });
  expect(hook.result.current).toMatchObject({ part: 1, drawing: undefined });
  await new Promise((rest) => setTimeout(rest, 50));
  expect(hook.result.current.drawing).toBeUndefined();
  act(() => {
    hook.result.current.again();
  });
  expect(hook.result.current.part).toBe(0);
  await done(hook);
  expect(placesIn(hook.result.current).size).toBe(9);
});
