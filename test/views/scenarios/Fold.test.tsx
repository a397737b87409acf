import { screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { showBench } from "./bench.tsx";

/** As on a phone. */
function onPhone() {
  const media = (query: string) =>
    Object.assign(new EventTarget(), {
      media: query,
      matches: query === "(max-width: 900px)",
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  vi.spyOn(window, "matchMedia").mockImplementation(media);
}
afterEach(() => {
  vi.restoreAllMocks();
});
const region = (name: string | RegExp) => screen.getByRole("region", { name });
const isOpen = (name: string) => region(name).querySelector("details")?.open;

test("on a phone every control is folded into a sentence that says what is set", () => {
  onPhone();
  showBench("#/scenarios?s1=as-asked;p.P-2*6m;spread:0.3");
  expect(isOpen("Assumptions")).toBe(false);
  expect(region("Assumptions")).toHaveTextContent("A: Spread of each line changed.");
  expect(region(/^Decisions/)).toHaveTextContent("A: 1 at another time.");
});

test("where there is room they are open", () => {
  showBench();
  expect(isOpen("Assumptions")).toBe(true);
  expect(isOpen("Saved on this machine")).toBe(true);
});

test("that a store refuses is said outside what is folded", async () => {
  onPhone();
  const refuse = () => Promise.reject(new Error("refused"));
  showBench(undefined, undefined, { read: refuse, change: refuse });
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.getByRole("alert").closest("details")).toBeNull();
  expect(isOpen("Saved on this machine")).toBe(false);
});

test("a proposal that others require warns outside what is folded", () => {
  onPhone();
  showBench("#/scenarios?s1=as-asked;p.P-2*out");
  const warning = region("Scenario A: something required is out");
  expect(warning.closest("details")).toBeNull();
});

test("a proposal dropped in its row warns under that row, and once", async () => {
  const { user } = showBench();
  await user.type(screen.getByRole("searchbox"), "play workers");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "In or out: Train more play workers, scenario A" }),
    "out",
  );
  const warning = region("Scenario A: something required is out");
  expect(warning.closest("tr")?.previousElementSibling).toHaveTextContent(
    "Train more play workers",
  );
});

test("the totals stand beside each other, with what is unknown", () => {
  showBench("#/scenarios?s2=as-asked;p.P-2*out");
  const totals = within(region("Totals"));
  expect(totals.getAllByRole("paragraph").map((one) => one.textContent)).toEqual([
    expect.stringContaining("AAs askedat least £30m3 of 5 unknown"),
    expect.stringContaining("BAs asked (changed)at least £25m3 of 4 unknown"),
    expect.stringContaining("1 warning"),
  ]);
});
