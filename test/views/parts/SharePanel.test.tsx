import { render, screen, within } from "@testing-library/react";
import { Suspense } from "react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { DatasetContext } from "#/state/dataset.ts";
import { SharePanel } from "#/views/parts/SharePanel.tsx";
import { fromFile, heldIn } from "#/state/saved.ts";
import { createState, StateContext } from "#/state/store.ts";
import { small } from "../../small.ts";

const shared = (link: string, onClose = vi.fn()) => {
  const first = small();
  const onCompare = vi.fn();
  render(
    <DatasetContext
      value={{ first, whole: first, error: null, retry: () => undefined, fileName: null }}
    >
      <SharePanel
        link={link}
        title="Playgrounds"
        citation="Cite me."
        onCompare={onCompare}
        onClose={onClose}
      />
    </DatasetContext>,
  );
  return { onClose, onCompare, user: userEvent.setup() };
};
/** What the link is said to hold. */
const held = () =>
  within(screen.getByRole("region", { name: "What this link holds" }))
    .queryAllByRole("term")
    .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent ?? ""}`);
afterEach(() => {
  vi.unstubAllGlobals();
});

test("SharePanel opens when all of it is there, so that nothing moves under a pointer", async () => {
  const first = small();
  render(
    <StateContext value={createState("#/explore")}>
      <DatasetContext
        value={{ first, whole: first, error: null, retry: () => undefined, fileName: null }}
      >
        <Suspense fallback="Opening…">
          <SharePanel link="#/explore" title="" citation="" onCompare={vi.fn()} onClose={vi.fn()} />
        </Suspense>
      </DatasetContext>
    </StateContext>,
  );
  expect(screen.queryByRole("dialog")).toBeNull();
  const panel = await screen.findByRole("dialog", {}, { timeout: 10_000 });
  expect(within(panel).getByRole("button", { name: "Add this view" })).toBeVisible();
});

test("SharePanel copies the link and says so", async () => {
  const { user } = shared("https://example.org/#/explore");
  await user.click(screen.getByRole("button", { name: "Copy link" }));
  expect(await screen.findByText("Copied")).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe("https://example.org/#/explore");
});

test("SharePanel shows the whole link, selected once it has the focus", () => {
  shared("https://example.org/#/explore");
  const link = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "The link" });
  link.focus();
  expect(link).toHaveValue("https://example.org/#/explore");
  expect([link.selectionStart, link.selectionEnd]).toEqual([0, 29]);
});

test("SharePanel tells in words which choices a link carries, ids by their names", () => {
  shared(
    "https://example.org/#/explore?focus=P-1&theme=people,rules&lever=legislation&years=2022-2023&panel=cost&v=1&d=playgrounds~2026.11~feedc0de",
  );
  expect(held()).toEqual([
    "Panel at full width: cost by year",
    "Open proposal: P-1 A play service in every town",
    "Theme: People, Rules",
    "Lever: legislation",
    "Years: 2022-23 to 2023-24",
    "Made over: playgrounds, version 2026.11",
  ]);
});

test("SharePanel says that a link to a file tells the folder it lies in", () => {
  shared("file:///home/me/reckoner.html#/explore");
  expect(screen.getByRole("region", { name: "What this link holds" })).toHaveTextContent(
    "Whoever gets this link can read what is yours in it: the folder this file lies in on your machine.",
  );
});

test("SharePanel says when a link carries nothing, and how long it is", () => {
  shared("https://example.org/#/explore");
  expect(screen.getByText(/and no choices/)).toHaveTextContent(/^29 characters, and no choices/);
  expect(held()).toEqual([]);
});

test("SharePanel draws a QR code with its size", () => {
  shared("https://example.org/#/explore");
  expect(screen.getByRole("img", { name: "QR code of this link" })).toBeVisible();
  expect(screen.getByText(/squares/)).toHaveTextContent("29 characters in 37 × 37 squares");
});

test("SharePanel says why there is no QR code for a long link or a file", () => {
  shared(`https://example.org/#/explore?q=${"x".repeat(400)}`);
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByText(/does not scan across a room/)).toBeVisible();
});

test("SharePanel says that a phone can’t fetch a page from a file", () => {
  shared("file:///home/me/reckoner.html#/explore");
  expect(screen.getByText(/opened from a file/)).toBeVisible();
});

test("SharePanel draws no QR code of an address on this machine, and says that pictures leave it out", () => {
  shared("http://localhost:4173/#/explore");
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByText(/served on this machine alone/)).toHaveTextContent(/leave the link out/);
});

