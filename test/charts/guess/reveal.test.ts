import { expect, test } from "vitest";
import { layoutLine } from "#/charts/guess/line.ts";
import { layoutOrder, layoutStrip, layoutVotes } from "#/charts/guess/reveal.ts";
import { beginning, type SaidOf } from "#/model/guesses.ts";
import {
  choose,
  chooseGuesses,
  line,
  lineGuesses,
  number,
  numberGuesses,
  rank,
  rankGuesses,
} from "./questions.ts";

const wide = { width: 1200, text: 24 };
const phone = { width: 320, text: 18 };
const size = { width: 900, height: 480, text: 20 };
const first = beginning(line) as SaidOf<"line">;

test("layoutLine hides what comes after: no path, number or guess of it is placed", () => {
  const placed = layoutLine(line, first, lineGuesses, false, size);
  expect(placed.truth).toBeNull();
  expect(placed.guesses).toEqual([]);
  expect(placed.handles.map(({ words }) => words)).toEqual(Array(3).fill("82,000 children"));
  // The same, whatever the truth is.
  const other = { ...line, hidden: line.hidden.map((point) => ({ ...point, value: 90_500 })) };
  expect(JSON.stringify(layoutLine(other, first, lineGuesses, false, size))).toBe(
    JSON.stringify(placed),
  );
});

test("layoutLine reads a place back as the period and the value that stand there", () => {
  const placed = layoutLine(line, first, [], false, size);
  for (const [i, { x, y, value }] of placed.handles.entries()) {
    expect(placed.periodAt(x)).toBe(i);
    expect(placed.valueAt(y)).toBeCloseTo(value, 6);
  }
  expect(placed.periodAt(0)).toBe(0);
  expect(placed.periodAt(5000)).toBe(2);
});

test("layoutLine joins a called-out number straight to the last known point", () => {
  const { guesses, last } = layoutLine(line, undefined, lineGuesses, true, size);
  const [x, y] = [last.x, last.y].map((one) => Math.round(one));
  expect(guesses).toHaveLength(3);
  for (const { path } of guesses)
    expect(
      path
        .slice(1)
        .split("L")[0]
        ?.split(",")
        .map((one) => Math.round(Number(one))),
    ).toEqual([x, y]);
});

test("layoutLine leaves out a name that would touch the truth's number or another name", () => {
  const { guesses } = layoutLine(line, undefined, lineGuesses, true, size);
  expect(guesses.map(({ label }) => label?.text)).toEqual(["Table 1", "Table 2", undefined]);
});

test.each([320, 640, 1200])("layoutLine keeps its words inside %d px", (width) => {
  const text = width === 320 ? 16 : 24;
  const placed = layoutLine(line, undefined, lineGuesses, true, {
    width,
    height: width * 0.6,
    text,
  });
  for (const { x } of placed.xTicks) expect(x).toBeGreaterThanOrEqual(0);
  expect(placed.right).toBeLessThan(width);
  expect(placed.left).toBeGreaterThan(0);
  expect(placed.right - placed.left).toBeGreaterThan(width * 0.35);
});

test("layoutStrip puts a dot for each guess at its value, equal ones on each other", () => {
  const { dots, truth, base } = layoutStrip(number, numberGuesses, wide);
  expect(dots).toHaveLength(11);
  const twelves = dots.filter((_, i) => [1, 2, 6, 10].includes(i));
  expect(new Set(twelves.map(({ x }) => x)).size).toBe(1);
  expect(new Set(twelves.map(({ y }) => y)).size).toBe(4);
  for (const { y } of dots) expect(y).toBeLessThan(base);
  expect(truth.words.text).toBe("8 proposals");
});

test("layoutStrip draws where the middle eight in ten lie, and nothing of the sort for one guess", () => {
  const { band, middle } = layoutStrip(number, numberGuesses, wide);
  expect(middle?.words.text).toBe("the middle guess: 12");
  expect(band?.width).toBeGreaterThan(0);
  const alone = layoutStrip(number, numberGuesses.slice(0, 1), wide);
  expect([alone.band, alone.middle]).toEqual([null, null]);
});

