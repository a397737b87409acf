import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ConnectionControls } from "#/views/explore/ConnectionControls.tsx";
import { webOf } from "#/views/explore/connections.ts";
import type { Explored } from "#/views/explore/explore.ts";
import { showPanel } from "./panels.tsx";

const shown = (isNarrow: boolean, layout: string) =>
  showPanel(
    ({ view }: { view: Explored }) => (
      <ConnectionControls view={view} web={webOf(view)} isNarrow={isNarrow} />
    ),
    `#/explore?panel=connections&layout=${layout}`,
  );
const names = () =>
  screen.getAllByRole("radio").map((one) => (one as HTMLInputElement).labels![0]!.textContent);

test("a wide page offers every way to look at the links", () => {
  shown(false, "matrix");
  expect(names()).toEqual(["Overview", "Focus", "Whole", "Path", "Matrix", "Outline"]);
  expect(screen.getByRole("radio", { name: "Matrix" })).toBeChecked();
});

test("a narrow page offers the lists it can show, and says which of them it shows", async () => {
  const { store } = shown(true, "matrix");
  expect(names()).toEqual(["Outline", "Focus", "Path"]);
  expect(screen.getByRole("radio", { name: "Outline" })).toBeChecked();
  await userEvent.click(screen.getByRole("radio", { name: "Path" }));
  expect(store.getState().params.layout).toBe("path");
});
