import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { filesIn } from "../../office.ts";
import { showBench } from "./bench.tsx";

test("TakeAway saves a scenario as a workbook under its name, with formulas in it", async () => {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob);
    return "blob:x";
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  const { user } = showBench("#/scenarios?s1=-;n:Mine");
  await user.click(await screen.findByRole("button", { name: "workbook (XLSX): A" }));
  expect(await screen.findByText("Saved as Mine.xlsx")).toBeVisible();
  const files = await filesIn(blobs[0]!);
  expect(files["xl/worksheets/sheet1.xml"]).toContain("Mine");
  expect(files["xl/worksheets/sheet2.xml"]).toContain("<f>");
});