test("SharePanel opens the machine’s share sheet only where there is one", async () => {
  shared("https://example.org/#/explore");
  expect(screen.queryByRole("button", { name: "Share with an app" })).toBeNull();
});

test("SharePanel says so when the share sheet refuses", async () => {
  Object.assign(navigator, {
    share: () => Promise.reject(new DOMException("", "NotAllowedError")),
  });
  const { user } = shared("https://example.org/#/explore");
  await user.click(screen.getByRole("button", { name: "Share with an app" }));
  expect(await screen.findByText(/would not share it/)).toBeVisible();
  Reflect.deleteProperty(navigator, "share");
});

test("SharePanel closes by its button and by Escape, and copies the citation", async () => {
  const { user, onClose } = shared("https://example.org/#/explore");
  await user.click(screen.getByRole("button", { name: "Copy citation" }));
  expect(await navigator.clipboard.readText()).toBe("Cite me.");
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledTimes(2);
});

test("SharePanel tells a scenario in words, and what of the reader’s own goes with the link", () => {
  shared(
    "https://example.org/#/scenarios?s1=two-years-late;n:Mine;p.P-1*out;billLate:12;w:p.P-1*because&v=1&d=playgrounds~2026.11~feedc0de",
  );
  expect(held()[0]).toBe("Scenario A: “Mine”, 1 decision, 1 assumption, 1 reason you wrote");
  expect(screen.getByText(/can read what is yours in it/)).toHaveTextContent(
    "names you gave scenarios and reasons you wrote.",
  );
});

test("SharePanel sends a note in the link, says so, and leaves it out of citations and frames", async () => {
  const { user } = shared("https://example.org/#/explore");
  await user.type(screen.getByRole("textbox", { name: /^A note with it/ }), "See the cost & when");
  expect(screen.getByRole("textbox", { name: "The link" })).toHaveValue(
    "https://example.org/#/explore?note=See+the+cost+%26+when",
  );
  expect(held()).toEqual(["Your note: See the cost & when"]);
  expect(screen.getByText(/can read what is yours in it/)).toHaveTextContent("the note you wrote");
  expect(screen.getByRole("region", { name: "As a reference" })).not.toHaveTextContent("note=");
  expect(screen.getByRole("region", { name: "In a page of yours" })).not.toHaveTextContent("note=");
  await user.click(screen.getByRole("button", { name: "Copy link" }));
  expect(await navigator.clipboard.readText()).toContain("note=See");
});

test("SharePanel says how much of a note is left, and takes no more", async () => {
  const { user } = shared("https://example.org/#/explore");
  const box = screen.getByRole("textbox", { name: /^A note with it/ });
  expect(box).toHaveAccessibleDescription(/^At most 280 characters, 280 left/);
  await user.click(box);
  await user.paste("x".repeat(300));
  expect(box).toHaveAccessibleDescription(/280 characters, 0 left/);
  expect(screen.getByText(/note=x{280}$/)).toBeVisible();
});

test("SharePanel leads to a comparison with another link", async () => {
  const { user, onCompare } = shared("https://example.org/#/explore");
  await user.click(screen.getByRole("button", { name: "Compare with another link" }));
  expect(onCompare).toHaveBeenCalledOnce();
});

test("SharePanel makes a file of scenarios that are too long for a link, and the file comes back", async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    files.push(blob as Blob);
    return "blob:x";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
  const reasons = Array.from({ length: 60 }, (_, i) => `w:p.P-${i}**${"because".repeat(30)}`);
  const { user } = shared(
    `https://example.org/#/scenarios?s1=;${reasons.join(";")}&s2=;spread:0.2`,
  );
  expect(screen.getByText(/too long for many programs/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save its scenarios as a file" }));
  const read = fromFile(await files[0]!.text());
  const { kept, setAside } = heldIn("doc" in read ? read.doc : undefined, small().meta.id);
  expect(setAside).toEqual([]);
  expect(kept.map(({ name, scenario }) => [name, scenario.ledger?.length ?? 0])).toEqual([
    ["Scenario A", 60],
    ["Scenario B", 0],
  ]);
});

test("SharePanel says of a link that is too long without scenarios what to do", () => {
  shared(`https://example.org/#/explore?theme=${"x,".repeat(5000)}`);
  expect(screen.getByText("Take out some of its choices.")).toBeVisible();
});
