import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showBench } from "./bench.tsx";

const decisions = () => within(screen.getByRole("region", { name: /^Decisions/ }));
const titles = () =>
  decisions()
    .queryAllByRole("rowheader")
    .map((th) => th.textContent.trim())
    .filter((text) => /[PS]-\d$/.test(text));
const warnings = () => screen.queryAllByRole("region", { name: /something required is out/ });
const inOrOut = (title: string, letter = "A") =>
  screen.getByRole("combobox", { name: `In or out: ${title}, scenario ${letter}` });

const training = "Train more play workers";
const service = "A play service in every town";

test("only what differs is shown, until all is asked for or words are found", async () => {
  const { user } = showBench();
  expect(decisions().getByText(/^Everything is in, on time and paid for in full/)).toBeVisible();
  expect(titles()).toHaveLength(5);
  await user.click(decisions().getByRole("button", { name: "only what differs" }));
  expect(titles()).toEqual([]);
  await user.type(screen.getByRole("searchbox"), "play workers");
  expect(titles()).toEqual([`${training}P-2`]);
  await user.clear(screen.getByRole("searchbox"));
  await user.type(screen.getByRole("searchbox"), "no such words");
  expect(decisions().getByText("No proposal has these words.")).toBeVisible();
  await user.click(decisions().getByRole("button", { name: "clear them" }));
  expect(screen.getByRole("searchbox")).toHaveValue("");
  expect(decisions().getByText(/^Nothing differs/)).toBeVisible();
  await user.click(decisions().getByRole("button", { name: /^show all/ }));
  expect(titles()).toHaveLength(5);
  await user.type(screen.getByRole("searchbox"), "no such words");
  await user.click(decisions().getByRole("button", { name: "only what differs" }));
  expect(screen.getByRole("searchbox")).toHaveValue("");
  expect(titles()).toEqual([]);
});

test("only what differs: what one column decides, and no more", async () => {
  const { user } = showBench("#/scenarios?s2=as-asked;p.S-1*6m");
  expect(titles()).toEqual(["Inspect every swing once a yearS-1"]);
  const later = screen.getByRole("spinbutton", {
    name: "Months later: Inspect every swing once a year, scenario B",
  });
  await user.clear(later);
  await user.type(later, "0");
  expect(titles()).toEqual([]);
});

test("a whole theme goes out and comes back, and the address with it", async () => {
  const { user, said } = showBench();
  const people = screen.getByRole("combobox", { name: "All of People, scenario A" });
  await user.selectOptions(people, "all out");
  expect(said()).toBe("?s1=as-asked;t.people*out");
  await user.selectOptions(inOrOut(training), "in");
  expect(said()).toBe("?s1=as-asked;t.people*out;p.P-2*in");
  expect(people).toHaveDisplayValue("1 of 2 in");
  await user.selectOptions(people, "all in");
  expect(said()).toBe("?s1=as-asked");
});

test("when and how far it is paid for are said in the address and move the total", async () => {
  const { user, said } = showBench();
  await user.type(screen.getByRole("searchbox"), "play workers");
  const paid = screen.getByRole("spinbutton", {
    name: `Share paid for, per cent: ${training}, scenario A`,
  });
  await user.clear(paid);
  await user.type(paid, "50");
  await user.type(
    screen.getByRole("spinbutton", { name: `Months later: ${training}, scenario A` }),
    "6",
  );
  expect(said()).toBe("?s1=as-asked;p.P-2*6m*50pc");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("at least £27.5m");
});

test("dropping what others require says so, with the reason of each link", async () => {
  const { user } = showBench();
  expect(warnings()).toEqual([]);
  await user.type(screen.getByRole("searchbox"), "play workers");
  await user.selectOptions(inOrOut(training), "out");
  expect(warnings()).toHaveLength(1);
  expect(warnings()[0]).toHaveAccessibleName("Scenario A: something required is out");
  expect(warnings()[0]).toHaveTextContent(
    `A 1 proposal that is in requires ${training}, which is out. Nothing has been changed for you.`,
  );
  expect(within(warnings()[0]!).getByRole("listitem")).toHaveTextContent(
    `${service}: P-1 to P-2, so they say.`,
  );
});

test("“Drop it too” drops what requires it, and the warning goes", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked;p.P-2*out");
  await user.click(screen.getByRole("button", { name: "Drop it too" }));
  // Both are the whole of their theme, and each has its row.
  expect(said()).toBe("?s1=as-asked;p.P-2*out;p.P-1*out");
  expect(warnings()).toEqual([]);
});

test("“Put it back” takes the decision back, and the warning goes", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked;p.P-2*out");
  await user.click(screen.getByRole("button", { name: `Put ${training} back` }));
  expect(said()).toBe("?s1=as-asked");
  expect(warnings()).toEqual([]);
});

test("keeping it anyway needs nothing: the warning stays, and the address as it is", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked;p.P-3*out");
  expect(warnings()).toHaveLength(1);
  expect(warnings()[0]).toHaveTextContent("or keep it anyway");
  await user.click(screen.getByRole("button", { name: "all of them" }));
  expect(warnings()).toHaveLength(1);
  expect(said()).toBe("?s1=as-asked;p.P-3*out");
});

test("a warning names its column", () => {
  showBench("#/scenarios?s2=as-asked;p.P-3*out");
  expect(warnings().map((one) => one.getAttribute("aria-label"))).toEqual([
    "Scenario B: something required is out",
  ]);
});

test("a whole theme is delayed and part-funded, and says where its proposals differ", async () => {
  const { user, said } = showBench();
  const field = (name: string) =>
    screen.getByRole("spinbutton", { name: `${name}: all of People, scenario A` });
  await user.clear(field("Months later"));
  await user.type(field("Months later"), "6");
  expect(said()).toBe("?s1=as-asked;t.people*6m");
  await user.clear(field("Share paid for, per cent"));
  await user.type(field("Share paid for, per cent"), "50");
  expect(said()).toBe("?s1=as-asked;t.people*6m*50pc");
  const one = screen.getByRole("spinbutton", { name: `Months later: ${training}, scenario A` });
  expect(one).toHaveValue(6);
  await user.clear(one);
  await user.type(one, "9");
  expect(field("Months later")).toHaveValue(null);
  expect(field("Months later")).toHaveAttribute("placeholder", "varies");
});

test("all that needs one lever is decided about at once, whatever its theme", async () => {
  const { user, said } = showBench();
  await user.selectOptions(decisions().getByRole("combobox", { name: /^together by/ }), "lever");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "All of legislation, scenario A" }),
    "all out",
  );
  expect(said()).toBe("?s1=as-asked;l.legislation*out");
});
