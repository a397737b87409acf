import { expect, test } from "vitest";
import { doorText } from "#/words/door.ts";
import { pointAt, pointDoorWords, pointPrices } from "#/words/pointDoor.ts";
import { expectSound } from "./sound.ts";

const series = {
  ...{ id: "spend", label: "What it costs", unit: "£ million", by: "The ministry", points: [] },
  basis: "stated" as const,
};
const point = { period: "2022", value: 10000, standing: "sourced" as const };
const says = (...of: Parameters<typeof pointDoorWords>) => {
  const door = pointDoorWords(...of);
  for (const phrase of [door.value, door.note, ...door.facts.map(({ text }) => text)])
    expectSound(phrase);
  return doorText(door);
};

test("pointDoorWords(series, point) says about how much, in which prices, and what limits it", () => {
  expect(
    says(
      { ...series, prices: null, note: "Not like for like." },
      { ...point, qualifier: "about", edition: "final report", note: "A headline." },
    ),
  ).toBe(
    [
      "What it costs: about £10bn in 2022",
      "Said by: The ministry",
      "Edition: final report",
      "Prices: as published; the price base is not known",
      "Basis: Stated by its source, which we have read.",
      "A headline. Not like for like.",
    ].join("\n"),
  );
});

test("pointDoorWords(series, point) rests on what the point says, else on what its series says", () => {
  const basis = (more: object, of: object) =>
    /^(Basis|Checked): .*/m.exec(says({ ...series, ...more }, { ...point, ...of }))?.[0];
  const worked = "Basis: Worked out from numbers in sources that we have read.";
  expect(basis({ basis: "derived" }, {})).toBe(worked);
  expect(basis({}, { basis: "derived" })).toBe(worked);
  // Of a series that does not say, only how far it was checked is claimed.
  expect(basis({ basis: undefined }, {})).toBe("Checked: In sources that we have read.");
  expect(basis({ basis: undefined }, { standing: "recalled" })).toBe(
    "Checked: Recalled and not yet checked.",
  );
});

test("pointDoorWords(series, point) gives prices to money alone, and says of cash that it is that", () => {
  const prices = (more: object, period = "2023-24") =>
    /^Prices: .*/m.exec(says({ ...series, ...more }, { ...point, period }))?.[0];
  expect(prices({ prices: "2024-25" })).toBe("Prices: 2024-25 prices");
  expect(prices({ prices: "cash" })).toBe("Prices: 2023-24 prices: cash of the time");
  expect(prices({ prices: "cash" }, "2023")).toBe("Prices: cash of the time");
  expect(prices({ unit: "children" })).toBeUndefined();
});

test("pointPrices(series, point) is the year of its own for cash, and null where none is known", () => {
  expect(pointPrices({ ...series, prices: "cash" }, { ...point, period: "2023-24" })).toBe(
    "2023-24",
  );
  expect(pointPrices({ ...series, prices: "cash" }, point)).toBeNull();
  expect(pointPrices({ ...series, prices: "2024-25" }, point)).toBe("2024-25");
  expect(pointPrices(series, point)).toBeNull();
});

test("pointAt(series, door) is the point named, the last in a year named, or the last of all", () => {
  const points = ["2023-03-31", "2023-09-30", "2024"].map((period) => ({ period }));
  const at = (door: string) => pointAt({ points }, door)?.period;
  expect(at("s@2023-03-31")).toBe("2023-03-31");
  expect(at("s@2023")).toBe("2023-09-30");
  expect(at("s")).toBe("2024");
  expect(at("s@1999")).toBeUndefined();
  expect(pointAt(undefined, "s")).toBeUndefined();
});
