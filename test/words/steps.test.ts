import { expect, test } from "vitest";
import { afterSteps, noSteps, stepsAway } from "#/words/steps.ts";

test("heads of columns tell how many steps come between", () => {
  expect([afterSteps(0), afterSteps(1), afterSteps(2)]).toEqual([
    "need nothing first",
    "after 1 step",
    "after 2 steps",
  ]);
  expect(noSteps).toContain("“requires” is off");
  expect(afterSteps(40, true)).toBe("after 40 steps or more");
  expect(stepsAway(-40, true)).toBe("40 steps or more before");
  expect([stepsAway(-2), stepsAway(0), stepsAway(1)]).toEqual([
    "2 steps before",
    "chosen",
    "1 step on",
  ]);
});
