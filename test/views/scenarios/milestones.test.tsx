import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { showBench } from "./bench.tsx";

const section = (name: string) => within(screen.getByRole("region", { name }));

test("missions have no chance and no fit: the schedule cannot judge a milestone", () => {
  showBench("#/scenarios", readFolder("data/care-review", "data/areas"));
  const mission = section("How sure the dates are")
    .getAllByRole("listitem")
    .filter((item) => item.textContent.includes("milestone"))
    .map((item) => item.textContent);
  expect(mission.length).toBeGreaterThan(0);
  for (const text of mission) {
    expect(text).toMatch(/: a milestone, so the schedule cannot judge it$/);
    expect(text).not.toContain("draw");
  }
  const dates = section("What moves, and which dates are met");
  expect(dates.getByText(/set by the review/).textContent).toMatch(
    /^12 dates set by the review.*: 3 are milestones, so the schedule cannot judge them; /,
  );
});
