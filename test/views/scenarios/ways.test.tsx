import { screen, within } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { initialParams } from "#/state/params.ts";
import { wayTo } from "#/views/scenarios/steps.ts";
import { createWorkbench } from "#/views/scenarios/workbench.ts";
import { anyScenario } from "../../anyScenario.ts";
import { small } from "../../small.ts";
import { showBench } from "./bench.tsx";

const review = readFolder("data/care-review", "data/areas");
/* £2,600m; Family Help out is −£2,000m, then a tenth on top of what runs. */
const two =
  "#/scenarios?s1=as-the-review-asked&s2=as-the-review-asked;p.CR-2.04*out;optimismRunning:0.1;optimismInvestment:0.1";
const drawn = () => screen.getByRole("figure", { name: /^From A to B, one step at a time/ });
const steps = () =>
  within(drawn())
    .getAllByRole("button", { name: /^(Decision|Assumption), / })
    .map((one) => one.getAttribute("aria-label")?.replace(/: .*/, ""));

test("the steps of a way are taken in the order of the lists, or in reverse, and it says which", async () => {
  const { user, said } = showBench(two, review);
  expect(drawn()).toHaveTextContent(/Decisions first, in the tree’s order, then assumptions/);
  const listed = steps();
  expect(listed[0]).toMatch(/^Decision, /);
  expect(listed.at(-1)).toMatch(/^Assumption, /);
  const sizes = within(drawn()).getByRole("button", { name: /takes off £2bn/ });
  expect(sizes).toBeVisible();
  await user.click(within(drawn()).getByRole("radio", { name: "in reverse" }));
  expect(drawn()).toHaveAccessibleName("From A to B, one step at a time, in reverse order");
  expect(drawn()).toHaveTextContent(/Assumptions first, from the foot of the table up, then/);
  expect(steps()).toEqual(listed.toReversed());
  expect(within(drawn()).getByRole("button", { name: /takes off £2\.2bn/ })).toBeVisible();
  expect(said()).toMatch(/steps=reversed/);
});

test("what is behind a step is told for the order that is drawn", async () => {
  const { user } = showBench(`${two}&steps=reversed`, review);
  await user.click(within(drawn()).getByRole("button", { name: /^Decision, .*takes off £2\.2bn/ }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText(/taken after the assumptions and the decisions before it/)).toBeVisible();
  expect(dialog.getByText("Taken before it").nextSibling).toHaveTextContent("2 steps");
  expect(dialog.getByText(/total with it/)).toHaveTextContent("= −£2,200m");
});

test("a way of one step has no order to choose", () => {
  showBench("#/scenarios?s1=as-the-review-asked&s2=as-the-review-asked;p.CR-2.04*out", review);
  expect(within(drawn()).queryByRole("radio")).toBeNull();
});

test("whatever two scenarios say, either order adds up to the penny and ends at the same total", () => {
  const whole = small();
  fc.assert(
    fc.property(anyScenario, anyScenario, (s1, s2) => {
      const bench = createWorkbench()(whole, undefined, { ...initialParams, s1, s2 });
      const column = bench.columns[1]!;
      const [listed, reversed] = [wayTo(bench, column), wayTo(bench, column, true)];
      expect(reversed.falls.map(({ step }) => step.id)).toEqual(
        listed.falls.map(({ step }) => step.id).toReversed(),
      );
      for (const way of [listed, reversed])
        expect(
          way.falls.reduce((at, { fromPence, toPence }) => {
            expect(fromPence).toBe(at);
            return toPence;
          }, way.startPence),
        ).toBe(way.endPence);
      expect(reversed.endPence).toBe(listed.endPence);
    }),
    { numRuns: 60 },
  );
});
