import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { DatasetContext } from "#/state/dataset.ts";
import { createState, StateContext } from "#/state/store.ts";
import { BenchPicture } from "#/views/present/BenchPicture.tsx";
import { small } from "../../small.ts";

const patient = { timeout: 5000 };

function showPicture(fragment: string) {
  const whole = small();
  render(
    <StateContext value={createState(fragment)}>
      <DatasetContext
        value={{
          first: whole,
          whole,
          error: null,
          retry: () => undefined,
          fileName: null,
        }}
      >
        <BenchPicture />
      </DatasetContext>
    </StateContext>,
  );
  return screen.findByRole("region", { name: "Scenarios" }, patient);
}
/** A paragraph by how its words begin or end. */
const says = (words: RegExp) => (_: string, element: Element | null) =>
  element?.tagName === "P" && words.test(element.textContent);

test("the wall says how many a limit leaves out for each reason, and the cheapest next addition", async () => {
  const wall = within(await showPicture("#/scenarios?s1=as-asked;z:P-3&cap=6"));
  const out = await wall.findByText(says(/^Of the \d left out, /), undefined, patient);
  expect(out).toHaveTextContent(/ go over the limit | goes over the limit /);
  expect(out).toHaveAttribute("data-words");
  const next = await wall.findByText(says(/^With £.* a year more /), undefined, patient);
  expect(next).toHaveTextContent(/next in: /);
  expect(next).toHaveAttribute("data-words");
  expect(within(next).getAllByRole("button")[0]).toHaveAttribute("data-door", "sum:s1/next");
  expect(wall.queryByText(/What matters most/)).toBeNull();
});

test("asked for what is left out, the wall shows one mark each under its reason, and no columns", async () => {
  const wall = within(await showPicture("#/scenarios?s1=as-asked;z:P-3&cap=6&rest=open"));
  const out = await wall.findByText(says(/^Of the \d left out, /), undefined, patient);
  const all = Number(/\d+/.exec(out.textContent)?.[0]);
  const unfit = wall.getByText(says(/Does not fit$/));
  expect(unfit.nextElementSibling).toHaveTextContent(/[a-z]/);
  expect(wall.getAllByRole("listitem")).toHaveLength(all);
  expect(await wall.findByText(says(/^With £.* a year more /), undefined, patient)).toBeVisible();
  expect(wall.queryByText(/a year buys/)).toBeNull();
});

test("the wall says which points a package is chosen by, where the address sets some", async () => {
  const wall = within(
    await showPicture("#/scenarios?cap=6&weights=t.rules~9%2Co.fun~2%2Ct.gone~4"),
  );
  expect(await wall.findByText(says(/^What matters most/), undefined, patient)).toHaveTextContent(
    /^What matters most: Rules 9 points and Fun 2; nothing else has any\.$/,
  );
});
