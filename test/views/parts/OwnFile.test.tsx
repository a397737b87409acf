import { act, createEvent, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { OwnFile } from "#/views/parts/OwnFile.tsx";
import { smallDocument } from "../../small.ts";

const json = (value: unknown, name = "parks.json") =>
  new File([JSON.stringify(value)], name, { type: "application/json" });
function open(dropped?: File) {
  const onOpen = vi.fn();
  const onClose = vi.fn();
  const show = (file?: File) => (
    <StrictMode>
      <OwnFile dropped={file} onOpen={onOpen} onClose={onClose} />
    </StrictMode>
  );
  const { rerender } = render(show(dropped));
  const again = (file: File) => {
    rerender(show(file));
  };
  return {
    user: userEvent.setup(),
    onOpen,
    onClose,
    again,
    input: screen.getByLabelText(/Choose a file/),
  };
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A worker that never answers, as with a file that takes its time. */
class SlowWorker extends EventTarget {
  static last: SlowWorker | undefined;
  run = 0;
  ended = false;
  constructor() {
    super();
    SlowWorker.last = this;
  }
  postMessage({ run }: { run: number }) {
    this.run = run;
  }
  terminate() {
    this.ended = true;
  }
}

test("OwnFile promises that the file stays here, and links to the example and the schema", () => {
  open();
  expect(screen.getByText(/never leaves this machine/)).toBeVisible();
  expect(screen.getByRole("link", { name: "example" })).toHaveAttribute("href", "./example.json");
  expect(screen.getByRole("link", { name: "JSON Schema" })).toHaveAttribute(
    "href",
    "./dataset.schema.json",
  );
});

test("OwnFile hands on a good dataset with the name of its file", async () => {
  const { user, onOpen, input } = open();
  await user.upload(input, json(smallDocument()));
  await vi.waitFor(() => {
    expect(onOpen).toHaveBeenCalledOnce();
  });
  expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ meta: { id: "playgrounds" } });
  expect(onOpen.mock.calls[0]?.[1]).toBe("parks.json");
});

test("OwnFile lists the faults of a wrong one, each with how to mend it, and copies them all", async () => {
  const { user, onOpen, input } = open();
  const spoiled = smallDocument();
  spoiled["proposals"]![1]!["title"] = 3;
  await user.upload(input, json(spoiled));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "parks.json cannot be opened yet: 1 fault",
  );
  const [, row] = screen.getAllByRole("row");
  expect(
    within(row!)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["proposals P-2title", expect.any(String), "3", "Correct the value."]);
  await user.click(screen.getByRole("button", { name: "Copy all as text" }));
  expect(await navigator.clipboard.readText()).toMatch(/^proposals P-2, title: expected/);
  expect(onOpen).not.toHaveBeenCalled();
});

test("OwnFile shows the first 200 faults and counts all", async () => {
  const { user, input } = open();
  const spoiled = smallDocument();
  spoiled["glossary"] = Array.from({ length: 250 }, (_, i) => ({
    id: `t-${i}`,
    term: 1,
    means: "x",
  }));
  await user.upload(input, json(spoiled));
  expect(await screen.findByRole("alert")).toHaveTextContent("250 faults");
  expect(screen.getAllByRole("row")).toHaveLength(201);
  expect(screen.getByText(/The first/)).toHaveTextContent(
    "The first 200 are shown; “Copy all as text” has all 250.",
  );
});

test("OwnFile reads a file that was dropped on the page, once, and the next", async () => {
  const { onOpen, again } = open(json(smallDocument()));
  await vi.waitFor(() => {
    expect(onOpen).toHaveBeenCalledOnce();
  });
  again(json("no dataset", "other.json"));
  expect(await screen.findByRole("alert")).toHaveTextContent("other.json cannot be opened yet");
});

test("OwnFile takes a file that is dropped on it, and keeps the drop from the page around", async () => {
  const { onOpen } = open();
  const onPage = vi.fn();
  window.addEventListener("drop", onPage);
  const dialog = screen.getByRole("dialog");
  fireEvent.dragOver(dialog);
  expect(dialog.querySelector("[data-state=over]")).not.toBeNull();
  const drop = createEvent.drop(dialog);
  Object.defineProperty(drop, "dataTransfer", { value: { files: [json(smallDocument())] } });
  fireEvent(dialog, drop);
  await vi.waitFor(() => {
    expect(onOpen).toHaveBeenCalledOnce();
  });
  expect(onPage).not.toHaveBeenCalled();
  window.removeEventListener("drop", onPage);
});

test("OwnFile shows progress once reading takes a while, and stops when told", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("Worker", SlowWorker);
  const { onOpen } = open(json(smallDocument()));
  expect(screen.queryByRole("button", { name: "Stop" })).toBeNull();
  act(() => {
    vi.advanceTimersByTime(600);
  });
  expect(screen.getByText(/Reading/)).toHaveTextContent("Reading parks.json …");
  const worker = SlowWorker.last!;
  act(() => {
    worker.dispatchEvent(
      new MessageEvent("message", { data: { run: worker.run, stage: "checking" } }),
    );
  });
  expect(screen.getByText(/Checking/)).toHaveTextContent("Checking every row of parks.json …");
  fireEvent.click(screen.getByRole("button", { name: "Stop" }));
  expect(worker.ended).toBe(true);
  expect(screen.getByText("Stopped. Nothing was changed.")).toBeVisible();
  expect(onOpen).not.toHaveBeenCalled();
});

test("OwnFile stops reading when it is closed", () => {
  vi.stubGlobal("Worker", SlowWorker);
  const { unmount } = render(
    <OwnFile dropped={json(smallDocument())} onOpen={() => undefined} onClose={() => undefined} />,
  );
  unmount();
  expect(SlowWorker.last?.ended).toBe(true);
});
