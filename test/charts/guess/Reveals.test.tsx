import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Order, Strip, Votes } from "#/charts/guess/Reveals.tsx";
import { choose, chooseGuesses, number, numberGuesses, rank, rankGuesses } from "./questions.ts";

const size = { width: 900, text: 20 };

/** A drawn chart as an SVG file one can open, with its style sheets linked. */
function svgOf(container: Element): string {
  const svg = container.querySelector("svg")!;
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const sheets = ["app/styles/tokens.css", "charts/guess/Guess.module.css"]
    .map((sheet) => `@import "../../../src/${sheet}";`)
    .join("\n");
  const [open = "", ...rest] = svg.outerHTML
    .replace(/-?\d+\.\d{4,}/g, (one) => String(Number(Number(one).toFixed(3))))
    .replace(/\b_([A-Za-z]+)_[\da-f]{6}\b/g, "$1")
    .split(/(?=<)/);
  return [
    open,
    `<style>\n${sheets}\n:root { background: var(--paper); }\n</style>`,
    ...rest,
    "",
  ].join("\n");
}

test("a strip says the truth and how the guesses lie", async () => {
  const { container } = render(<Strip asked={number} guesses={numberGuesses} size={size} />);
  expect(
    screen.getByRole("img", {
      name: "8 proposals. 11 guesses, from 3 proposals to 60 proposals. The middle one is 12 proposals. Eight in ten lie between 5 proposals and 40 proposals.",
    }),
  ).toBeVisible();
  await expect(svgOf(container)).toMatchFileSnapshot("strip.svg");
});

test("votes say what is right, and light with the proposal they are about", async () => {
  const { container } = render(<Votes asked={choose} guesses={chooseGuesses} size={size} />);
  expect(
    screen.getByRole("img", {
      name: "A national framework for children’s social care, 21 proposals. 6 guesses.",
    }),
  ).toBeVisible();
  expect(container.querySelector("[data-id='CR-8.01']")).toHaveTextContent("21 proposals");
  await expect(svgOf(container)).toMatchFileSnapshot("votes.svg");
});

test("an order says the true one, with what it is by", async () => {
  const { container } = render(<Order asked={rank} guesses={rankGuesses} size={size} />);
  expect(
    screen.getByRole("img", {
      name: "The most first: Family Help, £2bn; Workforce, £253m; Transforming care, £82m; Family networks. 3 guesses.",
    }),
  ).toBeVisible();
  await expect(svgOf(container)).toMatchFileSnapshot("order.svg");
});
