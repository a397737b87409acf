import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { csvParse } from "d3-dsv";
import { expect, test, vi } from "vitest";
import { showBench } from "./bench.tsx";

test("Totals saves a row to a scenario with the sums that are shown, and what is not worked out empty", async () => {
  URL.revokeObjectURL = () => undefined;
  const saved = vi.fn<(blob: Blob) => string>(() => "blob:x");
  URL.createObjectURL = saved;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  showBench("#/scenarios?s1=as-asked&s2=lawless;l.legislation*out");
  const totals = within(screen.getByRole("region", { name: /^What each would have to spend/ }));
  const shown = totals.getByRole("row", { name: /^Total/ }).textContent;
  await userEvent.click(totals.getByRole("button", { name: /^Save as CSV/ }));
  expect(await totals.findByText("Saved as totals.csv")).toBeVisible();
  const text = new TextDecoder().decode(await saved.mock.calls[0]![0].arrayBuffer());
  const [a, b] = csvParse(text.replace(/^\ufeff/, ""));
  expect([a?.["Scenario"], b?.["Scenario"]]).toEqual(["A", "B"]);
  expect(shown).toContain(`£${Number(a?.["Total, at least, £"]) / 1e6}m`);
  expect(shown).toContain(`£${Number(b?.["Total, at least, £"]) / 1e6}m`);
  expect(Number(b?.["Proposals in"])).toBeLessThan(Number(a?.["Proposals in"]));
  expect(a).toMatchObject({ "Present value, £": "", "1 draw in 10 is below, £": "" });
});
