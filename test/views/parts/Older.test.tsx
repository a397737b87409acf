import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { createState, showTotals, StateContext } from "#/state/store.ts";
import { Older } from "#/views/parts/Older.tsx";
import { small } from "../../small.ts";

const { meta } = small();
const older = { id: meta.id, version: "2025.02", fingerprint: "0ldf00d5" };
afterEach(() => {
  document.head.querySelectorAll("link[data-released]").forEach((link) => {
    link.remove();
  });
  vi.unstubAllGlobals();
});

function shown(link: string, totals = { n: 4, m: 20 }) {
  const store = createState(link);
  showTotals(store, "explore", totals);
  const onOpen = vi.fn();
  render(
    <StateContext value={store}>
      <Older meta={meta} older={older} onOpen={onOpen} />
    </StateContext>,
  );
  return { user: userEvent.setup(), onOpen };
}

test("Older sets what the sender saw against what is shown now", () => {
  shown("#/explore?t=n~5,m~20");
  expect(screen.getByText(/What its sender saw, and what is shown now/)).toBeVisible();
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Proposals shown: 5 then, 4 now",
  ]);
});

test("Older says when the totals are still the same, and when a link carries none", () => {
  shown("#/explore?t=n~4,m~20");
  expect(screen.getByText(/still the same/)).toBeVisible();
});

test("Older offers the earlier data where the site still ships it, and opens that", async () => {
  shown("#/explore");
  expect(screen.queryByRole("button")).toBeNull();
  const link = document.createElement("link");
  link.href = "https://example.org/released/0ldf00d5abcd.json";
  link.dataset["released"] = "0ldf00d5abcd";
  document.head.append(link);
  const before = { ...small(), meta: { ...meta, version: "2025.02" } };
  const answer = new Response(JSON.stringify(before));
  const fetched = vi.fn(() => Promise.resolve(answer));
  vi.stubGlobal("fetch", fetched);
  const { user, onOpen } = shown("#/explore");
  await user.click(screen.getByRole("button", { name: "Open it as it was" }));
  await vi.waitFor(() => {
    expect(onOpen).toHaveBeenCalled();
  });
  expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ meta: { version: "2025.02" } });
  expect(onOpen.mock.calls[0]?.[1]).toBe("version 2025.02, as it was");
  expect(fetched).toHaveBeenCalledWith(link.href, expect.anything());
});
