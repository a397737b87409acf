import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Act } from "#/state/stage.ts";
import { useKeys, type Local } from "#/views/present/useKeys.ts";

function Controls({ onAct, onLocal }: { onAct: (act: Act) => void; onLocal: (l: Local) => void }) {
  useKeys(false, onAct, onLocal);
  return (
    <>
      <input aria-label="text" />
      <input aria-label="number" type="number" />
      <textarea aria-label="notes" />
      <input aria-label="radio" type="radio" />
      <input aria-label="box" type="checkbox" />
      <input aria-label="range" type="range" />
      <select aria-label="select">
        <option>one</option>
      </select>
    </>
  );
}

/** What a key that is pressed on a control does in a talk that is not locked. */
async function pressed(label: string, key: string): Promise<readonly unknown[]> {
  const [onAct, onLocal] = [vi.fn(), vi.fn()];
  render(<Controls onAct={onAct} onLocal={onLocal} />);
  screen.getByLabelText(label).focus();
  await userEvent.keyboard(`{${key}}`);
  return [...onAct.mock.calls, ...onLocal.mock.calls].flat() as readonly unknown[];
}

for (const label of ["radio", "box", "range", "select"])
  test.each([
    ["Escape", "close"],
    ["Backspace", { do: "return" }],
    ["PageUp", { do: "back" }],
    ["PageDown", { do: "next" }],
    ["b", { do: "blank" }],
    ["k", { do: "keep" }],
    ["l", { do: "lock" }],
  ])(`with the focus on a ${label}, %s is the speaker’s`, async (key, does) => {
    expect(await pressed(label, key)).toEqual([does]);
  });

test.each([
  ["radio", "ArrowRight"],
  ["radio", " "],
  ["box", " "],
  ["range", "ArrowLeft"],
  ["select", "ArrowDown"],
  ["select", "Enter"],
])("a %s keeps %s, which it uses itself", async (label, key) => {
  expect(await pressed(label, key)).toEqual([]);
});

for (const label of ["text", "number", "notes"])
  test.each(["Escape", "Backspace", "Home", "b", "k", " "])(
    `what takes text keeps %s: the ${label} field`,
    async (key) => {
      expect(await pressed(label, key)).toEqual([]);
    },
  );

for (const label of ["text", "number"])
  test(`a clicker’s Page Down and Page Up are the speaker’s in the ${label} field of one line`, async () => {
    expect(await pressed(label, "PageDown")).toEqual([{ do: "next" }]);
  });

test.each(["PageDown", "PageUp"])("what takes many lines keeps %s", async (key) => {
  expect(await pressed("notes", key)).toEqual([]);
});
