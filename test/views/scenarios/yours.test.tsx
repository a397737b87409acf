import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { small } from "../../small.ts";
import { showBench } from "./bench.tsx";

const lead = () => screen.getByRole("heading", { level: 1 });
const row = (name: RegExp) => screen.getByRole("row", { name });
const of = "line 1 of scenario A";

/** The envelope is fetched when it is first drawn: a limit for hangs only. */
const patient = { timeout: 30_000 };

const estimate = {
  id: "EST-S-1",
  proposal: "S-1",
  decision: "estimate",
  label: "Inspectors",
  formula: "Inspectors × pay",
  inputs: [
    {
      name: "posts",
      unit: "posts",
      low: 80,
      central: 100,
      high: 120,
      prices: null,
      from: "driver",
      of: "towns",
      rangeIsAssumption: true,
      reason: "One a town.",
    },
    {
      name: "pay",
      unit: "£ a post a year",
      low: 40_000,
      central: 40_000,
      high: 40_000,
      prices: "2024-25",
      from: "assumption",
      of: null,
      rangeIsAssumption: false,
      reason: "Ours.",
    },
  ],
  components: [
    {
      id: "pay",
      label: "Pay",
      kind: "recurring",
      expression: "posts*pay",
      result: { low: 3.2, central: 4, high: 4.8 },
      startMonth: 0,
      rampMonths: 0,
      group: "pay",
      inside: null,
      inTotals: true,
      insideReason: null,
    },
  ],
  prices: "2024-25",
  fiveYearsM: { low: 16, central: 20, high: 24 },
  countedFiveYearsM: { low: 16, central: 20, high: 24 },
  outerFiveYearsM: { low: 16, high: 24 },
  scalingKey: "children 0-17",
  inside: null,
  overlaps: [],
  variants: [],
  checks: [],
  flags: [],
};
const priced = () => small({ estimates: [estimate] });

test("a number typed before the one in the next field was drawn stays", async () => {
  const { user, said } = showBench();
  await user.click(screen.getByRole("button", { name: "add a line to A" }));
  const type = (name: RegExp, value: string) => {
    fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
  };
  act(() => {
    type(/^Quantity of line 1/, "200");
    type(/^Unit cost of line 1/, "10608");
  });
  expect(said()).toContain("*200x10608*");
});

test("a line of one’s own begins from the dataset, is counted, and is written into the address", async () => {
  const { user, said } = showBench();
  await user.click(screen.getByRole("button", { name: "add a line to A" }));
  await user.selectOptions(
    screen.getByRole("combobox", { name: `Proposal that ${of} follows` }),
    "P-1",
  );
  await user.selectOptions(
    screen.getByRole("combobox", { name: `Start the quantity of ${of} from` }),
    "towns",
  );
  expect(screen.getByRole("textbox", { name: `Quantity of ${of}, a year` })).toHaveValue("100");
  expect(screen.getByText(/^From “/)).toHaveTextContent("From “Towns”, 100 towns (2024).");
  const unit = screen.getByRole("textbox", { name: `Unit cost of ${of}, £ a year` });
  await user.clear(unit);
  await user.type(unit, "20,000");
  expect(said()).toContain("o:*100x20000*2022*ac*pP-1*qtowns");
  expect(screen.getByText(/in one year/)).toHaveTextContent("£2m in one year");
  expect(row(/^Of that/)).toHaveTextContent("£30m published, £2m yours");
  expect(lead()).toHaveTextContent("at least £32m");
});

test("nonsense says what was expected, keeps what was typed, and loses nothing", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked;o:Mine*2x5*2022");
  const before = said();
  const many = screen.getByRole("textbox", { name: `Quantity of ${of}, a year` });
  await user.clear(many);
  await user.type(many, "lots");
  expect(many).toHaveValue("lots");
  expect(many).toBeInvalid();
  expect(screen.getByRole("alert")).toHaveTextContent(
    "a number of 0 or more was expected, such as 1,200 or £2.5m; 2 still holds",
  );
  expect(said()).toBe(before);
});

test("a line whose last year is before its first says that nothing is counted", () => {
  showBench("#/scenarios?s1=as-asked;o:Mine*2x5*2025-2023");
  expect(screen.getByText(/the last year is before the first/)).toBeVisible();
});

test("a line is removed, and undo brings it back", async () => {
  const { user, said, undo } = showBench("#/scenarios?s1=as-asked;o:Mine*2x5*2022");
  await user.click(screen.getByRole("button", { name: `Remove ${of}` }));
  expect(said()).not.toContain("o:");
  undo();
  expect(said()).toContain("o:Mine");
});