test("layoutStrip keeps the tallest stack under the height it is given", () => {
  const many = Array.from({ length: 200 }, () => numberGuesses[1]!);
  const { height, dots, base } = layoutStrip(number, many, { width: 172, text: 13, tallest: 60 });
  expect(height).toBeLessThan(160);
  expect(Math.min(...dots.map(({ y }) => y))).toBeGreaterThan(base - 75);
});

test("layoutStrip leaves out a tick that the line of the middle guess would strike", () => {
  const at = (value: number) => ({ name: "", said: { kind: "number", value } }) as const;
  const { ticks } = layoutStrip(number, [at(49), at(51)], { width: 172, text: 13 });
  expect(ticks.map(({ text }) => text)).toEqual(["0", "100"]);
});

test("layoutStrip tells a share that was worked out in whole per cent, as headlines do", () => {
  const rests = { on: "costs", lines: ["a", "b"] } as const;
  const share = { ...number, unit: "per cent", truth: { value: 76.92, unit: "per cent", rests } };
  expect(layoutStrip(share, [], wide).truth.words.text).toBe("77%");
});

test("layoutStrip makes room for a truth beyond the scale of the question", () => {
  const beyond = { ...number, truth: { ...number.truth, value: 200 } };
  const { truth } = layoutStrip(beyond, [], wide);
  expect(Number(/^M([\d.]+)/.exec(truth.path)?.[1])).toBeLessThan(wide.width);
});

test("layoutVotes counts a dot for each vote and marks what is right, in phone form too", () => {
  for (const own of [wide, phone]) {
    const { rows } = layoutVotes(choose, chooseGuesses, own);
    expect(rows.map(({ dots }) => dots.length)).toEqual([4, 1, 1]);
    expect(rows.map(({ isRight }) => isRight)).toEqual([false, true, false]);
    expect(rows.map(({ value }) => value?.text)).toEqual([
      "14 proposals",
      "21 proposals",
      "3 proposals",
    ]);
  }
});

test("layoutVotes keeps 200 dots inside the chart", () => {
  const guesses = Array.from({ length: 200 }, () => chooseGuesses[0]!);
  for (const own of [wide, phone])
    for (const { dots } of layoutVotes(choose, guesses, own).rows)
      for (const { x } of dots) expect(x).toBeLessThan(own.width);
});

test("layoutVotes marks nothing where there is no truth", () => {
  const { rows } = layoutVotes({ ...choose, right: null, compared: [] }, chooseGuesses, wide);
  expect(rows.some(({ isRight }) => isRight)).toBe(false);
  expect(rows.every(({ value }) => value === null)).toBe(true);
});

test("layoutOrder joins the room's order, by the middle of its placings, to the true one", () => {
  const { rows, heads } = layoutOrder(rank, rankGuesses, wide);
  expect(heads.map(({ text }) => text)).toEqual(["The room", "The data"]);
  expect(rows.map(({ label }) => label[0]?.text)).toEqual([
    "1. Family Help",
    "2. Workforce",
    "3. Transforming care",
    "4. Family networks",
  ]);
  // Workforce was put 1st, 3rd and 1st, Family Help 2nd, 1st and 3rd, Transforming care 3rd, 2nd
  // and 2nd: its middle is Family Help's too, but it lies lower on the whole.
  expect(rows.map(({ guessed }) => guessed?.text)).toEqual([
    "2. Family Help",
    "1. Workforce",
    "3. Transforming care",
    "4. Family networks",
  ]);
  expect(rows.map(({ value }) => value.text)).toEqual(["£2bn", "£253m", "£82m", "not known"]);
});

test("layoutOrder shows the true order alone where nobody guessed", () => {
  const { rows, heads } = layoutOrder(rank, [], phone);
  expect(heads).toEqual([]);
  expect(rows.every(({ guessed, join }) => guessed === null && join === null)).toBe(true);
});
