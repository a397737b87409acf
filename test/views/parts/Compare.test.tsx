import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { DatasetContext } from "#/state/dataset.ts";
import { createState, StateContext } from "#/state/store.ts";
import { Compare } from "#/views/parts/Compare.tsx";
import { small } from "../../small.ts";

function shown(first: string, second: string) {
  const whole = small();
  const store = createState("#/explore");
  const onClose = vi.fn();
  function Held() {
    const [texts, setTexts] = useState<readonly [string, string]>([first, second]);
    return <Compare texts={texts} onType={setTexts} onClose={onClose} />;
  }
  render(
    <StateContext value={store}>
      <DatasetContext
        value={{ first: whole, whole, error: null, retry: () => undefined, fileName: null }}
      >
        <Held />
      </DatasetContext>
    </StateContext>,
  );
  return { store, onClose, user: userEvent.setup() };
}
/** What is said to differ: what, first, second. */
const said = () =>
  screen
    .queryAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(" | "));

test("Compare says in words what differs, and leaves out what does not", () => {
  shown(
    "https://example.org/#/explore?theme=people&by=lead&focus=P-1",
    "https://example.org/#/debate?theme=people,rules&by=lead&years=2022-2023",
  );
  expect(screen.getByText(/^They differ in/)).toHaveTextContent("They differ in 4 things.");
  expect(said()).toEqual([
    "Place | Explore | Debate",
    "Open proposal | P-1 A play service in every town | as at first",
    "Theme | People | People, Rules",
    "Years | as at first | 2022-23 to 2023-24",
  ]);
});

test("Compare says each decision, assumption, line and reason that differs", () => {
  shown(
    "#/scenarios?s2=;n:Ours;p.P-1*out;t.rules*12m;spread:0.3;o:Bus*2x500*2022-2023;w:p.P-1**because",
    "#/scenarios?s2=;n:Theirs;p.P-1*out;spread:0.1;o:Bus*3x500*2022-2023;w:p.P-1***no+money",
  );
  expect(said()).toEqual([
    "Scenario B is called | Ours | Theirs",
    "Scenario B, All of Rules | 12 months later | as at first",
    "Scenario B, Spread of each line | 30 % | 10 %",
    "Scenario B, Bus | 2 × £500 a year, 2022-23 to 2023-24, running | 3 × £500 a year, 2022-23 to 2023-24, running",
    "Scenario B, the reason for A play service in every town | because | no money",
  ]);
});

test("Compare opens both as scenarios side by side, named by their links", async () => {
  const { store, onClose, user } = shown(
    "#/scenarios?s1=;p.P-1*out&s2=;n:Same",
    "#/scenarios?s1=;p.P-2*out&s2=;n:Same",
  );
  await user.click(screen.getByRole("button", { name: /side by side/ }));
  expect(onClose).toHaveBeenCalledOnce();
  const { place, params } = store.getState();
  expect(place).toBe("scenarios");
  expect([params.s1, params.s2, params.s3].map((one) => one?.name)).toEqual([
    "Own scenario (first link)",
    "Own scenario (second link)",
    undefined,
  ]);
  expect(params.s2?.decisions).toEqual([{ scope: "proposal", of: "P-2", in: false }]);
});

test("Compare sets a link without a scenario beside one as the review asked", async () => {
  const { store, user } = shown("#/explore", "#/scenarios?s2=;p.P-2*out");
  await user.click(screen.getByRole("button", { name: /side by side/ }));
  const { s1, s2 } = store.getState().params;
  expect([s1?.decisions, s2?.decisions]).toEqual([
    [],
    [{ scope: "proposal", of: "P-2", in: false }],
  ]);
});

test("Compare has no scenarios to open where both hold the same, and says when links do", () => {
  shown("https://example.org/#/explore?by=lead", "file:///home/me/reckoner.html#/explore?by=lead");
  expect(screen.getByText("The two links say the same.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /side by side/ })).toBeNull();
});

test("Compare says what is wrong with a text that is no link, and keeps it", async () => {
  const { user } = shown("#/explore", "");
  expect(screen.getByText(/^Paste two links/)).toBeVisible();
  const second = screen.getByRole("textbox", { name: "Second link" });
  await user.type(second, "javascript:alert(1)");
  expect(second).toHaveValue("javascript:alert(1)");
  expect(second).toBeInvalid();
  expect(second).toHaveAccessibleDescription(/Expected a link with a # in it/);
  expect(said()).toEqual([]);
});

test("Compare names what of a link could not be used, and compares the rest", () => {
  shown("#/explore?by=lead&__proto__=1&years=x", "#/explore?by=lever");
  expect(screen.getByRole("textbox", { name: "First link" })).toHaveAccessibleDescription(
    "Left out, since it could not be used: __proto__=1, years=x",
  );
  expect(said()).toEqual(["Cost grouped by | lead | lever"]);
});

test("Compare shows markup in a link as text, and opens each link as it was read", () => {
  shown(`#/explore?q=${encodeURIComponent("<img src=x>")}&javascript:=1`, "#/explore");
  expect(said()).toEqual(["Words | <img src=x> | as at first"]);
  expect(screen.getByRole("link", { name: "Open the first" })).toHaveAttribute(
    "href",
    "#/explore?q=%3Cimg+src%3Dx%3E",
  );
});