test("an estimate is turned on, opened, changed into the reader’s, and set back", async () => {
  const { user, said } = showBench("#/scenarios", priced());
  const panel = within(screen.getByRole("region", { name: "Editors’ estimates" }));
  expect(panel.getByText(/None adds to the total now/)).toBeVisible();
  await user.click(panel.getByRole("button", { name: "Rules" }));
  const title = "Inspect every swing once a year";
  await user.click(panel.getByRole("checkbox", { name: `Estimate on for ${title}, scenario A` }));
  expect(said()).toContain("estimates:S-1");
  expect(row(/^Of that/)).toHaveTextContent("£30m published, £20m by editors’ estimates");
  await user.click(panel.getByRole("button", { name: title }));
  expect(panel.getByText(/A number of the dataset/)).toHaveTextContent("“Towns”");
  const posts = panel.getByRole("textbox", { name: `posts, middle: ${title}, scenario A` });
  await user.clear(posts);
  await user.type(posts, "50");
  expect(said()).toContain("e:S-1*posts~50");
  expect(row(/^Of that/)).toHaveTextContent("£30m published, £10m yours");
  await user.click(panel.getByRole("button", { name: `Reset posts: ${title}, scenario A` }));
  expect(said()).not.toContain("e:");
  expect(posts).toHaveValue("100");
});

test("estimates turned on one straight after the other are both on, though the screen is behind", async () => {
  const other = { ...estimate, id: "EST-P-1", proposal: "P-1" };
  const { user, said } = showBench("#/scenarios", small({ estimates: [estimate, other] }));
  const panel = within(screen.getByRole("region", { name: "Editors’ estimates" }));
  await user.click(panel.getByRole("button", { name: "Rules" }));
  await user.click(panel.getByRole("button", { name: "People" }));
  const boxes = panel.getAllByRole("checkbox", { name: /^Estimate on for/ });
  expect(boxes).toHaveLength(2);
  act(() => {
    for (const box of boxes) box.click();
  });
  expect(said()).toContain("estimates:all");
});

test("an input that no estimate has is told, and can be reset", async () => {
  const { user, said } = showBench(
    "#/scenarios?s1=as-asked;estimates:all;e:S-1*nobody~5",
    priced(),
  );
  const panel = within(screen.getByRole("region", { name: "Editors’ estimates" }));
  await user.click(panel.getByRole("button", { name: "Rules" }));
  await user.click(panel.getByRole("button", { name: /^Inspect every swing/ }));
  expect(panel.getByRole("alert")).toHaveTextContent("no input of the estimate: nobody");
  await user.click(panel.getByRole("button", { name: /^Reset this estimate/ }));
  expect(said()).not.toContain("e:");
});

test("a cap finds a package, gives reasons, and can be made a column", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked;z:P-3&cap=6");
  const envelope = within(
    await screen.findByRole("region", { name: "What you can spend, and what it buys" }, patient),
  );
  const says = (_: string, element: Element | null) =>
    element?.tagName === "P" && / a year buys /.test(element.textContent);
  expect(await envelope.findByText(says, undefined, patient)).toHaveTextContent(
    /^£6m a year buys \d of 5 proposals/,
  );
  expect(
    envelope
      .getByText("The rest of “A play service in every town”, not in its parts", { selector: "b" })
      .closest("li"),
  ).toHaveTextContent(/over the cap in 20\d\d-\d\d/);
  await waitFor(() => {
    expect(envelope.queryByText(/Looking/)).toBeNull();
  }, patient);
  await user.click(envelope.getByRole("button", { name: "Make this a column" }));
  expect(said()).toMatch(/s2=;n:What_£6m_a_year_buys|s2=;n:What_%C2%A36m_a_year_buys/);
  expect(screen.getByRole("textbox", { name: "Name of scenario B" })).toHaveValue(
    "What £6m a year buys",
  );
});

test("what has no known cost is not placed until it is declared free, which is flagged", async () => {
  const { user, said } = showBench("#/scenarios?cap=100");
  await user.click(await screen.findByText("Cost unknown, not placed", undefined, patient));
  await user.click(
    screen.getByRole("button", { name: "It is free: Inspect every swing once a year" }),
  );
  expect(said()).toContain("z:S-1");
  expect(await screen.findByText(/Free of cost because you say so/)).toHaveTextContent(
    "Inspect every swing once a year",
  );
});

test("a cap of nonsense keeps what was typed and says what was expected", async () => {
  const { user, said } = showBench("#/scenarios?cap=6");
  const cap = await screen.findByRole("textbox", { name: /^The most to spend/ }, patient);
  await user.clear(cap);
  await user.type(cap, "a lot");
  expect(cap).toHaveValue("a lot");
  expect(screen.getByRole("alert")).toHaveTextContent("such as 12.5 or £12.5m");
  expect(said()).toBe("?cap=6");
});

test("every reason why the rest is not in a package opens at once, and the address says so", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked&cap=6");
  const button = await screen.findByRole("button", { name: "Open every reason" }, patient);
  const reasons = () => [...document.querySelectorAll("details:has([data-id])")];
  expect(reasons().every((one) => one.hasAttribute("open"))).toBe(false);
  await user.click(button);
  expect(reasons().every((one) => one.hasAttribute("open"))).toBe(true);
  expect(screen.getByRole("button", { name: "Open every reason", pressed: true })).toBeVisible();
  expect(said()).toContain("rest=open");
});
