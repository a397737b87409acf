import { expect, test } from "vitest";
import { listText } from "#/charts/guess/listText.ts";

test("listText(labels, width, height) is as large as lets every label stand", () => {
  expect(listText(["One", "Two"], 600, 400)).toBe(26);
  expect(
    listText(
      Array.from({ length: 6 }, () => "Foster carers"),
      600,
      400,
    ),
  ).toBe(22);
  expect(
    listText(
      Array.from({ length: 9 }, () => "Foster carers"),
      600,
      300,
    ),
  ).toBe(13);
});

test("listText(labels, width, height) is smaller where labels run over their line", () => {
  const long = "One national description of who can get Family Help, and from whom";
  const short = listText(["Yes", "No", "Perhaps", "Never"], 440, 380);
  expect(listText([long, long, long, long], 440, 380)).toBeLessThan(short);
});
