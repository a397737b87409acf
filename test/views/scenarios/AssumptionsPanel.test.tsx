import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { assumptionTable } from "#/state/assumptions.ts";
import { showBench } from "./bench.tsx";

const panel = () => within(screen.getByRole("region", { name: "Assumptions" }));
const spread = (letter = "A") =>
  screen.getByRole("spinbutton", { name: `Spread of each line, scenario ${letter}` });

test("the assumptions most readers change are shown first, and all of them on request", async () => {
  const { user } = showBench();
  expect(panel().getAllByRole("row").length).toBeLessThan(15);
  await user.click(panel().getByRole("button", { name: "all of them" }));
  for (const { label, means } of Object.values(assumptionTable))
    expect(panel().getByRole("rowheader", { name: new RegExp(`^${label}`) })).toHaveTextContent(
      means,
    );
});

test("an assumption that a column changed is shown, whichever it is", () => {
  showBench("#/scenarios?s2=as-asked;seed:dice");
  expect(screen.getByRole("textbox", { name: "Seed of the dice, scenario B" })).toHaveValue("dice");
  expect(screen.getByRole("textbox", { name: "Seed of the dice, scenario A" })).toHaveValue("1");
});

test("a number that is typed is used at once, as a share, and gives a range", async () => {
  const { user, said } = showBench();
  await user.clear(spread());
  await user.type(spread(), "30");
  expect(said()).toBe("?s1=as-asked;spread:0.3");
  expect(screen.getByRole("rowheader", { name: "Range" }).nextElementSibling).toHaveTextContent(
    /^8 draws in 10: £\d+(\.\d)?m to £\d+(\.\d)?m, of what has a cost$/,
  );
});

test.each(["-5", "401", "1e9", ""])(
  "a number that is none or too large is kept as typed (%j), with what was expected",
  async (typed) => {
    const { user, said } = showBench("#/scenarios?s1=as-asked;spread:0.3");
    await user.clear(spread());
    if (typed !== "") await user.type(spread(), typed);
    await user.tab();
    expect(spread()).toHaveDisplayValue(typed);
    expect(spread()).toBeInvalid();
    expect(spread()).toHaveAccessibleDescription(
      /^a number from 0 to 400 was expected; \d+ still holds$/,
    );
    expect(said()).toMatch(/^\?s1=as-asked;spread:0\.\d+$|^\?s1=as-asked$/);
  },
);

test("a published upper bound is taken by what it is for, and a number of one’s own is none of them", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked;optimismInvestment:0.1");
  const bounds = screen.getByRole("combobox", {
    name: "Upper bounds for Optimism bias, investment, scenario A",
  });
  expect(bounds).toHaveDisplayValue("upper bounds…");
  await user.selectOptions(bounds, "non-standard buildings: 51%");
  expect(said()).toBe("?s1=as-asked;optimismInvestment:0.51");
  expect(bounds).toHaveDisplayValue("non-standard buildings: 51%");
  expect(within(bounds).queryByRole("option", { name: "upper bounds…" })).toBeNull();
});

test("reset puts one assumption back, and what was typed in vain goes", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked;spread:0.3;billLate:12");
  fireEvent.change(spread(), { target: { value: "999" } });
  expect(spread()).toBeInvalid();
  await user.click(screen.getByRole("button", { name: "Reset Spread of each line, scenario A" }));
  expect(said()).toBe("?s1=as-asked;billLate:12");
  expect(spread()).toHaveDisplayValue("0");
  expect(spread()).toBeValid();
  expect(screen.queryByRole("button", { name: /^Reset Spread/ })).toBeNull();
});

test("undo takes the place of what was typed", async () => {
  const bench = showBench();
  await bench.user.clear(spread());
  await bench.user.type(spread(), "5");
  expect(bench.said()).toBe("?s1=as-asked;spread:0.05");
  bench.undo();
  expect(spread()).toHaveDisplayValue("0");
});

test("each kind of control writes what was chosen", async () => {
  const { user, said } = showBench();
  await user.click(panel().getByRole("button", { name: "all of them" }));
  const box = (name: string) => screen.getByRole("combobox", { name: `${name}, scenario A` });
  await user.selectOptions(box("Money first"), "yes");
  await user.selectOptions(box("Prices"), "cash");
  await user.selectOptions(box("The ask was in prices of"), "2021-22");
  await user.selectOptions(box("Discount rate"), "5 %");
  await user.selectOptions(box("Shared out by"), "spend");
  fireEvent.change(screen.getByLabelText("Programme starts, scenario A"), {
    target: { value: "2024-10" },
  });
  const seed = screen.getByRole("textbox", { name: "Seed of the dice, scenario A" });
  await user.clear(seed);
  await user.type(seed, "a; b");
  const wanted =
    "programmeStart:2024-10 prices:cash askPrices:2021-22 discountRate:0.05 moneyFirst:on areaKey:spend seed:a%3B_b";
  const [, ...parts] = said().split(";");
  expect(parts.sort()).toEqual(wanted.split(" ").sort());
});

test("beside what was changed stands what it was at first, in the words of its control", () => {
  showBench(
    "#/scenarios?s1=as-asked;spread:0.3;prices:cash;area:E1&s2=as-asked;moneyFollowsWork:off",
  );
  const reset = (name: string) => screen.getByRole("button", { name: `Reset ${name}` });
  expect(reset("Spread of each line, scenario A")).toHaveAccessibleDescription("at first: 0 %");
  expect(reset("My area, scenario A")).toHaveAccessibleDescription("at first: A small country");
  expect(reset("Prices, scenario A")).toHaveAccessibleDescription(/^at first: (cash|\d{4}-\d\d)$/);
  expect(reset("Money follows the work, scenario B")).toHaveAccessibleDescription("at first: yes");
  expect(panel().getAllByText(/^at first:$/)).toHaveLength(4);
});
