import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { createSayings } from "#/state/twin.ts";
import { Twin } from "#/views/explore/Twin.tsx";

test("Twin tells the charts from the top of the page down, whichever was drawn first", async () => {
  const sayings = createSayings();
  sayings.setState({
    charts: new Map([
      ["when", { title: ["It took years"], description: [] }],
      ["cost", { title: ["It costs much"], description: [] }],
    ]),
  });
  render(
    <>
      <div data-panel="cost" />
      <div data-panel="when" />
      <Twin page={["All is shown."]} sayings={sayings} />
    </>,
  );
  expect(await screen.findByText(/All is shown\. It costs much\. It took years\./)).toBeVisible();
});
